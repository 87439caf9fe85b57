import type { Key, Speech } from '../words';

/** `TOKEN_INACTIVE:190/463` without the network's codes. */
function wordOf(reason: string): string {
  return reason.split(':')[0]!;
}

/** Why connecting did not work, as a sentence that says what to do next. */
export function failureKey({ has }: Speech, failure = ''): Key {
  const key = `channels.failure.${wordOf(failure)}`;
  return has(key) ? key : 'channels.failure.other';
}

/** Why a token does not work: by the network's second code where it says more than the word. */
export function reasonKey({ has }: Speech, reason = ''): Key {
  const bySecondCode = `channels.inactive.${/\/(\d+)$/.exec(reason)?.[1] ?? ''}`;
  if (has(bySecondCode)) return bySecondCode;
  const byWord = `channels.reason.${wordOf(reason)}`;
  return has(byWord) ? byWord : 'channels.reason.other';
}

/** Why a look for missing messages waits, or stopped. */
export function troubleKey({ has }: Speech, trouble = ''): Key {
  const key = `backfill.trouble.${wordOf(trouble)}`;
  return has(key) ? key : 'backfill.trouble.other';
}

/** The network's codes, for support. */
export function codesOf(reason = ''): string | undefined {
  return reason.split(':')[1];
}
