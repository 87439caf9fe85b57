import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Channel, Connection } from '../api/contract';
import { isProblem } from '../api/problem';
import { keys, useChannels, useConnection } from '../api/queries';
import { PreflightNote } from '../health/PreflightNote';
import { HelpLink } from '../help/HelpLink';
import { topicOfReason } from '../help/reasonTopics';
import { Failure } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { LoginButton } from './LoginButton';
import { PageChoice } from './PageChoice';
import { PermissionTable } from './PermissionTable';
import { failureKey } from './reasons';
import { type Login, useLogin } from './useLogin';
import classes from './ConnectWindow.module.css';

interface Props {
  /** The page to activate again; without it a new one is connected. */
  channel?: Channel;
  /** A connection that was begun before, in this whole window. */
  begun?: number;
  onClose: () => void;
}

/** Connects a page, step by step: to the login and back, its permissions, the choice, done. */
export function ConnectWindow({ channel, begun, onClose }: Props) {
  const { t } = useWords();
  const [id, setId] = useState(begun);
  const connection = useConnection(id);
  const login = useLogin(channel?.id ?? connection.data?.channelId, setId);
  const ended = isProblem(connection.error, 'NOT_FOUND');
  let step: ReactNode = null;
  if (id === undefined) step = <Before channel={channel} login={login} />;
  else if (ended) step = <Ended login={login} />;
  else if (connection.data) step = <Step connection={connection.data} login={login} onClose={onClose} />;
  else if (connection.error) step = <Failure error={connection.error} again={() => void connection.refetch()} />;
  return (
    <Window title={t(channel ? 'channels.activate' : 'channels.add')} size={560} onClose={onClose}>
      <Focused on={connection.data?.step}>{step}</Focused>
    </Window>
  );
}

/** A step that comes by itself takes away the button that had the focus: the focus stays in the window. */
function Focused({ on, children }: { on: string | undefined; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on && document.activeElement === document.body) place.current?.focus();
  }, [on]);
  return (
    <div ref={place} tabIndex={-1} className={classes.focused}>
      {children}
    </div>
  );
}

function Before({ channel, login }: { channel: Channel | undefined; login: Login }) {
  const { t } = useWords();
  return (
    <>
      <ul className={classes.points}>
        <li>{t('channels.connect.popUps')}</li>
        <li>{t('channels.connect.signedIn')}</li>
        {channel && <li>{t('channels.connect.keeps', { name: channel.name })}</li>}
      </ul>
      <PreflightNote />
      <p className={classes.helps}>
        {(['ten-steps', 'create-page', 'page-roles', 'facebook-account'] as const).map((topic) => (
          <HelpLink key={topic} topic={topic}>
            {t(`help.link.${topic}`)}
          </HelpLink>
        ))}
      </p>
      <LoginButton login={login} word={t('channels.connect.open')} />
    </>
  );
}

function Ended({ login }: { login: Login }) {
  const { t } = useWords();
  return (
    <>
      <Head title={t('channels.connect.ended')} more={t('channels.connect.endedMore')} />
      <LoginButton login={login} word={t('channels.connect.again')} />
    </>
  );
}

function Step({ connection, login, onClose }: { connection: Connection; login: Login; onClose: () => void }) {
  const speech = useWords();
  const { t } = speech;
  switch (connection.step) {
    case 'AWAITING_LOGIN':
      return (
        <>
          <Head title={t('channels.connect.waiting')} more={t('channels.connect.waitingMore')} />
          <LoginButton login={login} word={t('channels.connect.reopen')} quiet />
        </>
      );
    case 'PERMISSIONS_MISSING':
      return (
        <>
          <Head title={t('channels.connect.permissions')} more={t('channels.connect.permissionsMore')} />
          <PermissionTable permissions={connection.permissions} />
          <HelpLink topic="permissions" />
          <LoginButton login={login} word={t('channels.connect.askAgain')} askAgain />
        </>
      );
    case 'CHOOSING_PAGE':
      return <PageChoice connection={connection} login={login} />;
    case 'CONNECTED':
      return <Connected channelId={connection.channelId} onClose={onClose} />;
    case 'FAILED':
      return (
        <>
          <Head title={t('channels.connect.failed')} more={t(failureKey(speech, connection.failure))} />
          <p className={classes.code}>{t('error.code', { code: connection.failure ?? '' })}</p>
          <HelpLink topic={topicOfReason(connection.failure)} />
          <LoginButton
            login={login}
            word={t('channels.connect.again')}
            askAgain={/^(NO_PAGES|PERMISSION_MISSING)/.test(connection.failure ?? '')}
          />
        </>
      );
  }
}

function Connected({ channelId, onClose }: { channelId: number | undefined; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const channels = useChannels();
  useEffect(() => void client.invalidateQueries({ queryKey: keys.channels }), [client]);
  const name = channels.data?.items.find(({ id }) => id === channelId)?.name ?? t('channels.connect.thePage');
  return (
    <>
      <Head title={t('channels.connect.done')} more={t('channels.connect.doneMore', { name })} />
      <div className={classes.acts}>
        <Button onClick={onClose}>{t('channels.connect.close')}</Button>
      </div>
    </>
  );
}

/** What is true at this step, told also to those who do not see it change. */
function Head({ title, more }: { title: string; more: string }) {
  return (
    <div role="status">
      <h3 className={classes.step}>{title}</h3>
      <p className={classes.more}>{more}</p>
    </div>
  );
}
