import type { CalendarDays, DaysAhead, Schedule } from '../src/api/contract.ts';
import { bars, day, weekdays } from '../src/schedule/schedule.ts';
import { Refusal } from './refusal.ts';

/** What a schedule comes to, near enough for a screen: no zone, no change of the clocks. */
export function daysAhead({ week, holidays, exceptions, names }: Schedule, now: number): DaysAhead {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const days = Array.from({ length: 14 }, (_, number) => {
    const at = new Date(now + number * day * 60_000);
    const date = at.toISOString().slice(0, 10);
    const own = exceptions.find((each) => each.date === date);
    const usual = bars(week)
      .filter((bar) => bar.day === weekdays[(at.getUTCDay() + 6) % 7])
      .map(({ from, to }) => ({ from: clock(from), to: clock(to) }));
    const closed = holidays.includes(date);
    return {
      date,
      name: names?.[date],
      special: closed ? ('HOLIDAY' as const) : own ? ('EXCEPTION' as const) : ('NONE' as const),
      open: closed ? [] : (own?.ranges ?? usual),
      clocksMinutes: 0,
    };
  });
  return { openNow: true, changesAt: new Date(now + 3_600_000).toISOString(), days };
}

/** The days of a calendar file, told by their dates alone. */
export function calendarDays(text: string): CalendarDays {
  if (!text.startsWith('BEGIN:VCALENDAR')) throw new Refusal(400, 'INVALID', { field: 'calendar', rule: 'calendar' });
  const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})[\s\S]*?SUMMARY:(.*)/g)].map(
    ([, year, month, date, name]) => ({ date: `${year}-${month}-${date}`, name: name!.trim() }),
  );
  return { days, left: 0 };
}
