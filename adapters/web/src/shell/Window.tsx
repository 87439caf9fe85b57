import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Window.module.css';

/** A window over the desk: a title, its body, Escape or a click beside it closes. */
export function Window({
  title,
  size,
  onClose,
  children,
}: {
  title: string;
  size: number;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    // Put together by hand, because Mantine's own header would be a second banner landmark.
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
