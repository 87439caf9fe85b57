import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { SetAside } from '../api/contract';
import { keys } from '../api/queries';
import { sentenceOf } from '../shell/Failure';
import { full } from '../time/moments';
import { useWords } from '../words';
import classes from './SetAsideCard.module.css';

/** One event that was not understood: why, how it came, and the button to try it again after a fix. */
export function SetAsideCard({ item }: { item: SetAside }) {
  const speech = useWords();
  const { t, language } = speech;
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () => api.replay(item.id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.kinds }),
  });
  const understood = replay.data?.outcome === 'UNDERSTOOD';
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <div>
          <h3 className={classes.kind}>{item.kind ?? t('intake.unknownKind')}</h3>
          <p className={classes.when}>{t('intake.receivedAt', { time: full(new Date(item.receivedAt), language) })}</p>
        </div>
        {item.replayable && !understood && (
          <Button variant="default" disabled={replay.isPending} onClick={() => replay.mutate()}>
            {t(replay.isPending ? 'intake.replaying' : 'intake.replay')}
          </Button>
        )}
      </header>
      <p className={classes.error}>{item.error}</p>
      <details className={classes.raw}>
        <summary>{t('intake.raw')}</summary>
        <pre dir="ltr" tabIndex={0}>
          {item.excerpt}
        </pre>
      </details>
      <div role="status">
        {understood && <p className={classes.good}>{t('intake.understoodNow')}</p>}
        {replay.data?.outcome === 'SET_ASIDE' && (
          <p className={classes.bad}>{t('intake.stillAside', { error: replay.data.error ?? item.error })}</p>
        )}
        {replay.error && <p className={classes.bad}>{sentenceOf(replay.error, speech)}</p>}
      </div>
      {!item.replayable && <p className={classes.when}>{t('intake.notReplayable')}</p>}
    </article>
  );
}
