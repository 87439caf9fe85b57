import { useWords } from '../words';
import classes from './TalkSkeleton.module.css';

/** A conversation in the shape of what comes. */
export function TalkSkeleton() {
  const { t } = useWords();
  return (
    <div className={classes.talk} role="status" aria-label={t('app.loading')}>
      <div className={classes.head}>
        <span className={classes.picture} />
        <span className={classes.name} />
      </div>
      <span className={classes.theirs} />
      <span className={classes.ours} />
      <span className={classes.theirs} />
    </div>
  );
}
