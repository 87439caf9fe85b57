import type { ThreadOwner, TicketDetail } from '../api/contract';
import { coarse } from '../time/durations';
import type { Speech } from '../words';

export interface Gate {
  tone: 'can' | 'soon' | 'public' | 'once' | 'take' | 'elsewhere' | 'kept' | 'people' | 'cannot';
  head: string;
  sentence: string;
}

const soon = 3 * 3_600_000;

/**
 * What one may do on this ticket right now, always one sentence, always before typing.
 *
 * @param moment how to say a point in time; without it the sentence is the short one, for small screens
 */
export function gateOf(ticket: TicketDetail, now: number, speech: Speech, moment?: (at: Date) => string): Gate {
  const { t } = speech;
  const name = firstName(ticket.customer.name);
  const { allowed, reason, closesAt, changesAt, as, kept, pausedUntil } = ticket.mayReply;
  const ends = closesAt ? Date.parse(closesAt) : undefined;
  // The door closes by itself, without any event from the server.
  const shut = allowed && ends !== undefined && ends <= now;

  if (!allowed || shut) {
    return {
      tone: 'cannot',
      head: t('gate.cannot'),
      sentence: refusal(ticket, shut ? shutAs(as) : reason, name, speech),
    };
  }
  if (kept) return { tone: 'kept', head: t('gate.kept'), sentence: t('gate.keptMore') };
  const paused = pausedUntil ? Date.parse(pausedUntil) : 0;
  if (paused > now) {
    const head = moment
      ? t('gate.paused', { until: moment(new Date(paused)) })
      : t('gate.pausedLeft', { time: coarse(paused - now) });
    const tooLate = ends !== undefined && ends <= paused;
    return { tone: 'kept', head, sentence: t(tooLate ? 'gate.pausedLate' : 'gate.pausedMore') };
  }
  const other = as === 'PRIVATE_REPLY' || ticket.visibility === 'PUBLIC' ? undefined : elsewhere(ticket, now);
  const first = other && t(other.way === 'ASK' ? 'gate.asksFirst' : 'gate.takesFirst', { owner: ownerIn(other, t) });
  if (ticket.mayTake) {
    return { tone: 'take', head: t('gate.can'), sentence: [t('gate.takes'), first].filter(Boolean).join(' ') };
  }
  if (first) return { tone: 'elsewhere', head: t('gate.can'), sentence: first };
  if (as === 'PRIVATE_REPLY') {
    const until = moment && ends !== undefined ? moment(new Date(ends)) : coarse((ends ?? now) - now);
    return { tone: 'once', head: t('gate.once'), sentence: t('gate.onceUntil', { name, until }) };
  }
  if (ticket.visibility === 'PUBLIC') return { tone: 'public', head: t('gate.can'), sentence: t('gate.canPublic') };
  if (ends === undefined) return { tone: 'can', head: t('gate.can'), sentence: '' };
  // After the standard window only a person may go on, for seven days.
  const standardEnds = as === 'HUMAN_AGENT' ? undefined : changesAt ? Date.parse(changesAt) : ends;
  if (standardEnds === undefined || standardEnds <= now) {
    const until = moment?.(new Date(ends)) ?? coarse(ends - now);
    return { tone: 'people', head: t('gate.people'), sentence: t('gate.peopleUntil', { until }) };
  }
  const left = t('gate.canLeft', { time: coarse(standardEnds - now) });
  if (standardEnds - now < soon) return { tone: 'soon', head: t('gate.can'), sentence: left };
  if (!moment) return { tone: 'can', head: t('gate.can'), sentence: left };
  // The window opens with the customer's message and lasts a day.
  const ago = coarse(now - (standardEnds - 24 * 3_600_000));
  return {
    tone: 'can',
    head: t('gate.can'),
    sentence: t('gate.canUntil', { name, ago, when: moment(new Date(standardEnds)) }),
  };
}

/** The conversation, while another program has it; that ends by itself, without any news. */
export function elsewhere({ thread }: TicketDetail, now: number): ThreadOwner | undefined {
  return thread?.until && Date.parse(thread.until) > now ? thread : undefined;
}

/** Meta's inbox, or another app. */
export function ownerIn({ owner }: ThreadOwner, t: Speech['t']): string {
  return t(owner === 'PAGE_INBOX' ? 'thread.inbox' : 'thread.otherApp');
}

function refusal(ticket: TicketDetail, reason: string | undefined, name: string, { t, has }: Speech): string {
  if (reason === 'NOT_YOURS') {
    const agent = ticket.place?.kind === 'WITH_AGENT' ? ticket.place.agentName : undefined;
    return agent ? t('gate.NOT_YOURS', { agent }) : t('gate.nobody');
  }
  const key = `gate.${reason}`;
  return has(key) ? t(key, { name }) : t('gate.other');
}

/** The same ticket, to answer its commenter where only they read it. */
export function privately(ticket: TicketDetail): TicketDetail {
  return { ...ticket, visibility: 'PRIVATE', mayReply: ticket.mayReplyPrivately ?? { allowed: false } };
}

function shutAs(as: TicketDetail['mayReply']['as']) {
  return as === 'PRIVATE_REPLY' ? 'PRIVATE_REPLY_LATE' : 'WINDOW_CLOSED';
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
