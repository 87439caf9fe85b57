import { expect, test } from 'vitest';
import { stateOf } from './ticketState';

const open = { state: 'OPEN', awaitingReply: true } as const;
const since = '2026-11-20T10:00:00Z';

test('a ticket is new until somebody answered, then awaits or is addressed', () => {
  expect(stateOf(open)).toBe('new');
  expect(stateOf({ ...open, addressedAt: since })).toBe('awaiting');
  expect(stateOf({ ...open, awaitingReply: false, addressedAt: since })).toBe('addressed');
});

test('a broken promise is said before anything else, while the ticket is open', () => {
  const promise = { target: 'FIRST_ANSWER', since, warnAt: since, dueAt: since, late: true } as const;
  expect(stateOf({ ...open, promise })).toBe('late');
  expect(stateOf({ ...open, promise, place: { kind: 'PARKED', since } })).toBe('late');
  expect(stateOf({ ...open, promise: { ...promise, late: false } })).toBe('new');
  expect(stateOf({ ...open, state: 'CLOSED', promise })).toBe('closed');
});

test('parked, closed and ignored say so whoever waits', () => {
  expect(stateOf({ ...open, place: { kind: 'PARKED', since } })).toBe('parked');
  expect(stateOf({ ...open, state: 'CLOSED' })).toBe('closed');
  expect(stateOf({ ...open, state: 'IGNORED' })).toBe('ignored');
});
