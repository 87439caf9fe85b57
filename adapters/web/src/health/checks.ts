import type { Channel, CheckKind, HealthCheck, HealthVerdict } from '../api/contract';
import { reasonKey } from '../channels/reasons';
import { now } from '../time/clock';
import { coarse } from '../time/durations';
import { brief } from '../time/moments';
import type { Key, Speech } from '../words';

const worstFirst: HealthVerdict[] = ['FAILING', 'WARNING', 'UNKNOWN', 'OK'];

/** The checks with those first that need somebody. */
export function byNeed(checks: HealthCheck[]): HealthCheck[] {
  return [...checks].sort((one, other) => worstFirst.indexOf(one.verdict) - worstFirst.indexOf(other.verdict));
}

/** How many are fine of those that could be found out. */
export function counted(health: Channel['health']): { fine: number; of: number } {
  const known = health.filter(({ verdict }) => verdict !== 'UNKNOWN');
  return { fine: known.filter(({ verdict }) => verdict === 'OK').length, of: known.length };
}

const hearing: CheckKind[] = ['PUBLIC_ADDRESS', 'APP_SUBSCRIPTION', 'PAGE_SUBSCRIPTION'];

/** Whether customers may not be heard although the page is active. */
export function isDeaf({ token, health }: Pick<Channel, 'token' | 'health'>): boolean {
  return token.light !== 'OFF' && health.some(({ kind, verdict }) => verdict === 'FAILING' && hearing.includes(kind));
}

/** What a check means and what to do about it, as a sentence. */
export function sentence(check: HealthCheck, speech: Speech): string {
  const { t } = speech;
  const places = { value: valueOf(check, speech), parts: missingParts(check, speech), why: '' };
  if (check.kind === 'TOKEN' && check.verdict === 'FAILING' && !speech.has(`health.TOKEN.${word(check)}`)) {
    return t('health.TOKEN.refused', { ...places, why: t(reasonKey(speech, check.reason)) });
  }
  return t(keyOf(check, speech), places);
}

function keyOf(check: HealthCheck, { has }: Speech): Key {
  const { kind, verdict, value } = check;
  if (verdict === 'OK') {
    const until = `health.${kind}.until`;
    return value && has(until) ? until : (`health.${kind}.ok` as Key);
  }
  if (kind === 'CLOCK' && value) return Number(value) > 0 ? 'health.CLOCK.ahead' : 'health.CLOCK.behind';
  const known = `health.${kind}.${word(check)}`;
  if (has(known)) return known;
  if (verdict !== 'UNKNOWN') return 'health.other';
  return word(check) === 'TOKEN_INACTIVE' ? 'health.whenActive' : 'health.unknown';
}

function word({ reason = '' }: HealthCheck): string {
  return reason.split(':')[0]!;
}

const moments: CheckKind[] = ['TOKEN', 'DATA_ACCESS', 'LAST_EVENT'];

function valueOf({ kind, value = '' }: HealthCheck, { language }: Speech): string {
  if (kind === 'CLOCK') return coarse(Math.abs(Number(value)) * 1_000);
  return moments.includes(kind) && value ? brief(new Date(value), new Date(now()), language) : value;
}

/** The missing parts by what they are for; the network's own name where we have no words for it. */
function missingParts({ parts }: HealthCheck, { t, has, language }: Speech): string {
  const names = parts
    .filter(({ answer }) => answer !== 'GRANTED')
    .map(({ name }) => {
      const keys = [`health.field.${name}`, `channels.task.${name}`, `channels.permission.${name}`];
      const key = keys.find(has);
      return key ? t(key as Key) : name;
    });
  return new Intl.ListFormat(language).format(names);
}
