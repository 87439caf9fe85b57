import { useRef } from 'react';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { now } from '../time/clock';
import type { DraftKind } from './drafts';

/** Messenger shows it for twenty seconds; told again while one goes on typing. */
const again = 12_000;

/** Tells the customer of a private talk that an answer is being typed, now and then. */
export function useTyping(ticket: TicketDetail, kind: DraftKind): (text: string) => void {
  const told = useRef<{ ticket: number; at: number }>(undefined);
  const talk = kind === 'private' ? ticket.mayReplyPrivately : ticket.mayReply;
  const inPrivate = kind === 'private' || (kind === 'reply' && ticket.visibility === 'PRIVATE');
  // A private reply to a comment opens the talk: before it there is nobody to see it.
  const seen = inPrivate && talk?.allowed && talk.as !== 'PRIVATE_REPLY' && ticket.place?.kind === 'WITH_AGENT';
  return (text) => {
    const before = told.current;
    const lately = before?.ticket === ticket.id && now() - before.at < again;
    if (!seen || lately || text.trim() === '') return;
    told.current = { ticket: ticket.id, at: now() };
    api.typing(ticket.id).catch(() => undefined);
  };
}
