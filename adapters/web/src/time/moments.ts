import type { Language } from '../api/contract';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  let known = formats.get(name);
  if (!known) formats.set(name, (known = new Intl.DateTimeFormat(language, options)));
  return known;
}

/** `10:11`, in the reader's time zone. */
export function timeOfDay(at: Date, language: Language): string {
  return format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** Whole calendar days from `now` to `at` in the reader's time zone; yesterday is −1. */
export function daysFrom(now: Date, at: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(at) - midnight(now)) / 86_400_000);
}

/** `hoy`, `ayer`, `mañana`, or nothing when it is further away. */
export function nearbyDay(at: Date, now: Date, language: Language): string | undefined {
  const days = daysFrom(now, at);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

/** A day as a divider between messages: `hoy`, `ayer`, `martes, 12 de octubre`. */
export function dayName(at: Date, now: Date, language: Language): string {
  return nearbyDay(at, now, language) ?? format(language, dateOptions(at, now, 'long')).format(at);
}

function dateOptions(at: Date, now: Date, length: 'long' | 'short'): Intl.DateTimeFormatOptions {
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return length === 'long'
    ? { weekday: 'long', day: 'numeric', month: 'long', year }
    : { day: 'numeric', month: 'short', year };
}

/** As short as it stays clear in a list: `10:11` today, `ayer`, `12 oct`. */
export function brief(at: Date, now: Date, language: Language): string {
  const days = daysFrom(now, at);
  if (days === 0) return timeOfDay(at, language);
  if (days === -1) return nearbyDay(at, now, language)!;
  return format(language, dateOptions(at, now, 'short')).format(at);
}

/** In full, for what the pointer or a screen reader asks for. */
export function full(at: Date, language: Language): string {
  return format(language, { dateStyle: 'long', timeStyle: 'medium' }).format(at);
}

/** `20 nov 2026, 10:11`, for lists that go back for long. */
export function dayAndTime(at: Date, language: Language): string {
  return format(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A date by its day: `20 nov`, with the year when it is another one. */
export function dayAndMonth(at: Date, language: Language): string {
  return format(language, dateOptions(at, new Date(), 'short')).format(at);
}
