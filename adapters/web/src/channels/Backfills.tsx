import { Button, Loader, NativeSelect } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Backfill, Channel, Instant } from '../api/contract';
import { keys, useBackfills } from '../api/queries';
import { EmptyState } from '../shell/EmptyState';
import { Failure, sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { now } from '../time/clock';
import { brief, full, timeOfDay } from '../time/moments';
import { useWords } from '../words';
import { codesOf, troubleKey } from './reasons';
import classes from './Backfills.module.css';

const day = 86_400_000;
const daysBack = ['1', '7', '30'] as const;

/** What a page's network did not tell and what was found of it; and the way to look for more. */
export function Backfills({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Window title={t('backfill.title', { name: channel.name })} size={680} onClose={onClose}>
      <p className={classes.lead}>{t('backfill.lead')}</p>
      {channel.token.light !== 'RED' && channel.token.light !== 'OFF' && <Begin channel={channel} />}
      <Earlier channel={channel} />
    </Window>
  );
}

function Begin({ channel }: { channel: Channel }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [days, setDays] = useState('');
  const backfills = useBackfills(channel.id);
  const underWay = backfills.data?.pages[0]?.items.some((each) => !each.endedAt);
  const begin = useMutation({
    mutationFn: () =>
      api.beginBackfill(channel.id, days ? new Date(now() - Number(days) * day).toISOString() : undefined),
    onSettled: () => client.invalidateQueries({ queryKey: keys.backfills(channel.id) }),
  });
  return (
    <div className={classes.begin}>
      <NativeSelect
        label={t('backfill.farther')}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        data={[
          { value: '', label: t('backfill.since.usual') },
          ...daysBack.map((each) => ({ value: each, label: t(`backfill.since.${each}`) })),
        ]}
      />
      <Button disabled={begin.isPending || underWay} onClick={() => begin.mutate()}>
        {t('backfill.begin')}
      </Button>
      <p className={classes.bad} role="alert">
        {begin.error && sentenceOf(begin.error, speech)}
      </p>
    </div>
  );
}

function Earlier({ channel }: { channel: Channel }) {
  const { t } = useWords();
  const backfills = useBackfills(channel.id);
  if (backfills.error && !backfills.data)
    return <Failure error={backfills.error} again={() => void backfills.refetch()} />;
  if (!backfills.data) return null;
  const all = backfills.data.pages.flatMap((page) => page.items);
  if (all.length === 0) return <EmptyState title={t('backfill.empty')} more={t('backfill.emptyMore')} />;
  return (
    <>
      <ol className={classes.list} aria-label={t('backfill.list')}>
        {all.map((each) => (
          <li key={each.id}>
            <Row backfill={each} />
          </li>
        ))}
      </ol>
      {backfills.hasNextPage && (
        <Button variant="subtle" disabled={backfills.isFetchingNextPage} onClick={() => void backfills.fetchNextPage()}>
          {t('backfill.more')}
        </Button>
      )}
    </>
  );
}

function Row({ backfill }: { backfill: Backfill }) {
  const speech = useWords();
  const { t, count } = speech;
  const { state, cause, trouble, read, found, alreadyKnown, kept } = backfill;
  return (
    <article className={classes.row}>
      <div className={classes.what}>
        <p className={classes.span}>
          <Span from={backfill.from} to={backfill.to} />
        </p>
        <p className={classes.meta}>
          {t(`backfill.cause.${cause}`)}
          {!backfill.endedAt && read > 0 && ` · ${count('backfill.read', read)}`}
        </p>
      </div>
      <p className={classes.state} data-state={state} role={backfill.endedAt ? undefined : 'status'}>
        {!backfill.endedAt && <Loader size={14} aria-hidden />}
        {state === 'DONE' && <IconCircleCheck size={16} stroke={1.8} aria-hidden />}
        {state === 'STOPPED' && <IconCircleX size={16} stroke={1.8} aria-hidden />}
        {t(`backfill.state.${state}`)}
      </p>
      <dl className={classes.figures}>
        <Figure word={t('backfill.found')} n={found} strong />
        <Figure word={t('backfill.known')} n={alreadyKnown} />
        <Figure word={t('backfill.kept')} n={kept} why={t('backfill.keptMore')} />
      </dl>
      {trouble && (
        <p className={classes.trouble} data-state={state}>
          {t(troubleKey(speech, trouble))}
          {codesOf(trouble) && (
            <span className={classes.meta}> {t('channels.code', { code: codesOf(trouble) ?? '' })}</span>
          )}
        </p>
      )}
    </article>
  );
}

function Figure({ word, n, strong, why }: { word: string; n: number; strong?: boolean; why?: string }) {
  const { language } = useWords();
  return (
    <div title={why}>
      <dt>{word}</dt>
      <dd className="figures" data-strong={(strong && n > 0) || undefined}>
        {new Intl.NumberFormat(language).format(n)}
      </dd>
    </div>
  );
}

/** `10:45 – 12:05` of today, else with the day before it. */
function Span({ from, to }: { from: Instant; to: Instant }) {
  const { t, language } = useWords();
  const moment = (at: Instant) => {
    const date = new Date(at);
    const short = brief(date, new Date(now()), language);
    const time = timeOfDay(date, language);
    return short === time ? time : `${short} ${time}`;
  };
  return (
    <span
      className="figures"
      title={t('backfill.span', { from: full(new Date(from), language), to: full(new Date(to), language) })}
    >
      {t('backfill.span', { from: moment(from), to: moment(to) })}
    </span>
  );
}
