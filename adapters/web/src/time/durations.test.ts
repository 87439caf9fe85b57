import { expect, test } from 'vitest';
import { coarse, running, stopwatch } from './durations';

const s = 1_000;
const m = 60 * s;
const h = 60 * m;
const d = 24 * h;

test.each([
  [0, '0:00'],
  [6 * m + 48 * s, '6:48'],
  [59 * m + 59.9 * s, '59:59'],
  [h, '1 h'],
  [h + 26 * m, '1 h 26'],
  [h + 5 * m, '1 h 05'],
  [23 * h + 47 * m, '23 h'],
  [47 * h, '47 h'],
  [2 * d, '2 d'],
  [4 * d + 5 * h, '4 d'],
  [-5 * s, '0:00'],
])('%i ms run as %s', (length, words) => {
  expect(running(length)).toBe(words);
});

test('somebody else’s door has no seconds', () => {
  expect(coarse(12 * m + 59 * s)).toBe('12 min');
  expect(coarse(-1)).toBe('< 1 min');
  expect(coarse(9 * h + 59 * m)).toBe('9 h 59');
  expect(coarse(10 * h + 1 * m)).toBe('10 h');
});

test('a presence runs as a stopwatch, past a day too', () => {
  expect(stopwatch(42 * m + 10 * s)).toBe('00:42:10');
  expect(stopwatch(26 * h + 3 * s)).toBe('26:00:03');
});
