import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeBrowser } from '../../dev/fakeBrowser.ts';
import { LiveLink, type News } from './liveLink';

describe('the live link', () => {
  let browser: FakeBrowser;
  const open = new Set<LiveLink>();

  beforeEach(() => {
    vi.useFakeTimers();
    browser = new FakeBrowser();
  });
  afterEach(() => {
    open.forEach((link) => link.stop());
    open.clear();
    vi.useRealTimers();
  });

  function tab(): { link: LiveLink; news: News[]; types: () => string[] } {
    const link = new LiveLink('live', browser.tab());
    const news: News[] = [];
    link.hear((item) => news.push(item));
    link.start();
    open.add(link);
    return { link, news, types: () => news.map((item) => item.type) };
  }

  const close = (link: LiveLink) => {
    link.stop();
    open.delete(link);
  };

  test('eight tabs share one connection and all hear the same', async () => {
    const tabs = Array.from({ length: 8 }, tab);
    await browser.settle();
    expect(browser.sources).toHaveLength(1);

    browser.latest.open();
    browser.latest.say('ticket', '7', { ticketId: 1 });
    await browser.settle();
    for (const { types } of tabs) expect(types()).toEqual(['ticket']);
    expect(tabs.filter(({ link }) => link.leading)).toHaveLength(1);
    expect(tabs.every(({ link }) => link.connection.state === 'live')).toBe(true);
  });

  test('when the leading tab closes, the next goes on after the last event any of them heard', async () => {
    const first = tab();
    const second = tab();
    await browser.settle();
    browser.latest.open();
    browser.latest.say('ticket', '41', { ticketId: 1 });
    await browser.settle();

    close(first.link);
    await browser.settle();
    expect(second.link.leading).toBe(true);
    expect(browser.sources).toHaveLength(2);
    expect(browser.latest.lastEventId).toBe('41');

    browser.latest.open();
    browser.latest.say('hello', '41', { epoch: 'a' });
    browser.latest.say('ticket', '42', { ticketId: 2 });
    expect(second.types()).toEqual(['ticket', 'hello', 'ticket']);
  });

  test('a tab that opens later learns from the leader how the connection is and where the feed stands', async () => {
    const first = tab();
    await browser.settle();
    browser.latest.open();
    browser.latest.say('hello', '9', {});
    const late = tab();
    await browser.settle();
    expect(late.link.connection.state).toBe('live');

    close(first.link);
    await browser.settle();
    expect(browser.latest.lastEventId).toBe('9');
  });

  test('a connection without a place to go on from has everything read again', async () => {
    const { types } = tab();
    await browser.settle();
    browser.latest.open();
    browser.latest.say('hello', '5', {});
    expect(types()).toEqual(['stale']);
  });

  test('a reset has everything read again and forgets the unknown place', async () => {
    const { types } = tab();
    await browser.settle();
    browser.latest.open();
    browser.latest.say('ticket', '5', {});
    browser.latest.say('reset', '', {});
    expect(types()).toEqual(['ticket', 'stale']);
    browser.latest.fail();
    vi.advanceTimersByTime(2_000);
    expect(browser.latest.lastEventId).toBeUndefined();
  });

  test('a lost connection says when it tries again, waits longer each time and resumes after the last event', async () => {
    const { link } = tab();
    await browser.settle();
    browser.latest.open();
    browser.latest.say('ticket', '12', {});
    browser.latest.fail();
    expect(link.connection.state).toBe('lost');
    const { since } = link.connection;
    const firstWait = link.connection.retryAt! - Date.now();
    expect(firstWait).toBeGreaterThanOrEqual(800);
    expect(firstWait).toBeLessThanOrEqual(1_200);

    vi.advanceTimersByTime(firstWait);
    expect(browser.sources).toHaveLength(2);
    expect(browser.latest.lastEventId).toBe('12');
    expect(link.connection.retryAt).toBeUndefined();
    browser.latest.fail();
    expect(link.connection.since).toBe(since);
    expect(link.connection.retryAt! - Date.now()).toBeGreaterThan(1_500);

    link.retryNow();
    browser.latest.open();
    expect(link.connection.state).toBe('live');
  });

  test('the button in a tab that does not lead makes the leader try at once', async () => {
    tab();
    const second = tab();
    await browser.settle();
    browser.latest.open();
    browser.latest.fail();
    await browser.settle();
    expect(second.link.connection.state).toBe('lost');
    second.link.retryNow();
    await browser.settle();
    expect(browser.sources).toHaveLength(2);
  });

  test('without locks and channels every tab has its own connection', () => {
    browser = new FakeBrowser({ together: false });
    tab();
    tab();
    expect(browser.sources).toHaveLength(2);
  });
});
