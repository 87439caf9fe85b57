import type { HeldMessage } from '../api/contract';

export type OneTicket = [HeldMessage, ...HeldMessage[]];

/**
 * Kept messages of one ticket together, in the order in which they were written. Of a message that is there twice the later
 * one counts: it is what became of it since.
 */
export function byTicket(items: readonly HeldMessage[]): OneTicket[] {
  const latest = new Map(items.map((item) => [item.message.id, item]));
  const inOrder = [...latest.values()].sort(
    (a, b) => Date.parse(a.message.at) - Date.parse(b.message.at) || a.message.id - b.message.id,
  );
  const tickets = new Map<number, OneTicket>();
  for (const item of inOrder) {
    const known = tickets.get(item.message.ticketId);
    if (known) known.push(item);
    else tickets.set(item.message.ticketId, [item]);
  }
  return [...tickets.values()];
}
