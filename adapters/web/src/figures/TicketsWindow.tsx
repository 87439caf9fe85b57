import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { More } from '../shell/More';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import classes from './Tables.module.css';

interface Props {
  title: string;
  size: number;
  /** Which tickets these are. */
  explained: string;
  tickets: UseInfiniteQueryResult;
  /** The cells of the table's head. */
  head: ReactNode;
  /** A row for each ticket. */
  rows: ReactNode[];
  onClose: () => void;
}

/** The tickets behind something that was counted. */
export function TicketsWindow({ title, size, explained, tickets, head, rows, onClose }: Props) {
  const { t } = useWords();
  const known = tickets.data !== undefined;
  return (
    <Window title={title} size={size} onClose={onClose}>
      <p className={classes.explained}>{explained}</p>
      {tickets.error && !known && <Failure error={tickets.error} again={() => void tickets.refetch()} />}
      {known && rows.length === 0 && <EmptyState title={t('figures.noTickets')} />}
      {rows.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={classes.table}>
            <thead>
              <tr>{head}</tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      )}
      <More of={tickets} />
    </Window>
  );
}
