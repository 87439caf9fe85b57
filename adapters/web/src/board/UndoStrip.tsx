import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../words';
import classes from './UndoStrip.module.css';
import type { ColumnActs } from './useColumns';

const patience = 12_000;

/** After a column was removed: says so, and takes it back. */
export function UndoStrip({ acts }: { acts: ColumnActs }) {
  const { t } = useWords();
  const { removed, forgetRemoved } = acts;
  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(forgetRemoved, patience);
    return () => clearTimeout(timer);
  }, [removed]);
  return (
    <div className={classes.place} role="status">
      {removed && (
        <div className={classes.strip}>
          <span>{t('board.removed', { name: removed.column.name })}</span>
          <Button variant="default" size="xs" onClick={() => void acts.restore(removed)}>
            {t('board.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
