import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDownLeft,
  IconArrowUpRight,
  IconHistory,
  IconPlayerPause,
  IconRefresh,
  IconSettings,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/client';
import type { Channel, Instant } from '../api/contract';
import { keys, placeChannel } from '../api/queries';
import { PersonPicture } from '../glyphs/PersonPicture';
import { HealthPanel } from '../health/HealthPanel';
import { HealthSummary } from '../health/HealthSummary';
import { Confirm } from '../shell/Confirm';
import { sentenceOf } from '../shell/Failure';
import { now, useNow } from '../time/clock';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import { Backfills } from './Backfills';
import { TokenLight } from './TokenLight';
import classes from './ChannelCard.module.css';

const RemovePage = lazy(() => import('./RemovePage'));

/** One connected page: its light, its last signs of life, and what can be done about it. */
export function ChannelCard({ channel, onActivate }: { channel: Channel; onActivate: () => void }) {
  const { t } = useWords();
  const { id, name, token, campaigns } = channel;
  const [opened, setOpened] = useState(false);
  const panel = `health-${id}`;
  const watched = token.light !== 'OFF';
  return (
    <article aria-labelledby={`channel-${id}`}>
      <div className={classes.card}>
        <header className={classes.page}>
          <PersonPicture id={id} name={name} url={channel.pictureUrl} page />
          <div className={classes.names}>
            <h2 id={`channel-${id}`} className={classes.name}>
              {name}
              {channel.sandbox && <span className={classes.chip}>{t('channels.sandbox')}</span>}
            </h2>
            <p className={classes.meta}>{t('channels.networkId', { id: channel.externalId })}</p>
          </div>
        </header>
        <div>
          <TokenLight token={token} />
          {channel.pausedUntil && <Pause until={channel.pausedUntil} />}
          {watched && (
            <HealthSummary channel={channel} opened={opened} onToggle={() => setOpened(!opened)} panel={panel} />
          )}
        </div>
        <dl className={classes.facts}>
          <dt>
            <IconArrowDownLeft size={15} stroke={1.6} aria-hidden /> {t('channels.lastEvent')}
          </dt>
          <dd>
            <When at={channel.lastEventAt} />
          </dd>
          <dt>
            <IconArrowUpRight size={15} stroke={1.6} aria-hidden /> {t('channels.lastSent')}
          </dt>
          <dd>
            <When at={channel.lastSentAt} />
          </dd>
          <dt>{t('channels.campaigns')}</dt>
          <dd className={classes.chips}>
            {campaigns.length === 0 && t('channels.noCampaigns')}
            {campaigns.map((campaign) => (
              <span key={campaign} className={classes.chip}>
                {campaign}
              </span>
            ))}
          </dd>
        </dl>
        <Acts channel={channel} onActivate={onActivate} />
      </div>
      {opened && watched && <HealthPanel channel={channel} id={panel} onActivate={onActivate} />}
    </article>
  );
}

/** Its network restricts the page, or wants it to be slower: nothing is sent. */
function Pause({ until }: { until: Instant }) {
  const { t, language } = useWords();
  return (
    <p className={classes.pause} role="status">
      <IconPlayerPause size={15} stroke={1.8} aria-hidden />
      <span>{t('channels.paused', { until: full(new Date(until), language) })}</span>
    </p>
  );
}

function Acts({ channel, onActivate }: { channel: Channel; onActivate: () => void }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const place = { onSuccess: (answer: Channel) => placeChannel(client, answer) };
  const check = useMutation({
    mutationFn: () => api.checkChannel(channel.id),
    onSuccess: (answer) => {
      placeChannel(client, answer);
      void client.invalidateQueries({ queryKey: keys.health(channel.id) });
    },
  });
  const switchOff = useMutation({ mutationFn: () => api.switchOffChannel(channel.id), ...place });
  const { name, token, checkedAt } = channel;
  const error = check.error ?? switchOff.error;
  return (
    <footer className={classes.foot}>
      <div className={classes.acts}>
        <Button
          component={Link}
          href={`/channels/${channel.id}/settings`}
          variant="default"
          leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
          aria-label={t('settings.openOf', { name })}
        >
          {t('settings.open')}
        </Button>
        {token.light !== 'GREEN' && (
          <Button variant="default" onClick={onActivate}>
            {t('channels.activate')}
          </Button>
        )}
        {token.light !== 'OFF' && (
          <Button
            variant="subtle"
            color="red"
            className={classes.dangerous}
            disabled={switchOff.isPending}
            onClick={() => setAsking(true)}
          >
            {t('channels.switchOff')}
          </Button>
        )}
        {!channel.removedAt && (
          <Button
            variant="subtle"
            color="red"
            className={classes.dangerous}
            aria-label={t('channels.removeOf', { name })}
            onClick={() => setRemoving(true)}
          >
            {t('channels.remove')}
          </Button>
        )}
        <ActionIcon
          aria-label={`${t('backfill.open')} ${name}`}
          title={t('backfill.open')}
          onClick={() => setLooking(true)}
        >
          <IconHistory size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('channels.check', { name })}
          title={t('channels.check', { name })}
          disabled={check.isPending}
          onClick={() => check.mutate()}
        >
          <IconRefresh size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.meta} role="status">
        {checkedAt && <Checked at={checkedAt} />}
      </p>
      <p className={classes.bad} role="alert">
        {error && sentenceOf(error, speech)}
      </p>
      {looking && <Backfills channel={channel} onClose={() => setLooking(false)} />}
      <Suspense>{removing && <RemovePage channel={channel} onClose={() => setRemoving(false)} />}</Suspense>
      <Confirm
        opened={asking}
        title={t('channels.switchOffQuestion', { name })}
        more={[t('channels.switchOffMore'), t('channels.switchOffStays')]}
        act={t('channels.switchOffConfirm')}
        dangerous
        onAct={() => {
          setAsking(false);
          switchOff.mutate();
        }}
        onCancel={() => setAsking(false)}
      />
    </footer>
  );
}

function Checked({ at }: { at: Instant }) {
  const { t, language } = useWords();
  return t('channels.checkedAt', { time: brief(new Date(at), new Date(now()), language) });
}

function When({ at }: { at: Instant | undefined }) {
  const { t, language } = useWords();
  useNow('minute');
  if (!at) return t('channels.never');
  const date = new Date(at);
  return (
    <time className="figures" dateTime={at} title={full(date, language)}>
      {brief(date, new Date(now()), language)}
    </time>
  );
}
