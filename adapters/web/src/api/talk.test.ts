import { expect, test } from 'vitest';
import type { Message } from './contract';
import { mergeMessages, prependMessages } from './talk';

const message = (id: number, change: Partial<Message> = {}): Message => ({
  id,
  ticketId: 1,
  direction: 'IN',
  visibility: 'PRIVATE',
  author: { kind: 'CUSTOMER', name: 'Lucía' },
  at: new Date(Date.UTC(2026, 10, 20, 10, 0, id)).toISOString(),
  ...change,
});
const page = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const ids = (talk: { items: Message[] }) => talk.items.map(({ id }) => id);

test('reading again brings the newest and keeps the older ones that were fetched', () => {
  const known = prependMessages({ items: page(51, 100), older: 'c51' }, { items: page(1, 50) });
  const talk = mergeMessages(known, { items: page(53, 102), next: 'c53' });
  expect(ids(talk)).toEqual(page(1, 102).map(({ id }) => id));
  expect(talk.older).toBeUndefined();
});

test('a changed delivery replaces what was known of the message', () => {
  const sent = message(2, { delivery: { state: 'READ', at: message(2).at } });
  const talk = mergeMessages({ items: [message(1), message(2)] }, { items: [message(1), sent] });
  expect(talk.items[1]!.delivery?.state).toBe('READ');
});

test('when more than a page was missed, the known part is let go rather than leaving a hole', () => {
  const talk = mergeMessages({ items: page(1, 50), older: 'c1' }, { items: page(80, 129), next: 'c80' });
  expect(ids(talk)[0]).toBe(80);
  expect(talk.older).toBe('c80');
});

test('a single message takes its place by time and lets go of nothing', () => {
  const known = { items: [message(1), message(3)], older: 'c1' };
  const talk = mergeMessages(known, { items: [message(2)] }, 'part');
  expect(ids(talk)).toEqual([1, 2, 3]);
  expect(talk.older).toBe('c1');
});

test('instants with and without fractions are ordered by time, not by letters', () => {
  const whole = message(1, { at: '2026-11-20T10:00:00Z' });
  const later = message(2, { at: '2026-11-20T10:00:00.250Z' });
  expect(ids(mergeMessages({ items: [later] }, { items: [whole] }, 'part'))).toEqual([1, 2]);
});
