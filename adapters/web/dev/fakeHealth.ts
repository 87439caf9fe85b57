import type { CheckKind, HealthCheck } from '../src/api/contract.ts';

const hour = 3_600_000;
const webhook = 'https://bandeja.example/webhooks/facebook';
const kinds: [CheckKind, string?][] = [
  ['PUBLIC_ADDRESS', webhook],
  ['APP_SUBSCRIPTION', webhook],
  ['PAGE_SUBSCRIPTION'],
  ['PERMISSIONS'],
  ['TASKS'],
  ['TOKEN'],
  ['DATA_ACCESS'],
  ['RATE_LIMIT', '4'],
  ['CLOCK', '0'],
  ['LAST_EVENT'],
  ['PAGE_NAME'],
];

/** What is found out about a page with which all is well. */
export function healthy(now: number): HealthCheck[] {
  return kinds.map(([kind, value]) => ({
    kind,
    verdict: 'OK',
    value: kind === 'LAST_EVENT' ? at(now, -8_000) : kind === 'DATA_ACCESS' ? at(now, 60 * 24 * hour) : value,
    parts:
      kind === 'PERMISSIONS'
        ? [
            { name: 'pages_messaging', needed: true, answer: 'GRANTED' },
            { name: 'pages_user_locale', needed: false, answer: 'DECLINED' },
          ]
        : [],
    checkedAt: at(now, -600_000),
    since: at(now, -40 * 24 * hour),
  }));
}

/** The same page after somebody changed their password and the network gave up on us. */
export function unwell(now: number): HealthCheck[] {
  return changed(healthy(now), now, {
    TOKEN: { verdict: 'FAILING', reason: 'TOKEN_INACTIVE:190/460' },
    PAGE_SUBSCRIPTION: { verdict: 'UNKNOWN', reason: 'TOKEN_INACTIVE:190/460' },
    PERMISSIONS: { verdict: 'UNKNOWN', reason: 'TOKEN_INACTIVE:190/460', parts: [] },
    TASKS: { verdict: 'UNKNOWN', reason: 'TOKEN_INACTIVE:190/460' },
    RATE_LIMIT: { verdict: 'WARNING', reason: 'MUCH_USED', value: '83' },
  });
}

/** Checks of which some were found to be otherwise, two days ago. */
export function changed(
  checks: HealthCheck[],
  now: number,
  otherwise: Partial<Record<CheckKind, Partial<HealthCheck>>>,
): HealthCheck[] {
  return checks.map((check) =>
    otherwise[check.kind] ? { ...check, since: at(now, -48 * hour), ...otherwise[check.kind] } : check,
  );
}

function at(now: number, later: number): string {
  return new Date(now + later).toISOString();
}
