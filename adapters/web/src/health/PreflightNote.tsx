import { usePreflight } from '../api/queries';
import { useWords } from '../words';
import { CheckLine } from './CheckLine';
import { VerdictGlyph } from './VerdictGlyph';
import classes from './PreflightNote.module.css';

/** What has to stand before any page is connected; a line when it does, and what is the matter when it does not. */
export function PreflightNote() {
  const { t } = useWords();
  const { data, isPending } = usePreflight();
  if (isPending)
    return (
      <p className={classes.note} role="status">
        {t('channels.connect.preflightLooking')}
      </p>
    );
  if (!data) return null;
  const wanting = data.checks.filter(({ verdict }) => verdict !== 'OK');
  if (wanting.length === 0)
    return (
      <p className={classes.note} role="status">
        <VerdictGlyph verdict="OK" />
        {t('channels.connect.preflightFine')}
      </p>
    );
  return (
    <section className={classes.wanting} aria-label={t('channels.connect.preflight')}>
      <h3 className={classes.title}>{t('channels.connect.preflight')}</h3>
      <ul>
        {wanting.map((check) => (
          <CheckLine key={check.kind} check={check} />
        ))}
      </ul>
    </section>
  );
}
