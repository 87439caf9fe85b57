import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Connection, HealthCheck, OfferedPage } from '../api/contract';
import { isProblem, type Problem } from '../api/problem';
import { keys } from '../api/queries';
import { PersonPicture } from '../glyphs/PersonPicture';
import { sentence } from '../health/checks';
import { HelpLink } from '../help/HelpLink';
import { topicOfCheck, topicOfReason } from '../help/reasonTopics';
import type { TopicId } from '../help/topics';
import { sentenceOf } from '../shell/Failure';
import { useWords } from '../words';
import { LoginButton } from './LoginButton';
import { sorted } from './offers';
import type { Login } from './useLogin';
import classes from './PageChoice.module.css';

/** Which of the pages that the network showed is to be connected; apart those that cannot be, and why. */
export function PageChoice({ connection, login }: { connection: Connection; login: Login }) {
  const speech = useWords();
  const { t } = speech;
  const client = useQueryClient();
  const { choosable, connected, roleMissing } = sorted(connection);
  const [chosen, setChosen] = useState(choosable.length === 1 ? choosable[0]!.externalId : undefined);
  const connect = useMutation({
    mutationFn: ({ externalId, anyway }: { externalId: string; anyway?: boolean }) =>
      api.connectPage(connection.id, externalId, anyway),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.connection(connection.id) }),
        client.invalidateQueries({ queryKey: keys.channels }),
      ]),
  });
  const nothing = connection.channelId ? 'channels.connect.notThisPage' : 'channels.connect.noChoice';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) connect.mutate({ externalId: chosen });
      }}
    >
      {choosable.length === 0 ? (
        <p role="status">
          {t(nothing)} <HelpLink topic="pages-missing" />
        </p>
      ) : (
        <fieldset className={classes.choice}>
          <legend className={classes.section}>{t('channels.connect.choose')}</legend>
          {choosable.map((page) => (
            <label key={page.externalId} className={classes.page} data-chosen={page.externalId === chosen || undefined}>
              <input
                type="radio"
                name="page"
                value={page.externalId}
                checked={page.externalId === chosen}
                onChange={() => setChosen(page.externalId)}
              />
              <Page page={page} />
            </label>
          ))}
        </fieldset>
      )}
      <div role="alert">
        {isProblem(connect.error, 'ADDRESS_UNREACHABLE') ? (
          <Unreached problem={connect.error} />
        ) : (
          connect.error && <p className={classes.bad}>{sentenceOf(connect.error, speech)}</p>
        )}
      </div>
      {isProblem(connect.error, 'NETWORK_REFUSED') && (
        <HelpLink topic={topicOfReason(String(connect.error.facts?.answer ?? ''))} />
      )}
      {choosable.length > 0 && (
        <div className={classes.acts}>
          {chosen && isProblem(connect.error, 'ADDRESS_UNREACHABLE') && (
            <Button variant="default" onClick={() => connect.mutate({ externalId: chosen, anyway: true })}>
              {t('channels.connect.anyway')}
            </Button>
          )}
          <Button type="submit" disabled={!chosen || connect.isPending}>
            {t(connect.isPending ? 'channels.connect.connecting' : 'channels.connect.page')}
          </Button>
        </div>
      )}
      <Apart title={t('channels.connect.unavailable')} pages={roleMissing} topic="page-roles" />
      <Apart title={t('channels.connect.already')} pages={connected} />
      <p className={classes.hint}>{t('channels.connect.notAll')}</p>
      <LoginButton login={login} word={t('channels.connect.chooseAgain')} askAgain quiet />
    </form>
  );
}

/** The network would not reach us: why, and when that may be passed over. */
function Unreached({ problem }: { problem: Problem }) {
  const speech = useWords();
  const check: HealthCheck = {
    kind: 'PUBLIC_ADDRESS',
    verdict: 'FAILING',
    reason: String(problem.facts.answer),
    value: String(problem.facts.address),
    parts: [],
    checkedAt: '',
  };
  return (
    <div className={classes.unreached}>
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.name}>{sentence(check, speech)}</p>
        <p>{speech.t('channels.connect.addressMore')}</p>
        <HelpLink topic={topicOfCheck.PUBLIC_ADDRESS} />
      </div>
    </div>
  );
}

function Apart({ title, pages, topic }: { title: string; pages: OfferedPage[]; topic?: TopicId }) {
  if (pages.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.section}>{title}</h3>
      <ul>
        {pages.map((page) => (
          <li key={page.externalId} className={classes.page}>
            <Page page={page} />
          </li>
        ))}
      </ul>
      {topic && <HelpLink topic={topic} />}
    </section>
  );
}

function Page({ page }: { page: OfferedPage }) {
  const { t } = useWords();
  return (
    <>
      <PersonPicture id={Number(page.externalId) || 0} name={page.name} url={page.pictureUrl} page />
      <span className={classes.names}>
        <span className={classes.name}>{page.name}</span>
        <span className={classes.meta}>{t('channels.networkId', { id: page.externalId })}</span>
        {page.missingTasks.length > 0 && <MissingTasks tasks={page.missingTasks} />}
      </span>
    </>
  );
}

function MissingTasks({ tasks }: { tasks: string[] }) {
  const { t, has, language } = useWords();
  const words = tasks.map((task) => {
    const key = `channels.task.${task}`;
    return has(key) ? t(key) : task;
  });
  return (
    <span className={classes.missing}>
      <IconLock size={14} stroke={1.8} aria-hidden />
      {t('channels.connect.missingTasks', { tasks: new Intl.ListFormat(language).format(words) })}
    </span>
  );
}
