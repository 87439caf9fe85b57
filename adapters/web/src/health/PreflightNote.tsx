import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { keys, usePreflight } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import { CheckLine } from './CheckLine';
import { VerdictGlyph } from './VerdictGlyph';
import classes from './PreflightNote.module.css';

/** What has to stand before any page is connected; a line when it does, and what is the matter when it does not. */
export function PreflightNote() {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const { data, isPending } = usePreflight();
  const repair = useMutation({
    mutationFn: api.subscribeApp,
    onSuccess: (answer) => client.setQueryData(keys.preflight, answer),
  });
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
          <CheckLine
            key={check.kind}
            check={check}
            act={
              check.kind === 'APP_SUBSCRIPTION' &&
              check.verdict !== 'UNKNOWN' && (
                <Button variant="default" disabled={repair.isPending} onClick={() => repair.mutate()}>
                  {t(repair.isPending ? 'health.repairing' : 'health.repair')}
                </Button>
              )
            }
          />
        ))}
      </ul>
      <p className={classes.bad} role="alert">
        {repair.error && sentenceOf(repair.error, speech)}
      </p>
    </section>
  );
}
