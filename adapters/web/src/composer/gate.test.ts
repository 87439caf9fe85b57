import { expect, test } from 'vitest';
import type { TicketDetail } from '../api/contract';
import { speechIn } from '../words';
import { en } from '../words/en';
import { gateOf, privately } from './gate';

const now = Date.parse('2026-11-20T10:00:00Z');
const hours = (count: number) => new Date(now + count * 3_600_000).toISOString();
const ticket = (change: Partial<TicketDetail> = {}): TicketDetail => ({
  id: 1,
  number: 1,
  state: 'OPEN',
  awaitingReply: true,
  visibility: 'PRIVATE',
  channel: { id: 1, kind: 'facebook', name: 'Almacén', sandbox: true },
  customer: { id: 1, name: 'Lucía Fernández' },
  lastMessageAt: hours(-1),
  unread: 0,
  createdAt: hours(-1),
  version: 1,
  importance: 'NONE',
  mayReply: { allowed: true, closesAt: hours(23) },
  mayTake: false,
  mayClose: true,
  ...change,
});
const gate = (change: Partial<TicketDetail>) =>
  gateOf(ticket(change), now, speechIn('en', en), () => 'tomorrow at 09:00');

test('an open window says who wrote when and until when one may answer', () => {
  expect(gate({})).toEqual({
    tone: 'can',
    head: 'You can answer.',
    sentence: 'Lucía wrote 1 h ago; the 24 h window closes tomorrow at 09:00.',
  });
});

test('in the last three hours it says what is left', () => {
  expect(gate({ mayReply: { allowed: true, closesAt: hours(2.5) } })).toMatchObject({
    tone: 'soon',
    sentence: '2 h 30 left to answer.',
  });
});

test('the door shuts by itself when its time has come, without any news', () => {
  const shut = gate({ mayReply: { allowed: true, closesAt: hours(-0.01) } });
  expect(shut.tone).toBe('cannot');
  expect(shut.sentence).toContain('24 h passed');
});

test('a public ticket says that everybody will see the answer', () => {
  expect(gate({ visibility: 'PUBLIC', mayReply: { allowed: true } }).tone).toBe('public');
});

test('a refusal names its reason: closed, somebody else has it, or nobody yet', () => {
  const refused = (reason: TicketDetail['mayReply']['reason']) => ({ allowed: false, reason });
  expect(gate({ mayReply: refused('TICKET_CLOSED') }).sentence).toBe(
    'The ticket is closed. If Lucía writes, it opens again.',
  );
  const place = { kind: 'WITH_AGENT', agentId: 4, agentName: 'Mateo', since: hours(-1) } as const;
  expect(gate({ place, mayReply: refused('NOT_YOURS') }).sentence).toBe('Mateo is on it.');
  expect(gate({ mayReply: refused('NOT_YOURS') }).sentence).toBe('Nobody is on it yet.');
  expect(gate({ mayReply: refused('CONFLICT') }).sentence).toBe('The server does not allow it now.');
});

test('answering a ticket nobody has is possible, and says that it becomes one’s own', () => {
  expect(gate({ mayTake: true })).toMatchObject({
    tone: 'take',
    sentence: 'Nobody is on it yet: if you answer, it is yours.',
  });
});

test('on an inactive page it says that the answer is kept', () => {
  expect(gate({ mayReply: { allowed: true, closesAt: hours(23), kept: true } })).toMatchObject({
    tone: 'kept',
    head: 'Your answer will be kept.',
  });
});

test('while Facebook restricts the page it says until when, and whether what is written can still leave then', () => {
  const open = { allowed: true, closesAt: hours(23), as: 'RESPONSE' } as const;
  expect(gate({ mayReply: { ...open, pausedUntil: hours(2) } })).toMatchObject({
    tone: 'kept',
    sentence: 'What you write leaves then.',
  });
  expect(gate({ mayReply: { ...open, pausedUntil: hours(2) } }).head).toMatch(/^Facebook restricts this page until /);
  expect(gate({ mayReply: { ...open, closesAt: hours(1), pausedUntil: hours(2) } }).sentence).toMatch(
    /^Then it is too late/,
  );
  expect(gate({ mayReply: { ...open, pausedUntil: hours(-1) } })).toMatchObject({ tone: 'can' });
});

test('after the standard window it says that only a person may go on, and until when', () => {
  const approved = { allowed: true, closesAt: hours(100), as: 'HUMAN_AGENT' } as const;
  expect(gate({ mayReply: approved })).toEqual({
    tone: 'people',
    head: 'Only you, not an automatic text.',
    sentence: '24 h passed; Facebook lets a person answer until tomorrow at 09:00.',
  });
  const changes = { allowed: true, closesAt: hours(150), changesAt: hours(6), as: 'RESPONSE' } as const;
  expect(gate({ mayReply: changes })).toMatchObject({ tone: 'can' });
  expect(gate({ mayReply: { ...changes, changesAt: hours(-1) } })).toMatchObject({ tone: 'people' });
});

test('a commenter can be answered privately once, and it says until when and what comes then', () => {
  const comment = ticket({
    visibility: 'PUBLIC',
    mayReply: { allowed: true },
    mayReplyPrivately: { allowed: true, as: 'PRIVATE_REPLY', closesAt: hours(140) },
  });
  const speech = speechIn('en', en);
  expect(gateOf(privately(comment), now, speech, () => 'Thursday at 09:00')).toEqual({
    tone: 'once',
    head: 'One private reply.',
    sentence:
      'Facebook allows one per comment, until Thursday at 09:00. If Lucía answers in Messenger, it goes on in this ticket.',
  });
  expect(gateOf(privately(comment), now + 141 * 3_600_000, speech).sentence).toContain('7 days are over');
});

test('a commenter who was answered privately has to answer first', () => {
  const answered = {
    visibility: 'PUBLIC',
    mayReplyPrivately: { allowed: false, reason: 'PRIVATE_REPLY_MADE' },
  } as const;
  expect(gateOf(privately(ticket(answered)), now, speechIn('en', en))).toMatchObject({
    tone: 'cannot',
    sentence: 'Already answered privately. When Lucía answers in Messenger, you can go on here.',
  });
});

test('while another program has the conversation it says what sending does about it', () => {
  const thread = { owner: 'PAGE_INBOX' as const, since: hours(-1), until: hours(23), mayTake: true };
  const mayReply = { allowed: true, closesAt: hours(20), as: 'RESPONSE' as const };
  expect(gate({ mayReply, thread: { ...thread, way: 'TAKE' } })).toEqual({
    tone: 'elsewhere',
    head: 'You can answer.',
    sentence: 'The conversation is with Meta’s inbox: when you send, Bandeja takes it first.',
  });
  expect(gate({ mayReply, thread: { ...thread, owner: 'OTHER_APP', way: 'ASK' } }).sentence).toContain(
    'with another app: when you send, Bandeja asks for it',
  );
  expect(gate({ mayReply, mayTake: true, thread: { ...thread, way: 'TAKE' } })).toMatchObject({
    tone: 'take',
    sentence: expect.stringMatching(/^Nobody is on it yet.*takes it first\.$/) as string,
  });
  expect(gate({ mayReply, thread: { ...thread, until: hours(-0.01) } }).tone).toBe('can');
  expect(gate({ visibility: 'PUBLIC', mayReply: { allowed: true }, thread }).tone).toBe('public');
});
