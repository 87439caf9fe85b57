import { Button, Modal } from '@mantine/core';
import { useWords } from '../words';
import classes from './Confirm.module.css';

interface Props {
  opened: boolean;
  title: string;
  more: string[];
  act: string;
  onAct: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ opened, title, more, act, onAct, onCancel }: Props) {
  const { t } = useWords();
  return (
    <Modal opened={opened} onClose={onCancel} title={title} size={420} withCloseButton={false}>
      {more.map((sentence) => (
        <p key={sentence} className={classes.more}>
          {sentence}
        </p>
      ))}
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('talk.cancel')}
        </Button>
        <Button data-autofocus onClick={onAct}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
