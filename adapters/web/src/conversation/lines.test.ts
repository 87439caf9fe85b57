import { expect, test } from 'vitest';
import type { Message } from '../api/contract';
import type { Unsent } from '../composer/outbox';
import { linesOf } from './lines';

const at = (minute: number, day = 20) => new Date(2026, 10, day, 10, minute).toISOString();
const said = (id: number, when: string, change: Partial<Message> = {}): Message => ({
  id,
  ticketId: 1,
  direction: 'IN',
  visibility: 'PRIVATE',
  author: { kind: 'CUSTOMER', id: 9, name: 'Lucía' },
  at: when,
  ...change,
});
const waitingFor: Unsent = { key: 'k', ticketId: 1, text: 'Hola', direction: 'OUT', at: at(9), state: 'sending' };
const kinds = (...args: Parameters<typeof linesOf>) => linesOf(...args).map((line) => line.kind);

test('each day begins with its name, and the first message to answer is marked', () => {
  const messages = [said(1, at(0, 19)), said(2, at(1)), said(3, at(2))];
  const ticket = { awaitingReply: true, awaitingSince: at(1) };
  expect(kinds(messages, [], ticket, true)).toEqual(['day', 'message', 'day', 'toAnswer', 'message', 'message']);
});

test('the routing decision stands where it happened', () => {
  const decision = { at: at(1), outcome: 'ASSIGNED', reason: 'FEWEST_ACTIVE' } as const;
  const ticket = { awaitingReply: false, lastDecision: decision };
  expect(kinds([said(1, at(0)), said(2, at(5))], [], ticket, true)).toEqual(['day', 'message', 'decision', 'message']);
  expect(kinds([said(1, at(0))], [], ticket, true)).toEqual(['day', 'message', 'decision']);
});

test('a decision older than what is loaded waits for the older messages', () => {
  const decision = { at: at(1), outcome: 'ASSIGNED', reason: 'FEWEST_ACTIVE' } as const;
  expect(kinds([said(7, at(5))], [], { awaitingReply: false, lastDecision: decision }, false)).toEqual([
    'day',
    'message',
  ]);
});

test('what is on its way stands at the end until the message with its key has arrived', () => {
  const ticket = { awaitingReply: false };
  expect(kinds([said(1, at(0))], [waitingFor], ticket, true)).toEqual(['day', 'message', 'unsent']);
  const arrived = said(2, at(9), { direction: 'OUT', key: 'k' });
  const lines = linesOf([said(1, at(0)), arrived], [waitingFor], ticket, true);
  expect(lines.map((line) => line.kind)).toEqual(['day', 'message', 'message']);
  // The same key on the screen: the bubble settles in place and is not drawn anew.
  expect(lines.at(-1)!.key).toBe('k');
});

test('messages of one breath share one line of time', () => {
  const messages = [
    said(1, at(0)),
    said(2, at(1)),
    said(3, at(8)),
    said(4, at(8), { direction: 'OUT', author: { kind: 'AGENT', name: 'Camila' } }),
  ];
  const ends = linesOf(messages, [], { awaitingReply: false }, true).flatMap((line) =>
    line.kind === 'message' ? [line.endsGroup] : [],
  );
  expect(ends).toEqual([false, true, true, true]);
});

test('a reply knows the message it answers, where that is loaded and not just above', () => {
  const replies = (to: number, change: Partial<Message> = {}) => ({ replyToMessageId: to, ...change });
  const messages = [
    said(1, at(0)),
    said(2, at(1), replies(1)),
    said(3, at(2), replies(1)),
    said(4, at(3), replies(99)),
    said(5, at(4), replies(1, { direction: 'OUT' })),
    said(6, at(5), replies(1, { direction: 'OUT', visibility: 'PUBLIC' })),
  ];
  const answered = linesOf(messages, [], { awaitingReply: false }, true).flatMap((line) =>
    line.kind === 'message' ? [line.answers?.id] : [],
  );
  expect(answered).toEqual([undefined, undefined, 1, undefined, undefined, 1]);
});
