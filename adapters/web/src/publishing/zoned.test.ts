import { describe, expect, test } from 'vitest';
import { instantOf, wallTime } from './zoned';

describe('the time on a page’s own clock', () => {
  test('is shown and read in that zone, wherever the reader is', () => {
    const at = new Date('2026-11-21T12:00:00Z');
    expect(wallTime(at, 'America/Santiago')).toBe('2026-11-21T09:00');
    expect(instantOf('2026-11-21T09:00', 'America/Santiago')).toEqual(at);
    expect(instantOf('2026-07-21T09:00', 'America/Santiago')).toEqual(new Date('2026-07-21T13:00:00Z'));
    expect(instantOf('', 'America/Santiago')).toBeUndefined();
  });

  test('that comes twice is the first, and that is left out is later', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Madrid')).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(instantOf('2026-03-29T02:30', 'Europe/Madrid')).toEqual(new Date('2026-03-29T01:30:00Z'));
  });
});
