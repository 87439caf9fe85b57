import { VisuallyHidden } from '@mantine/core';
import { IconBuildingStore, IconLock, IconNote, IconPuzzle, IconRobot, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AuthorKind, Message, TicketDetail } from '../api/contract';
import { firstName } from '../composer/gate';
import { PersonPicture } from '../glyphs/PersonPicture';
import { useMe } from '../shell/MeContext';
import { full, timeOfDay } from '../time/moments';
import { type Key, useWords } from '../words';
import { useTicketActions } from './ActionsLine';
import { Attachments } from './Attachments';
import { CommentActs } from './CommentActs';
import { CommentOrders } from './CommentOrders';
import { DeliveryMark } from './DeliveryMark';
import { DeliveryTrouble } from './DeliveryTrouble';
import { PublicMarks } from './PublicMarks';
import { RichText } from './RichText';
import { safeAddress } from './richText';
import { useModeration } from './useModeration';
import { Versions } from './Versions';
import classes from './MessageBubble.module.css';

interface Props {
  message: Message;
  ticket: TicketDetail;
  /** Whether the line of place, time and fate stands under it; between messages of one breath it does not. */
  endsGroup: boolean;
  /** The message it is a reply to, where that is loaded. */
  answers?: Message;
  /** `waits 13 min`, under the message that waits. */
  waiting?: ReactNode;
}

/** One message, in the shape of where it was said and who said it. */
export function MessageBubble({ message, ticket, endsGroup, answers, waiting }: Props) {
  if (message.direction === 'NOTE') return <NotePaper message={message} ticket={ticket} />;
  if (message.visibility === 'PUBLIC')
    return <PublicCard message={message} ticket={ticket} answers={answers} waiting={waiting} />;
  const ours = message.direction === 'OUT';
  return (
    <div className={classes.line} data-ours={ours || undefined}>
      {!ours && (
        <span className={classes.face}>
          {endsGroup && (
            <PersonPicture
              id={ticket.customer.id}
              name={ticket.customer.name}
              url={ticket.customer.pictureUrl}
              size={28}
            />
          )}
        </span>
      )}
      <div className={classes.stack}>
        <div
          className={classes.bubble}
          data-author={message.author.kind}
          data-last={endsGroup || undefined}
          data-withdrawn={message.withdrawnAt ? true : undefined}
        >
          {answers && <Quoted message={answers} />}
          <Content message={message} ticket={ticket} />
          <Reaction message={message} ticket={ticket} />
        </div>
        {endsGroup && (
          <p className={classes.meta}>
            <Author message={message} />
            <Time at={message.at} />
            {waiting}
            {message.delivery && <DeliveryMark state={message.delivery.state} />}
          </p>
        )}
        <Versions message={message} />
        <DeliveryTrouble message={message} ticket={ticket} />
      </div>
    </div>
  );
}

function Content({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const { t } = useWords();
  const attachments = message.attachments ?? [];
  if (message.withdrawnAt) {
    return <em>{t(withdrawnWords(message))}</em>;
  }
  return (
    <>
      {attachments.length > 0 && <Attachments items={attachments} ticketId={message.ticketId} />}
      {message.text && <RichText text={message.text} />}
      {!message.text && attachments.length === 0 && (
        <em>{t(ticket.customer.forgotten ? 'bubble.erased' : 'bubble.noContent')}</em>
      )}
    </>
  );
}

/** Who takes a private message back is known; who deletes in public, often not. */
export function withdrawnWords({ visibility, direction }: Message): Key {
  if (visibility === 'PUBLIC') return 'comment.deleted';
  return direction === 'IN' ? 'bubble.withdrawn' : 'bubble.withdrawnOurs';
}

/** How the customer reacted, on the edge of the bubble. */
function Reaction({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const { t } = useWords();
  if (!message.reaction) return null;
  const words = t('bubble.reacted', { name: firstName(ticket.customer.name), emoji: message.reaction });
  return (
    <span className={classes.reaction} role="img" aria-label={words} title={words}>
      {message.reaction}
    </span>
  );
}

/** The beginning of the message that is answered. */
function Quoted({ message }: { message: Message }) {
  const { t } = useWords();
  return (
    <blockquote className={classes.quoted}>
      <VisuallyHidden>{t('bubble.inReplyTo')} </VisuallyHidden>
      <span dir="auto" lang="">
        {message.text || t('row.noText')}
      </span>
    </blockquote>
  );
}

const authorIcons: Partial<Record<AuthorKind, typeof IconLock>> = {
  AUTOMATIC: IconRobot,
  PAGE_INBOX: IconBuildingStore,
  OTHER_APP: IconPuzzle,
};

function Author({ message }: { message: Message }) {
  const { t } = useWords();
  const automatic = message.author.kind === 'AUTOMATIC';
  const action = useTicketActions(message.ticketId, automatic).data?.items.find(
    (each) => automatic && each.messageId === message.id,
  );
  const me = useMe();
  const { kind, id, name } = message.author;
  const Icon = authorIcons[kind] ?? IconLock;
  const word =
    kind === 'AUTOMATIC'
      ? t('bubble.automatic')
      : kind === 'PAGE_INBOX'
        ? t('bubble.metaInbox')
        : kind === 'OTHER_APP'
          ? t('bubble.otherApp')
          : t('bubble.private');
  const person = kind !== 'CUSTOMER' && name && !(kind === 'AGENT' && id === me.id) ? name : undefined;
  return (
    <>
      <Icon size={14} stroke={1.7} aria-hidden />
      <span data-author={kind}>{word}</span>
      {person && <span>· {person}</span>}
      {action && (
        <span>
          · {t(`action.${action.action}`)}
          {action.variant !== undefined && `, ${t('ledger.variant', { n: action.variant })}`}
        </span>
      )}
      <span aria-hidden="true">·</span>
    </>
  );
}

function Time({ at }: { at: string }) {
  const { language } = useWords();
  const moment = new Date(at);
  return (
    <time className="figures" dateTime={at} title={full(moment, language)}>
      {timeOfDay(moment, language)}
    </time>
  );
}

function PublicCard({ message, ticket, answers, waiting }: Omit<Props, 'endsGroup'>) {
  const { t } = useWords();
  const ours = message.direction === 'OUT';
  const context = safeAddress(ticket.post?.permalink);
  const ordering = useModeration(message);
  return (
    <div className={classes.line} data-ours={ours || undefined}>
      <div
        className={classes.card}
        data-ours={ours || undefined}
        data-hidden={message.hiddenAt && !message.withdrawnAt ? true : undefined}
        data-withdrawn={message.withdrawnAt ? true : undefined}
      >
        <p className={classes.cardHead}>
          <IconWorld size={15} stroke={1.7} aria-hidden />
          <strong>
            {t('bubble.public')} · {t(ours ? 'bubble.reply' : 'bubble.comment')}
          </strong>
          {ticket.post?.text && !ours && (
            <span className={classes.post}>{t('bubble.onPost', { post: ticket.post.text })}</span>
          )}
          {ours && message.author.name && <span className={classes.post}>{message.author.name}</span>}
          <Time at={message.at} />
          {waiting}
          {message.delivery && <DeliveryMark state={message.delivery.state} />}
          <PublicMarks message={message} />
          {context && !ours && (
            <a className={classes.context} href={context} target="_blank" rel="noopener noreferrer nofollow">
              {t('bubble.seeContext')}
            </a>
          )}
        </p>
        <CommentActs message={message} ticket={ticket} ordering={ordering} />
        <div className={classes.cardText}>
          {answers && <Quoted message={answers} />}
          <Content message={message} ticket={ticket} />
        </div>
        <CommentOrders message={message} ticket={ticket} ordering={ordering} />
        <Versions message={message} />
        <DeliveryTrouble message={message} ticket={ticket} />
      </div>
    </div>
  );
}

function NotePaper({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const { t } = useWords();
  const me = useMe();
  const mine = message.author.id === me.id;
  return (
    <div className={classes.noteLine}>
      <div className={classes.note}>
        <IconNote className={classes.noteIcon} size={17} stroke={1.7} aria-hidden />
        <p>
          <strong>{mine ? t('bubble.yourNote') : t('bubble.note', { name: message.author.name ?? '' })}</strong>{' '}
          <Content message={message} ticket={ticket} /> <Time at={message.at} />
        </p>
      </div>
    </div>
  );
}
