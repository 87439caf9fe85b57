import type { Language, Schedule, Times, Weekday, WeeklyRange } from '../api/contract';

export const weekdays: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Minutes of a day. */
export const day = 24 * 60;

/** What a new campaign or channel starts with: Monday to Friday, 09:00–18:00. */
export function usualSchedule(zone: string): Schedule {
  return {
    zone,
    week: [{ days: weekdays.slice(0, 5), from: '09:00', to: '18:00' }],
    holidays: [],
    exceptions: [],
  };
}

/** Minutes after midnight of a time written `HH:mm`. */
export function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A time as somebody types it (`9`, `930`, `9:30`, `24`) as `HH:mm`; nothing when it is none. */
export function timeTyped(text: string): string | undefined {
  const [, hours, more] = /^\s*(\d{1,2})[:.h]?(\d{2})?\s*$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const minute = Number(hours) * 60 + Number(more ?? 0);
  return Number(more ?? 0) < 60 && minute <= day ? clock(minute) : undefined;
}

/** `09:00–18:00`; what runs past midnight says so. */
export function rangeWords({ from, to }: Times): string {
  return `${from}–${to}${minutes(to) < minutes(from) ? ' +1' : ''}`;
}

/** One more range; with the days of a range with the same times it stands together. */
export function withRange(week: WeeklyRange[], added: WeeklyRange): WeeklyRange[] {
  const same = week.find(({ from, to }) => from === added.from && to === added.to);
  const days = weekdays.filter((each) => added.days.includes(each) || same?.days.includes(each));
  return sorted([...week.filter((each) => each !== same), { ...added, days }]);
}

function sorted(week: WeeklyRange[]): WeeklyRange[] {
  const first = ({ days }: WeeklyRange) => weekdays.indexOf(days[0]!);
  return [...week].sort((one, other) => first(one) - first(other) || minutes(one.from) - minutes(other.from));
}

/** A stretch of the grid: on which day it is drawn, and which range of that week it belongs to. */
export interface Bar {
  day: Weekday;
  from: number;
  to: number;
  range: number;
  /** It began the day before. */
  goesOn: boolean;
}

/** The week as it is drawn: what runs past midnight is two bars. */
export function bars(week: WeeklyRange[]): Bar[] {
  return week.flatMap(({ days, from, to }, range) =>
    days.flatMap((each) => {
      const [begin, end] = [minutes(from), minutes(to) || day];
      if (end > begin) return [{ day: each, from: begin, to: end, range, goesOn: false }];
      const next = weekdays[(weekdays.indexOf(each) + 1) % 7]!;
      return [
        { day: each, from: begin, to: day, range, goesOn: false },
        { day: next, from: 0, to: end, range, goesOn: true },
      ];
    }),
  );
}

/** On which day, and with which range, a new one would share a minute. */
export function overlap(week: WeeklyRange[], added: WeeklyRange): { day: Weekday; range: WeeklyRange } | undefined {
  const there = bars(week);
  for (const bar of bars([added])) {
    const other = there.find((each) => each.day === bar.day && each.from < bar.to && bar.from < each.to);
    if (other) return { day: bar.day, range: week[other.range]! };
  }
  return undefined;
}

const monday = Date.UTC(2024, 0, 1);

/** `lunes`, `lun`. */
export function weekdayName(name: Weekday, language: Language, weekday: 'long' | 'short' | 'narrow' = 'long'): string {
  const at = new Date(monday + weekdays.indexOf(name) * 86_400_000);
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(at).replace('.', '');
}

/** Runs of neighbouring days: `[MONDAY…FRIDAY]`, `[SUNDAY]`. */
export function runs(days: Weekday[]): Weekday[][] {
  const found: Weekday[][] = [];
  for (const each of weekdays.filter((name) => days.includes(name))) {
    const last = found.at(-1);
    if (last && weekdays.indexOf(last.at(-1)!) === weekdays.indexOf(each) - 1) last.push(each);
    else found.push([each]);
  }
  return found;
}

/** Which minute of which weekday it is now in a zone; nothing in a zone that is none. */
export function nowIn(zone: string, at: Date): { day: Weekday; minute: number } | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(at);
    const part = (type: string) => parts.find((each) => each.type === type)!.value;
    return {
      day: part('weekday').toUpperCase() as Weekday,
      minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
  } catch {
    return undefined;
  }
}

/** `lun, 23 nov 2026`, of a date without a time. */
export function dateWords(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
