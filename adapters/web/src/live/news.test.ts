import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keys } from '../api/queries';
import { applyNews } from './news';
import { together } from './together';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function known() {
  const client = new QueryClient();
  client.setQueryData(keys.me, { id: 3, presence: { state: 'FREE' } });
  client.setQueryData(keys.list('mine', ''), { pages: [] });
  for (const id of [12, 13]) {
    client.setQueryData(keys.ticket(id), { id });
    client.setQueryData(keys.messages(id), { items: [] });
  }
  const news = applyNews(client, 3);
  const stale = (key: readonly unknown[]) => client.getQueryState(key)!.isInvalidated;
  return { client, news, stale };
}

const event = (data: object) => ({ type: 'ticket', id: '1', data, resumed: true }) as const;

test('a message has its own ticket, its talk and the lists read again, and nothing else', () => {
  const { news, stale } = known();
  news.apply(event({ ticketId: 12, version: 2, kind: 'MESSAGE', visible: true }));
  expect(stale(keys.ticket(12))).toBe(true);
  expect(stale(keys.messages(12))).toBe(true);
  expect(stale(keys.list('mine', ''))).toBe(true);
  expect(stale(keys.ticket(13))).toBe(false);
  expect(stale(keys.me)).toBe(false);
});

test('being seen changes no message', () => {
  const { news, stale } = known();
  news.apply(event({ ticketId: 12, version: 2, kind: 'SEEN', visible: true }));
  expect(stale(keys.messages(12))).toBe(false);
});

test('of a ticket that left one’s sight it is asked whether it is still there, and its talk is left alone', () => {
  const { news, stale } = known();
  news.apply(event({ ticketId: 12, version: 2, kind: 'ASSIGNED', visible: false }));
  expect(stale(keys.ticket(12))).toBe(true);
  expect(stale(keys.messages(12))).toBe(false);
});

test('only one’s own presence changes one’s own pill', () => {
  const { client, news } = known();
  const presence = (agentId: number) =>
    ({ type: 'presence', id: '2', resumed: true, data: { agentId, state: 'BUSY', since: '', active: 1 } }) as const;
  news.apply(presence(4));
  expect(client.getQueryData(keys.me)).toMatchObject({ presence: { state: 'FREE' } });
  news.apply(presence(3));
  expect(client.getQueryData(keys.me)).toMatchObject({ presence: { state: 'BUSY' } });
});

test('a changed page has the pages, its own health and its tickets read again, and no others', () => {
  const { client, news, stale } = known();
  client.setQueryData(keys.channels, { items: [] });
  client.setQueryData(keys.ticket(12), { channel: { id: 3 } });
  client.setQueryData(keys.ticket(13), { channel: { id: 4 } });
  client.setQueryData(keys.health(3), {});
  client.setQueryData(keys.health(4), {});
  news.apply({ type: 'channel', id: '2', resumed: true, data: { channelId: 3 } });
  expect(stale(keys.channels)).toBe(true);
  expect(stale(keys.ticket(12))).toBe(true);
  expect(stale(keys.ticket(13))).toBe(false);
  expect(stale(keys.health(3))).toBe(true);
  expect(stale(keys.health(4))).toBe(false);
});

test('when something may have been missed, everything is read again', () => {
  const { news, stale } = known();
  news.apply({ type: 'stale' });
  expect(stale(keys.ticket(13))).toBe(true);
  expect(stale(keys.list('mine', ''))).toBe(true);
});

test('a hundred events in a moment cost two readings', () => {
  const work = vi.fn();
  const calm = together(work, 400);
  for (let turn = 0; turn < 100; turn++) calm.call();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(400);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(4_000);
  expect(work).toHaveBeenCalledTimes(2);
});
