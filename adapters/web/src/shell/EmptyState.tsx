import type { ReactNode } from 'react';
import { Mark } from '../glyphs/Mark';
import classes from './EmptyState.module.css';

/** Nothing here: the mark in grey, what is true, and at most one thing to do. */
export function EmptyState({ title, more, children }: { title: string; more?: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Mark size={48} quiet />
      <h2 className={classes.title}>{title}</h2>
      {more && <p className={classes.more}>{more}</p>}
      {children && <div className={classes.action}>{children}</div>}
    </div>
  );
}
