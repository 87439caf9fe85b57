import type { TicketCard } from '../api/contract';
import type { Key } from '../words';

/** What the list says about a ticket in one word. */
export type TicketState = 'late' | 'new' | 'awaiting' | 'addressed' | 'parked' | 'closed' | 'ignored';

/** Late while a promise is being broken; new until somebody of ours answered once; from then on it awaits a reply or is addressed. */
export function stateOf(
  ticket: Pick<TicketCard, 'state' | 'place' | 'awaitingReply' | 'addressedAt' | 'promise'>,
): TicketState {
  if (ticket.state === 'CLOSED') return 'closed';
  if (ticket.state === 'IGNORED') return 'ignored';
  if (ticket.promise?.late) return 'late';
  if (ticket.place?.kind === 'PARKED') return 'parked';
  if (!ticket.awaitingReply) return 'addressed';
  return ticket.addressedAt ? 'awaiting' : 'new';
}

export const stateWord: Record<TicketState, Key> = {
  late: 'state.late',
  new: 'state.new',
  awaiting: 'state.awaiting',
  addressed: 'state.addressed',
  parked: 'state.parked',
  closed: 'state.closed',
  ignored: 'state.ignored',
};
