import type { ReactNode } from 'react';
import { Title } from '../inbox/Title';
import classes from './Screen.module.css';

/** A place of its own beside the rail: what it is called, in the tab as well, what it is for, and what can be done there. */
export function Screen({
  title,
  lead,
  acts,
  wide,
  children,
}: {
  title: string;
  lead?: string;
  acts?: ReactNode;
  /** Figures side by side use more of a large screen. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.screen} data-wide={wide || undefined} data-region tabIndex={-1}>
      <Title of={title} />
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {acts}
      </header>
      {children}
    </div>
  );
}
