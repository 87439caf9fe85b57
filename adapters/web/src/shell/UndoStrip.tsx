import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../words';
import classes from './UndoStrip.module.css';

const patience = 12_000;

interface Props {
  /** What was done; nothing while there is nothing to take back. */
  said?: string;
  onUndo: () => void;
  /** Its time is over. */
  onForget: () => void;
  /** Stands in the flow, not over what is below it. */
  inline?: boolean;
}

/** After something was done at once: says so, and takes it back for some seconds. */
export function UndoStrip({ said, onUndo, onForget, inline }: Props) {
  const { t } = useWords();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(onForget, patience);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className={classes.place} data-inline={inline || undefined} role="status">
      {said && (
        <div className={classes.strip}>
          <span>{said}</span>
          <Button variant="default" size="xs" onClick={onUndo}>
            {t('board.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
