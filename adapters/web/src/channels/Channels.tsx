import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Channel } from '../api/contract';
import { useChannels, useRemovedChannels } from '../api/queries';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { MailNotice } from '../mail/MailNotice';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { ChannelCard } from './ChannelCard';
import { ConnectWindow } from './ConnectWindow';
import classes from './Channels.module.css';

/** For the administrator: the connected pages, how they are, and the way to connect one more. */
export default function Channels() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  // Back from a login that took the whole window.
  const cameBack = Number(search.get('connection')) || undefined;
  const [connecting, setConnecting] = useState<{ channel?: Channel } | undefined>(cameBack ? {} : undefined);
  const close = () => {
    setConnecting(undefined);
    if (cameBack) setSearch({}, { replace: true });
  };
  return (
    <Screen
      title={t('channels.title')}
      lead={t('channels.lead')}
      acts={
        <Button leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />} onClick={() => setConnecting({})}>
          {t('channels.add')}
        </Button>
      }
    >
      <MailNotice />
      <AllChannels onActivate={(channel) => setConnecting({ channel })} />
      <RemovedChannels onActivate={(channel) => setConnecting({ channel })} />
      {connecting && <ConnectWindow channel={connecting.channel} begun={cameBack} onClose={close} />}
    </Screen>
  );
}

function AllChannels({ onActivate }: { onActivate: (channel: Channel) => void }) {
  const { t } = useWords();
  const channels = useChannels();
  const late = useLate(channels.isPending);
  if (channels.error && !channels.data) return <Failure error={channels.error} again={() => void channels.refetch()} />;
  if (!channels.data) return late ? <RowSkeletons rows={4} /> : null;
  if (channels.data.items.length === 0) {
    return (
      <div className={classes.list}>
        <EmptyState title={t('channels.empty')} more={t('channels.emptyMore')} />
      </div>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('channels.list')}>
      {channels.data.items.map((channel) => (
        <li key={channel.id}>
          <ChannelCard channel={channel} onActivate={() => onActivate(channel)} />
        </li>
      ))}
    </ul>
  );
}

/** The removed pages, behind a switch: from here one comes back. */
function RemovedChannels({ onActivate }: { onActivate: (channel: Channel) => void }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const removed = useRemovedChannels(shown);
  return (
    <section className={classes.removed} aria-label={t('channels.removed')}>
      <Switch
        label={t('channels.showRemoved')}
        checked={shown}
        onChange={(event) => setShown(event.currentTarget.checked)}
      />
      {shown && removed.error && <Failure error={removed.error} again={() => void removed.refetch()} />}
      {shown && removed.data?.items.length === 0 && <p className={classes.lead}>{t('channels.noRemoved')}</p>}
      {shown && removed.data && removed.data.items.length > 0 && (
        <ul className={classes.list}>
          {removed.data.items.map((channel) => (
            <li key={channel.id}>
              <ChannelCard channel={channel} onActivate={() => onActivate(channel)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
