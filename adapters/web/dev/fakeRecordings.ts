import type { Recording } from '../src/recordings/calls.ts';
import type { FakeTicket } from './seed.ts';

/** Every talk of the company, to be read again. */
export function recordingOf({ ticket, messages }: FakeTicket): Recording {
  const first = messages[0]!;
  const last = messages.at(-1)!;
  return {
    id: ticket.id,
    campaign: ticket.campaign,
    channel: ticket.channel.name,
    visibility: ticket.visibility,
    customer: ticket.customer,
    beganAt: first.at,
    lastMessageAt: last.at,
    endedAt: ticket.state === 'OPEN' ? undefined : last.at,
    excerpt: last.text ?? '',
    facts: [{ kind: 'CREATED', at: first.at }],
  };
}

/** Those that are asked for. */
export function recordingsFor(tickets: readonly FakeTicket[], query: URLSearchParams): Recording[] {
  const person = (query.get('person') ?? '').toLowerCase();
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '9';
  return tickets
    .map(recordingOf)
    .filter(({ customer }) => customer.name.toLowerCase().includes(person))
    .filter(({ campaign }) => !query.get('campaign') || String(campaign?.id) === query.get('campaign'))
    .filter(({ beganAt }) => beganAt >= from && beganAt < to);
}

/** Whose talks can be asked for. */
export function campaignsRecorded(tickets: readonly FakeTicket[]): { id: number; name: string }[] {
  const named = tickets.flatMap(({ ticket }) => (ticket.campaign ? [ticket.campaign] : []));
  return [...new Map(named.map((campaign) => [campaign.id, campaign])).values()];
}
