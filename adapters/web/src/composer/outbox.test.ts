import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Message } from '../api/contract';
import { Problem, Unreachable } from '../api/problem';
import { Outbox } from './outbox';

describe('the outbox', () => {
  let written: string[];
  let placed: Message[];
  let answer: (text: string) => Promise<void>;

  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
    placed = [];
    answer = () => Promise.resolve();
  });
  afterEach(() => vi.useRealTimers());

  const outbox = (personId = 3) =>
    new Outbox(personId, {
      place: (message) => placed.push(message),
      write: async (ticketId, text, _direction, key) => {
        written.push(`${key} ${text}`);
        await answer(text);
        return {
          id: written.length,
          ticketId,
          direction: 'OUT',
          visibility: 'PRIVATE',
          author: { kind: 'AGENT', name: 'Camila' },
          at: '2026-11-20T10:00:00Z',
          text,
          key,
        };
      },
    });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const states = (box: Outbox) => box.read().map((item) => `${item.text} ${item.state}`);

  test('shows what is sent at once and lets go of it when the server has it', async () => {
    const box = outbox();
    box.send(12, 'Hola', 'OUT');
    expect(states(box)).toEqual(['Hola sending']);
    await settle();
    expect(states(box)).toEqual([]);
    expect(placed.map((message) => message.text)).toEqual(['Hola']);
  });

  test('keeps the order: the second waits for the first', async () => {
    let release = () => {};
    answer = (text) => (text === 'uno' ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve());
    const box = outbox();
    box.send(12, 'uno', 'OUT');
    box.send(12, 'dos', 'OUT');
    await settle();
    expect(written).toHaveLength(1);
    release();
    await settle();
    expect(placed.map((message) => message.text)).toEqual(['uno', 'dos']);
  });

  test('waits without a connection and then sends the same key, so that nothing is sent twice', async () => {
    answer = () => Promise.reject(new Unreachable());
    const box = outbox();
    box.send(12, 'Hola', 'OUT');
    await settle();
    expect(states(box)).toEqual(['Hola waiting']);
    answer = () => Promise.resolve();
    box.flush();
    await settle();
    expect(states(box)).toEqual([]);
    expect(written).toHaveLength(2);
    expect(new Set(written).size).toBe(1);
  });

  test('tries again by itself after a while', async () => {
    answer = () => Promise.reject(new Problem({ status: 503, reason: 'UNAVAILABLE' }));
    const box = outbox();
    box.send(12, 'Hola', 'OUT');
    await settle();
    answer = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(states(box)).toEqual([]);
  });

  test('a refusal keeps the text and its reason, and does not hold up the next', async () => {
    answer = (text) =>
      text === 'tarde'
        ? Promise.reject(new Problem({ status: 409, reason: 'WINDOW_CLOSED', detail: 'Pasó la ventana.' }))
        : Promise.resolve();
    const box = outbox();
    box.send(12, 'tarde', 'OUT');
    box.send(12, 'nota', 'NOTE');
    await settle();
    expect(states(box)).toEqual(['tarde refused']);
    expect(box.read()[0]!.why).toBe('Pasó la ventana.');
    expect(box.discard(box.read()[0]!.key)?.text).toBe('tarde');
    expect(box.read()).toEqual([]);
  });

  test('survives a reload and is sent then, for its own person only', async () => {
    answer = () => Promise.reject(new Unreachable());
    const before = outbox();
    before.send(12, 'Hola', 'OUT');
    before.send(13, 'Chau', 'OUT');
    await settle();
    before.stop();

    expect(outbox(4).read()).toEqual([]);
    answer = () => Promise.resolve();
    const after = outbox();
    expect(states(after)).toEqual(['Hola waiting', 'Chau waiting']);
    after.flush();
    await settle();
    expect(placed.map((message) => message.text)).toEqual(['Hola', 'Chau']);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('the same list is given until something changes', () => {
    const box = outbox();
    expect(box.read()).toBe(box.read());
  });
});
