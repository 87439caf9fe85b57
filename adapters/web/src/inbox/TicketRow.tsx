import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'wouter';
import type { TicketCard } from '../api/contract';
import { ImportantFlag } from '../glyphs/ImportantFlag';
import { PersonPicture } from '../glyphs/PersonPicture';
import { PromiseRing } from '../glyphs/PromiseRing';
import { StateGlyph } from '../glyphs/StateGlyph';
import { WindowLine } from '../glyphs/WindowLine';
import { firstName } from '../composer/gate';
import { ChatEndClock } from '../conversation/ChatEnd';
import { useDensity } from '../kept/useDensity';
import { useMe } from '../shell/MeContext';
import { TagChips } from '../tags/TagChips';
import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { brief, full } from '../time/moments';
import { useWords } from '../words';
import { stateOf, stateWord } from './ticketState';
import classes from './TicketRow.module.css';

interface Props {
  ticket: TicketCard;
  href: string;
  open: boolean;
  /** Whether to say who is on it. */
  showAgent?: boolean;
}

/** One ticket in the list: who and where, the beginning of the last message, state, clocks and unread. */
export const TicketRow = memo(function TicketRow({ ticket, href, open, showAgent }: Props) {
  const { t, language } = useWords();
  const compact = useDensity() === 'compact';
  const state = stateOf(ticket);
  const { customer, campaign, channel, place } = ticket;
  const at = new Date(ticket.lastMessageAt);
  useNow('minute');
  const agent = showAgent && place?.kind === 'WITH_AGENT' ? place.agentName : undefined;

  return (
    <Link
      href={href}
      className={classes.row}
      aria-current={open ? 'true' : undefined}
      data-unread={ticket.unread > 0 || undefined}
      data-over={ticket.state !== 'OPEN' || undefined}
    >
      <PersonPicture
        id={customer.id}
        name={customer.name}
        url={customer.pictureUrl}
        from={ticket.visibility}
        size={compact ? 30 : 38}
      />
      <span className={classes.body}>
        <span className={classes.line}>
          <span className={classes.title}>
            <span className={classes.name}>{customer.name}</span> <ImportantFlag ticket={ticket} />
            <span className={classes.campaign}> · {campaign?.name ?? channel.name}</span>
          </span>
          <time className={`${classes.time} figures`} dateTime={ticket.lastMessageAt} title={full(at, language)}>
            {brief(at, new Date(now()), language)}
          </time>
        </span>
        <span className={classes.said}>
          <span className={classes.excerpt} dir="auto" lang="">
            <Excerpt ticket={ticket} />
          </span>
          {!compact && <TagChips tags={ticket.tags} most={1} />}
        </span>
        <span className={`${classes.line} ${classes.foot}`}>
          <span className={classes.state}>
            <StateGlyph state={state} label={compact ? t(stateWord[state]) : undefined} />
            {!compact && <span>{t(stateWord[state])}</span>}
            {!compact && <Detail ticket={ticket} agent={agent} />}
            <VisuallyHidden>{t(ticket.visibility === 'PUBLIC' ? 'row.public' : 'row.private')}</VisuallyHidden>
          </span>
          <Clocks ticket={ticket} compact={compact} />
        </span>
      </span>
    </Link>
  );
});

const hours = 3_600_000;

/** How long the person waits, the window, and what is unread. Compact shows the window only when it is about to close. */
export function Clocks({ ticket, compact }: { ticket: TicketCard; compact: boolean }) {
  const { count } = useWords();
  const open = ticket.state === 'OPEN';
  const waits = open && ticket.awaitingReply ? ticket.awaitingSince : undefined;
  const closesAt = ticket.window?.closesAt;
  const soon = closesAt !== undefined && Date.parse(closesAt) - now() < 3 * hours;
  return (
    <span className={classes.clocks}>
      {open && ticket.promise ? <PromiseRing promise={ticket.promise} /> : waits && <Waiting since={waits} />}
      {ticket.window && open && (!compact || soon || !waits) && <WindowLine window={ticket.window} />}
      <ChatEndClock ticket={ticket} onlySoon />
      {ticket.unread > 0 && (
        <span className={`${classes.unread} figures`} role="img" aria-label={count('row.unread', ticket.unread)}>
          {ticket.unread > 99 ? '99+' : ticket.unread}
        </span>
      )}
    </span>
  );
}

/** The beginning of the last message, with who wrote it when it was not the customer. */
export function Excerpt({ ticket }: { ticket: TicketCard }) {
  const { t } = useWords();
  const me = useMe();
  const text = ticket.excerpt || t('row.noText');
  const ours = ticket.excerptBy !== undefined && ticket.excerptBy !== 'CUSTOMER';
  if (!ours) return text;
  const byMe = ticket.excerptBy === 'AGENT' && ticket.place?.agentId === me.id;
  const agent = ticket.place?.agentName;
  const ourName = byMe ? t('row.you') : agent ? firstName(agent) : ticket.channel.name;
  const who = ticket.excerptBy === 'AUTOMATIC' ? t('bubble.automatic') : ourName;
  return (
    <>
      <span className={classes.ours}>{who}: </span>
      {text}
    </>
  );
}

/** Who is on it, or why it is parked and until when. */
export function Detail({ ticket, agent }: { ticket: TicketCard; agent: string | undefined }) {
  const { t, language } = useWords();
  const { place } = ticket;
  if (agent) return <span className={classes.detail}>{t('row.with', { name: firstName(agent) })}</span>;
  if (place?.kind !== 'PARKED' || ticket.state !== 'OPEN') return null;
  if (place.until) {
    return (
      <span className={classes.detail}>
        {t('state.until', { time: brief(new Date(place.until), new Date(now()), language) })}
      </span>
    );
  }
  return place.reason ? <span className={classes.detail}>{t(`why.${place.reason}`)}</span> : null;
}

function Waiting({ since }: { since: string }) {
  const { t } = useWords();
  const from = Date.parse(since);
  useNow(now() - from < 3_600_000 ? 'second' : 'minute');
  const time = running(now() - from);
  return (
    <span className={`${classes.waiting} figures`} role="img" aria-label={t('row.waitingFor', { time })}>
      {time}
    </span>
  );
}
