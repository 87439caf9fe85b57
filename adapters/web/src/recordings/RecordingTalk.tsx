import { ActionIcon, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { Message } from '../api/contract';
import { recordedFileAddress } from '../api/client';
import { Attachments } from '../conversation/Attachments';
import { withdrawnWords } from '../conversation/MessageBubble';
import { PublicMarks } from '../conversation/PublicMarks';
import { RichText } from '../conversation/RichText';
import { Versions } from '../conversation/Versions';
import { Failure } from '../shell/Failure';
import { useMe } from '../shell/MeContext';
import { now } from '../time/clock';
import { dayName, daysFrom, full, timeOfDay } from '../time/moments';
import { type Key, useWords } from '../words';
import {
  type Fact,
  type Recording,
  recordedVersions,
  recordingKeys,
  useOpenings,
  useRecordedMessages,
  useRecording,
  withSearch,
} from './calls';
import classes from './Recordings.module.css';

/** One talk as it was, with what happened between its messages; followed live while it goes on. */
export function RecordingTalk({ id }: { id: number }) {
  const { t } = useWords();
  const client = useQueryClient();
  const search = useSearch();
  const recording = useRecording(id);
  const goesOn = recording.data !== undefined && !recording.data.endedAt;
  const messages = useRecordedMessages(id, goesOn);
  const head = useRef<HTMLHeadingElement>(null);
  const there = recording.data !== undefined;
  useEffect(() => head.current?.focus(), [there]);

  if (recording.error && !recording.data) {
    return <Failure error={recording.error} again={() => void recording.refetch()} />;
  }
  if (!recording.data) return <section className={classes.talk} aria-busy />;
  const { customer, campaign, agent } = recording.data;
  // Pages come newest first, each in reading order.
  const lines = [...(messages.data?.pages ?? [])].reverse().flatMap((page) => page.items);
  return (
    <section className={classes.talk} aria-label={customer.name}>
      <header className={classes.head}>
        <Link href={withSearch('/recordings', search)} className={classes.back} aria-label={t('recordings.back')}>
          <IconArrowLeft size={18} stroke={1.7} aria-hidden />
        </Link>
        <div className={classes.whose}>
          <h2 ref={head} tabIndex={-1} className={classes.title}>
            {customer.name}
          </h2>
          <p className={classes.meta}>
            {[campaign?.name ?? t('recordings.noCampaign'), recording.data.channel, agent?.name]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <span className={goesOn ? classes.live : classes.meta} role="status">
          {t(goesOn ? 'recordings.following' : 'recordings.ended')}
        </span>
        <ActionIcon
          size={34}
          aria-label={t('recordings.refresh')}
          title={t('recordings.refresh')}
          loading={messages.isRefetching && !goesOn}
          onClick={() => void client.invalidateQueries({ queryKey: recordingKeys.one(id) })}
        >
          <IconRefresh size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.lines} role="log" aria-label={t('recordings.messages')} tabIndex={0}>
        {messages.hasNextPage && (
          <Button variant="default" size="xs" onClick={() => void messages.fetchNextPage()}>
            {t('recordings.older')}
          </Button>
        )}
        <Lines recording={recording.data} messages={lines} complete={!messages.hasNextPage} />
      </div>
      <Readers id={id} />
    </section>
  );
}

/** That reading is written down; administrators see who has read. */
function Readers({ id }: { id: number }) {
  const { t, language } = useWords();
  const mayKnow = useMe().roles.includes('ADMINISTRATOR');
  const [open, setOpen] = useState(false);
  const openings = useOpenings(id, open);
  if (!mayKnow) return <p className={classes.notice}>{t('recordings.audited')}</p>;
  return (
    <details className={classes.notice} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('recordings.audited')}</summary>
      {openings.error && <Failure error={openings.error} again={() => void openings.refetch()} />}
      <ul aria-label={t('recordings.readers')}>
        {openings.data?.items.map(({ by, at }) => (
          <li key={`${by} ${at}`}>
            {by} · <time dateTime={at}>{full(new Date(at), language)}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Line = { at: string; fact: Fact; message?: never } | { at: string; message: Message; fact?: never };

function Lines({
  recording,
  messages,
  complete,
}: {
  recording: Recording;
  messages: readonly Message[];
  complete: boolean;
}) {
  const first = messages[0]?.at ?? '';
  const facts = (recording.facts ?? []).filter(({ at }) => complete || Date.parse(at) >= Date.parse(first));
  const lines: Line[] = [
    ...messages.map((message) => ({ at: message.at, message })),
    ...facts.map((fact) => ({ at: fact.at, fact })),
  ];
  // What happened at the moment of a message, the message made happen.
  lines.sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || Number(a.fact !== undefined) - Number(b.fact !== undefined),
  );
  return lines.map((line, index) => (
    <Fragment key={line.message?.id ?? `f-${index}`}>
      <DayLine at={line.at} before={lines[index - 1]?.at} />
      {line.fact ? (
        <FactLine fact={line.fact} />
      ) : (
        <MessageLine message={line.message} customer={recording.customer.name} />
      )}
    </Fragment>
  ));
}

/** Above the first line of each day. */
function DayLine({ at, before }: { at: string; before?: string }) {
  const { language } = useWords();
  const day = new Date(at);
  if (before && daysFrom(new Date(before), day) === 0) return null;
  return <p className={classes.day}>{dayName(day, new Date(now()), language)}</p>;
}

function FactLine({ fact }: { fact: Fact }) {
  const { t, has, language } = useWords();
  const sentence = `recordings.fact.${fact.kind}`;
  const reason = `recordings.reason.${fact.reason}`;
  return (
    <p className={classes.fact}>
      <time className="figures" dateTime={fact.at} title={full(new Date(fact.at), language)}>
        {timeOfDay(new Date(fact.at), language)}
      </time>
      <span>
        {has(sentence) ? t(sentence) : fact.kind}
        {fact.who && ` · ${fact.who}`}
        {fact.reason && has(reason) && ` · ${t(reason)}`}
      </span>
    </p>
  );
}

function MessageLine({ message, customer }: { message: Message; customer: string }) {
  const { t, language } = useWords();
  const attachments = message.attachments ?? [];
  const by =
    message.author.kind === 'CUSTOMER'
      ? customer
      : message.author.kind === 'AUTOMATIC'
        ? t('bubble.automatic')
        : message.author.kind === 'PAGE_INBOX'
          ? t('bubble.metaInbox')
          : message.author.name || t('bubble.otherApp');
  return (
    <article
      className={classes.line}
      data-direction={message.direction}
      data-automatic={message.author.kind === 'AUTOMATIC' || undefined}
      data-public={message.visibility === 'PUBLIC' || undefined}
    >
      <p className={classes.by}>
        <span className={classes.name}>{message.direction === 'NOTE' ? t('bubble.note', { name: by }) : by}</span>
        <time className={`${classes.meta} figures`} dateTime={message.at} title={full(new Date(message.at), language)}>
          {timeOfDay(new Date(message.at), language)}
        </time>
        <PublicMarks message={message} />
        {message.delivery && <span className={classes.meta}>{t(`delivery.${message.delivery.state}` as Key)}</span>}
      </p>
      {message.withdrawnAt && <em>{t(withdrawnWords(message))}</em>}
      {attachments.length > 0 && (
        <Attachments items={attachments} ticketId={message.ticketId} addressOf={recordedFileAddress} />
      )}
      {message.text && <RichText text={message.text} />}
      <Versions message={message} read={() => recordedVersions(message.ticketId, message.id)} />
    </article>
  );
}
