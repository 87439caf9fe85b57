import { useWords } from '../words';
import classes from './RowSkeletons.module.css';

/** The list in the shape of what comes. */
export function RowSkeletons({ rows = 7 }: { rows?: number }) {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('app.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} aria-hidden="true">
          <span className={classes.picture} />
          <span className={classes.lines}>
            <span className={classes.short} />
            <span className={classes.long} />
            <span className={classes.short} />
          </span>
        </div>
      ))}
    </div>
  );
}
