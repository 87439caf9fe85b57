import { useEffect, useState } from 'react';
import { Link, Redirect, useSearchParams } from 'wouter';
import { useConnection } from '../api/queries';
import { Mark } from '../glyphs/Mark';
import { HelpLink } from '../help/HelpLink';
import { topicOfReason } from '../help/reasonTopics';
import type { TopicId } from '../help/topics';
import { Title } from '../inbox/Title';
import { type Key, useWords } from '../words';
import { failureKey } from './reasons';
import { loginWay } from './loginWay';
import classes from './LoginReturn.module.css';

/** Where the network's login sends the browser back to: a pop-up says what happened and closes, a whole window goes on. */
export default function LoginReturn() {
  const [search] = useSearchParams();
  const [inThisWindow] = useState(loginWay.wasHere);
  const connection = Number(search.get('connection')) || undefined;
  useEffect(() => {
    if (inThisWindow) loginWay.forget();
    else if (connection) window.close();
  }, [inThisWindow, connection]);
  if (inThisWindow && connection) return <Redirect to={`/channels?connection=${connection}`} replace />;
  return <WhatHappened id={connection} error={search.get('error') ?? 'state'} alone={!inThisWindow} />;
}

function WhatHappened({ id, error, alone }: { id: number | undefined; error: string; alone: boolean }) {
  const speech = useWords();
  const { t } = speech;
  const { data } = useConnection(id);
  let key: Key = error === 'session' ? 'channels.return.session' : 'channels.return.state';
  if (id !== undefined) key = 'channels.return.done';
  if (data?.step === 'PERMISSIONS_MISSING') key = 'channels.return.permissions';
  if (data?.step === 'FAILED') key = failureKey(speech, data.failure);
  let topic: TopicId | undefined = id === undefined ? 'login-again' : undefined;
  if (data?.step === 'PERMISSIONS_MISSING') topic = 'permissions';
  if (data?.step === 'FAILED') topic = topicOfReason(data.failure);
  return (
    <main className={classes.place}>
      <Title of={t('channels.return.title')} />
      <Mark size={40} />
      <h1 className={classes.title}>{t('channels.return.title')}</h1>
      <p role="status">{t(key)}</p>
      {topic && <HelpLink topic={topic} />}
      {alone ? <p>{t('channels.return.close')}</p> : <Link href="/channels">{t('channels.return.toChannels')}</Link>}
    </main>
  );
}
