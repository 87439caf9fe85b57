import type { Language } from '../api/contract';
import type { Figure, FigureName, FigureUnit } from './contract';

const shares: FigureName[] = [
  'SERVICE_LEVEL',
  'ATTENTION_LEVEL',
  'ANSWERED_IN_TIME',
  'WITH_ABANDONED',
  'ABANDONMENT_RATE',
];
const times: FigureName[] = ['TMAC', 'TMAE', 'TMR', 'TMA', 'AVERAGE_WAIT'];

/** What the values of a figure are. */
export function unitOf(figure: FigureName): FigureUnit {
  return times.includes(figure) ? 'TIME' : shares.includes(figure) ? 'SHARE' : 'COUNT';
}

/** Only all events of a ticket together tell these: there is none of a single day. */
export const ofWholeTickets: FigureName[] = ['UPDATED', 'OPEN', 'IGNORED', 'CLOSED'];

/** A day of the calendar in short words. */
export function dayWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const pad = (value: number) => String(value).padStart(2, '0');

function duration(milliseconds: number): string {
  const length = Math.round(milliseconds / second) * second;
  if (length < hour) return `${Math.floor(length / minute)}:${pad((length % minute) / second)}`;
  return `${Math.floor(length / hour)} h ${pad(Math.floor((length % hour) / minute))}`;
}

/** A value as people read it; without one a dash, never 0 % or 100 %. */
export function formatValue(value: number | undefined, unit: FigureUnit, language: Language): string {
  if (value === undefined) return '—';
  if (unit === 'TIME') return duration(value);
  return unit === 'SHARE'
    ? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value)
    : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** The two numbers of a figure, as they stand above and below its line. */
export function formatParts({ unit, numerator, denominator }: Figure, language: Language): [string, string] {
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  return [unit === 'TIME' ? duration(numerator) : count(numerator), count(denominator)];
}

const moreIsBetter: FigureName[] = [
  'ADDRESSED',
  'IN_TARGET',
  'SERVICE_LEVEL',
  'ATTENTION_LEVEL',
  'ANSWERED',
  'RECOVERED',
  'COMPLETED',
  'ANSWERED_IN_TIME',
  'WITH_ABANDONED',
];
const lessIsBetter: FigureName[] = [
  'LATE',
  'REOPENED',
  'TMAC',
  'TMAE',
  'TMR',
  'TMA',
  'ABANDONED',
  'ABANDONMENT_RATE',
  'AVERAGE_WAIT',
];

export interface Change {
  direction: 'up' | 'down' | 'same';
  /** Whether that is good news; some figures are neither. */
  mood?: 'good' | 'bad';
  words: string;
}

/** How a figure differs from the period before: counts in percent, shares in points, times by how much. */
export function changeOf({ figure, unit, value, before }: Figure, language: Language): Change | undefined {
  if (value === undefined || before === undefined || (unit === 'COUNT' && before === 0)) return undefined;
  const difference = value - before;
  const size = unit === 'COUNT' ? difference / before : difference;
  const words =
    unit === 'TIME'
      ? duration(Math.abs(size))
      : unit === 'COUNT'
        ? formatValue(Math.abs(size), 'SHARE', language)
        : `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.abs(size) * 100)} pp`;
  if (Math.abs(difference) < 1e-9) return { direction: 'same', words };
  const up = difference > 0;
  const good = moreIsBetter.includes(figure) ? up : lessIsBetter.includes(figure) ? !up : undefined;
  return {
    direction: up ? 'up' : 'down',
    mood: good === undefined ? undefined : good ? 'good' : 'bad',
    words,
  };
}
