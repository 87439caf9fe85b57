import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { keys, useCampaigns, useChannels } from '../api/queries';
import { ConnectWindow } from '../channels/ConnectWindow';
import { RowSkeletons } from '../inbox/RowSkeletons';
import { EmptyState } from '../shell/EmptyState';
import { Failure } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { Screen } from '../shell/Screen';
import { useLate } from '../shell/useLate';
import { useWords } from '../words';
import { CampaignTable } from './CampaignTable';
import classes from './Campaigns.module.css';

/** The campaigns of an administrator or a supervisor, as they stand now. */
export default function Campaigns() {
  const { t } = useWords();
  const [, go] = useLocation();
  const client = useQueryClient();
  const campaigns = useCampaigns();
  const administers = useMe().roles.includes('ADMINISTRATOR');
  return (
    <Screen
      title={t('campaigns.title')}
      lead={t('campaigns.lead')}
      acts={
        <div className={classes.acts}>
          {administers && (
            <Button leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />} onClick={() => go('/campaigns/new')}>
              {t('campaigns.new')}
            </Button>
          )}
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('campaigns.refresh')}
            title={t('campaigns.refresh')}
            loading={campaigns.isFetching}
            onClick={() => {
              void campaigns.refetch();
              void client.invalidateQueries({ queryKey: keys.channels });
            }}
          >
            <IconRefresh size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      }
    >
      <AllCampaigns administers={administers} />
    </Screen>
  );
}

function AllCampaigns({ administers }: { administers: boolean }) {
  const { t } = useWords();
  const campaigns = useCampaigns();
  const late = useLate(campaigns.isPending);
  const [activating, setActivating] = useState<number>();
  if (campaigns.error && !campaigns.data)
    return <Failure error={campaigns.error} again={() => void campaigns.refetch()} />;
  if (!campaigns.data) return late ? <RowSkeletons rows={4} /> : null;
  if (campaigns.data.items.length === 0) {
    return (
      <div className={classes.card}>
        <EmptyState
          title={t('campaigns.empty')}
          more={t(administers ? 'campaigns.emptyMore' : 'campaigns.emptySupervisor')}
        />
      </div>
    );
  }
  return (
    <>
      <CampaignTable items={campaigns.data.items} onActivate={administers ? setActivating : undefined} />
      {activating !== undefined && (
        <Reactivation
          channelId={activating}
          onClose={() => {
            setActivating(undefined);
            void campaigns.refetch();
          }}
        />
      )}
    </>
  );
}

/** The steps of activating a page again, for a campaign whose page turned red. */
export function Reactivation({ channelId, onClose }: { channelId: number; onClose: () => void }) {
  const channels = useChannels();
  const channel = channels.data?.items.find(({ id }) => id === channelId);
  return channel ? <ConnectWindow channel={channel} onClose={onClose} /> : null;
}
