import type { Instant } from '../api/contract';
import { now } from '../time/clock';
import type { Speech } from '../words';

/** `Abierto ahora, hasta las 18:00`; `Cerrado, abre lun 23 a las 09:00`: on the clocks of the schedule's zone. */
export function openingWords(
  { openNow, changesAt }: { openNow: boolean; changesAt?: Instant },
  zone: string,
  { t, language }: Speech,
): string {
  if (!changesAt) return t(openNow ? 'schedule.openAlways' : 'schedule.closedForGood');
  const at = new Date(changesAt);
  const far = dayIn(zone, at) !== dayIn(zone, new Date(now()));
  const time = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(far && { weekday: 'short', day: 'numeric', month: 'short' }),
  }).format(at);
  return t(openNow ? 'schedule.openUntil' : 'schedule.closedUntil', { time });
}

function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short' }).format(at);
}
