import { afterEach, expect, test, vi } from 'vitest';
import { api, eventsAddress, speak } from './client';
import { isPassing, isProblem, Problem, Unreachable } from './problem';

afterEach(() => void vi.unstubAllGlobals());

function answering(...answer: ConstructorParameters<typeof Response>) {
  const fetch = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response(...answer)));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const problem = (status: number, json: object): [string, ResponseInit] => [JSON.stringify(json), { status }];
const failureOf = (call: Promise<unknown>) => call.then(() => undefined).catch((error: unknown) => error);

test('what changes something carries the guard’s header, what reads does not; both say the language', async () => {
  speak('pt');
  const fetch = answering('{}');
  await api.take(12);
  await api.ticket(12);
  const [[, writing], [, reading]] = fetch.mock.calls as [[string, RequestInit], [string, RequestInit]];
  expect(writing.headers).toMatchObject({ 'X-Bandeja': '1', 'Accept-Language': 'pt' });
  expect(reading.headers).not.toHaveProperty('X-Bandeja');
});

test('a refusal keeps the server’s sentence, reason, facts and code', async () => {
  answering(...problem(429, { reason: 'TOO_MANY_ATTEMPTS', detail: 'Espera.', facts: { retryAfterSeconds: 30 } }));
  const refusal = await failureOf(api.signIn('a@example.com', 'x'));
  expect(isProblem(refusal, 'TOO_MANY_ATTEMPTS')).toBe(true);
  expect((refusal as Problem).message).toBe('Espera.');
  expect((refusal as Problem).facts.retryAfterSeconds).toBe(30);
});

test('a refusal that is not the application’s own counts as no answer: it may still be starting', async () => {
  answering('<html>Not found</html>', { status: 404 });
  const failure = await failureOf(api.write(12, 'Hola', 'OUT', 'key'));
  expect(failure).toBeInstanceOf(Unreachable);
  expect(isPassing(failure)).toBe(true);
});

test('being away for a while passes, a fault or a no does not', async () => {
  answering(...problem(503, { reason: 'UNAVAILABLE' }));
  expect(isPassing(await failureOf(api.about()))).toBe(true);
  answering(...problem(500, { reason: 'FAULT', code: '7F3A-21' }));
  expect(isPassing(await failureOf(api.about()))).toBe(false);
  answering(...problem(409, { reason: 'WINDOW_CLOSED' }));
  expect(isPassing(await failureOf(api.about()))).toBe(false);
});

test('what is empty is left out of an address, and what is strange is written safely', async () => {
  const fetch = answering('{"items":[]}');
  await api.tickets('mine', 'a&b=ñ');
  expect(fetch.mock.calls[0]![0]).toBe('/api/v1/tickets?box=mine&q=a%26b%3D%C3%B1&limit=50');
  expect(eventsAddress()).toBe('/api/v1/events');
  expect(eventsAddress('e_1_2')).toBe('/api/v1/events?lastEventId=e_1_2');
});
