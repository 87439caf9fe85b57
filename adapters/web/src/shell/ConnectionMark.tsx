import { useConnection } from '../live/LiveContext';
import { useWords } from '../words';
import classes from './ConnectionMark.module.css';

/** Whether news arrive by themselves right now. */
export function ConnectionMark() {
  const { t } = useWords();
  const { connection } = useConnection();
  return (
    <span className={classes.mark} data-state={connection.state}>
      <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
        <circle className={classes.dot} cx="4.5" cy="4.5" r="3.6" />
      </svg>
      <span className={classes.word}>{t(`live.${connection.state}`)}</span>
    </span>
  );
}
