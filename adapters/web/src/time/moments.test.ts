import { expect, test } from 'vitest';
import { brief, dayName, daysFrom } from './moments';

const now = new Date(2026, 10, 20, 10, 24);

test('a list says the time of today, the name of yesterday and the date of what is older', () => {
  expect(brief(new Date(2026, 10, 20, 9, 5), now, 'es')).toBe('09:05');
  expect(brief(new Date(2026, 10, 19, 23, 59), now, 'es')).toBe('ayer');
  expect(brief(new Date(2026, 9, 12), now, 'es')).toBe('12 oct');
  expect(brief(new Date(2025, 9, 12), now, 'en')).toContain('2025');
});

test('days are counted by the calendar, not by 24 hours', () => {
  expect(daysFrom(now, new Date(2026, 10, 19, 23, 59))).toBe(-1);
  expect(daysFrom(now, new Date(2026, 10, 20, 0, 0))).toBe(0);
  expect(daysFrom(now, new Date(2026, 10, 21, 0, 1))).toBe(1);
});

test('a divider names the day in each language', () => {
  const tuesday = new Date(2026, 10, 17);
  expect(dayName(tuesday, now, 'es')).toBe('martes, 17 de noviembre');
  expect(dayName(tuesday, now, 'en')).toBe('Tuesday, November 17');
  expect(dayName(tuesday, now, 'pt')).toBe('terça-feira, 17 de novembro');
  expect(dayName(now, now, 'pt')).toBe('hoje');
});
