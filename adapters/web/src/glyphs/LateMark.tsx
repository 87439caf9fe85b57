import { useWords } from '../words';
import classes from './PromiseRing.module.css';
import { StateGlyph } from './StateGlyph';

/** That a ticket is late, where its promise is not counted. */
export function LateMark() {
  const { t } = useWords();
  return (
    <span className={classes.ring} data-state="late">
      <StateGlyph state="late" size={14} />
      {t('state.late')}
    </span>
  );
}
