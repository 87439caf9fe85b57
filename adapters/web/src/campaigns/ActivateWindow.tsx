import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Campaign, Channel } from '../api/contract';
import { isProblem } from '../api/problem';
import { useChannels } from '../api/queries';
import { ConnectWindow } from '../channels/ConnectWindow';
import { TokenLight } from '../channels/TokenLight';
import { PersonPicture } from '../glyphs/PersonPicture';
import { Failure, sentenceOf } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import classes from './ActivateWindow.module.css';

interface Props {
  campaign: Campaign;
  onActivated: (campaign: Campaign) => void;
  onMembers: () => void;
  onClose: () => void;
}

/** Gives a campaign its page: a connected one is linked at once, another one is connected first. */
export function ActivateWindow({ campaign, onActivated, onMembers, onClose }: Props) {
  const { t } = useWords();
  const channels = useChannels();
  const [connecting, setConnecting] = useState<{ channel?: Channel }>();
  const [done, setDone] = useState(false);
  if (connecting) {
    return (
      <ConnectWindow
        channel={connecting.channel}
        onClose={() => {
          setConnecting(undefined);
          void channels.refetch();
        }}
      />
    );
  }
  return (
    <Window title={t('activate.title', { name: campaign.settings.name })} size={560} onClose={onClose}>
      {done ? (
        <Done campaign={campaign} onMembers={onMembers} onClose={onClose} />
      ) : channels.data ? (
        <PageChoice
          campaign={campaign}
          channels={channels.data.items}
          onConnect={(channel) => setConnecting({ channel })}
          onActivated={(activated) => {
            onActivated(activated);
            setDone(true);
          }}
        />
      ) : (
        channels.error && <Failure error={channels.error} again={() => void channels.refetch()} />
      )}
    </Window>
  );
}

interface ChoiceProps {
  campaign: Campaign;
  channels: Channel[];
  onConnect: (channel?: Channel) => void;
  onActivated: (campaign: Campaign) => void;
}

function PageChoice({ campaign, channels, onConnect, onActivated }: ChoiceProps) {
  const speech = useWords();
  const { t } = speech;
  const { pageName } = campaign.settings;
  const named = channels.find(({ name }) => name.normalize() === pageName.normalize());
  const [chosen, setChosen] = useState(named?.id);
  const activate = useMutation({
    mutationFn: (takeName: boolean) =>
      api.activateCampaign(campaign.id, { version: campaign.version, channelId: chosen!, takeName }),
    onSuccess: onActivated,
  });
  const works = ({ token }: Channel) => token.light === 'GREEN' || token.light === 'AMBER';
  const page = channels.find(({ id }) => id === chosen);
  const differs = isProblem(activate.error, 'PAGE_NAME_DIFFERS');
  return (
    <>
      <p className={classes.more}>{t(channels.length === 0 ? 'activate.noPages' : 'activate.choose')}</p>
      {channels.length > 0 && (
        <fieldset className={classes.pages}>
          <legend className={classes.legend}>{t('activate.pages')}</legend>
          {channels.map((channel) => (
            <div key={channel.id} className={classes.page}>
              <label className={classes.label}>
                <input
                  type="radio"
                  name="page"
                  checked={channel.id === chosen}
                  disabled={!works(channel)}
                  onChange={() => {
                    activate.reset();
                    setChosen(channel.id);
                  }}
                />
                <PersonPicture id={channel.id} name={channel.name} url={channel.pictureUrl} size={30} page />
                <span className={classes.name}>{channel.name}</span>
              </label>
              <TokenLight token={channel.token} />
              {!works(channel) && (
                <Button size="compact-sm" variant="default" onClick={() => onConnect(channel)}>
                  {t('channels.activate')}
                </Button>
              )}
            </div>
          ))}
        </fieldset>
      )}
      <div className={classes.trouble} role="alert">
        {activate.error && <p>{sentenceOf(activate.error, speech)}</p>}
        {differs && page && (
          <Button size="compact-sm" variant="default" onClick={() => activate.mutate(true)}>
            {t('activate.takeName', { name: page.name })}
          </Button>
        )}
      </div>
      <div className={classes.acts}>
        <Button variant="default" onClick={() => onConnect()}>
          {t('activate.other')}
        </Button>
        <Button
          disabled={!page || !works(page)}
          loading={activate.isPending}
          onClick={() => activate.mutate(pageName.trim() === '')}
        >
          {t('activate.act')}
        </Button>
      </div>
    </>
  );
}

function Done({ campaign, onMembers, onClose }: { campaign: Campaign; onMembers: () => void; onClose: () => void }) {
  const { t } = useWords();
  const alone = campaign.members.length === 0;
  return (
    <>
      <div role="status">
        <h3 className={classes.done}>{t('activate.done')}</h3>
        <p className={classes.more}>
          {t(alone ? 'activate.doneMembers' : 'activate.doneMore', { name: campaign.page?.name ?? '' })}
        </p>
      </div>
      <div className={classes.acts}>
        {alone && <Button onClick={onMembers}>{t('activate.addMembers')}</Button>}
        <Button variant={alone ? 'default' : 'filled'} onClick={onClose}>
          {t('channels.connect.close')}
        </Button>
      </div>
    </>
  );
}
