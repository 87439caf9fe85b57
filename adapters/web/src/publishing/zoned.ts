import type { Language } from '../api/contract';

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return there - Math.floor(at / 1000) * 1000;
}

/** What a clock in that zone shows, as a date-time field wants it: `2026-11-21T09:00`. */
export function wallTime(at: Date, zone: string): string {
  return new Date(at.getTime() + offset(at.getTime(), zone)).toISOString().slice(0, 16);
}

/**
 * The instant at which a clock in that zone shows this. What the clock shows twice is the first time; what it leaves out, when
 * it is put forward, is as much later.
 */
export function instantOf(wall: string, zone: string): Date | undefined {
  const asIfUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}:00Z`) : NaN;
  if (Number.isNaN(asIfUtc)) return undefined;
  const before = asIfUtc - offset(asIfUtc - 86_400_000, zone);
  const after = asIfUtc - offset(before, zone);
  const shows = (at: number) => at + offset(at, zone) === asIfUtc;
  return new Date(!shows(before) && shows(after) ? after : before);
}

/** A time in full, on that zone's clock, with the zone's name: `21 nov 2026, 09:00 (Santiago)`. */
export function timeThere(at: Date, zone: string, language: Language): string {
  const time = new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );
  return `${time} (${placeOf(zone)})`;
}

/** The last part of a zone's name, as people say it. */
export function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
