import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../words';
import { Count } from './ColumnHead';
import classes from './ColumnTabs.module.css';
import type { BoardTickets, Column } from './contract';

interface Props {
  columns: Column[];
  tickets: BoardTickets | undefined;
  /** What holds the columns and is swiped. */
  row: RefObject<HTMLDivElement | null>;
}

/** On a phone, where one column fills the screen: which one that is, and the way to the others. */
export function ColumnTabs({ columns, tickets, row }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const box = row.current;
    if (!box) return;
    const look = () => setShown(Math.round((box.scrollLeft / Math.max(1, box.scrollWidth)) * columns.length));
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [row, columns.length]);

  return (
    <nav className={classes.tabs} aria-label={t('board.tabs')}>
      {columns.map((column, place) => {
        const count = tickets?.columns.find(({ id }) => id === column.id)?.count;
        return (
          <button
            key={column.id ?? place}
            type="button"
            className={classes.tab}
            aria-current={place === shown ? 'true' : undefined}
            onClick={() =>
              row.current?.children[place]?.scrollIntoView({ behavior: 'smooth', inline: 'start', block: 'nearest' })
            }
          >
            {column.name}
            {count !== undefined && <Count of={count} />}
          </button>
        );
      })}
    </nav>
  );
}
