import { expect, test } from 'vitest';
import { bars, nowIn, overlap, rangeWords, runs, timeTyped, usualSchedule, weekdayName, withRange } from './schedule';

const { week } = usualSchedule('America/Santiago');

test('a new schedule is Monday to Friday, nine to six', () => {
  expect(week).toEqual([
    { days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', to: '18:00' },
  ]);
});

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  [' 22:05 ', '22:05'],
  ['24', '24:00'],
  ['24:00', '24:00'],
  ['24:01', undefined],
  ['9:75', undefined],
  ['noon', undefined],
  ['', undefined],
])('“%s” is understood as %s', (typed, time) => expect(timeTyped(typed)).toBe(time));

test('what runs past midnight says so and is drawn on both days', () => {
  const night = { days: ['SUNDAY' as const], from: '22:00', to: '02:00' };
  expect(rangeWords(night)).toBe('22:00–02:00 +1');
  expect(bars([night])).toEqual([
    { day: 'SUNDAY', from: 1320, to: 1440, range: 0, goesOn: false },
    { day: 'MONDAY', from: 0, to: 120, range: 0, goesOn: true },
  ]);
});

test('a range until midnight stays on its day', () => {
  expect(bars([{ days: ['MONDAY'], from: '20:00', to: '24:00' }])).toHaveLength(1);
  expect(bars([{ days: ['MONDAY'], from: '20:00', to: '00:00' }])).toHaveLength(1);
});

test('the same times on another day join their range, others stand in the order of the week', () => {
  const joined = withRange(week, { days: ['SATURDAY'], from: '09:00', to: '18:00' });
  expect(joined).toHaveLength(1);
  expect(joined[0]!.days.at(-1)).toBe('SATURDAY');
  const more = withRange(withRange(week, { days: ['SATURDAY'], from: '10:00', to: '14:00' }), {
    days: ['THURSDAY'],
    from: '22:00',
    to: '02:00',
  });
  expect(more.map(({ from }) => from)).toEqual(['09:00', '22:00', '10:00']);
});

test('two ranges may touch but not share a minute, also over midnight', () => {
  expect(overlap(week, { days: ['MONDAY'], from: '18:00', to: '20:00' })).toBeUndefined();
  expect(overlap(week, { days: ['SATURDAY', 'FRIDAY'], from: '17:59', to: '20:00' })?.day).toBe('FRIDAY');
  expect(overlap(week, { days: ['SUNDAY'], from: '22:00', to: '09:01' })?.day).toBe('MONDAY');
});

test('neighbouring days are one run', () => {
  expect(runs(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'SUNDAY'])).toEqual([['MONDAY', 'TUESDAY', 'WEDNESDAY'], ['SUNDAY']]);
});

test('weekdays have the reader’s names', () => {
  expect(weekdayName('MONDAY', 'es', 'short')).toBe('lun');
  expect(weekdayName('SATURDAY', 'pt')).toBe('sábado');
});

test('now is told on the clocks of the zone', () => {
  expect(nowIn('America/Santiago', new Date('2026-11-21T01:30:00Z'))).toEqual({ day: 'FRIDAY', minute: 1350 });
  expect(nowIn('Mars', new Date())).toBeUndefined();
});
