import type { CheckKind } from '../api/contract';
import type { TopicId } from './topics';

/** What a page's light and a connection that failed say, by word or by the network's second code, and where it is explained. */
const topics: Record<string, TopicId> = {
  SWITCHED_OFF: 'switch-off-remove',
  REMOVED: 'switch-off-remove',
  DEAUTHORIZED: 'deauthorized',
  TOKEN_INACTIVE: 'token-inactive',
  TOKEN_UNREADABLE: 'token-inactive',
  PERMISSION_MISSING: 'permissions',
  OTHER_APP: 'app-refused',
  OTHER_PAGE: 'login-again',
  APP_REFUSED: 'app-refused',
  CANCELLED: 'login-again',
  CODE_EXPIRED: 'login-again',
  CODE_USED: 'login-again',
  REDIRECT_MISMATCH: 'app-addresses',
  INVALID_SCOPE: 'review',
  NO_PAGES: 'pages-missing',
  CONNECTION_LOST: 'facebook-away',
  UNREACHABLE: 'facebook-away',
  UNCLEAR_ANSWER: 'facebook-away',
  RATE_LIMITED: 'facebook-away',
  TEMPORARY: 'facebook-away',
  BLOCKED: 'page-restricted',
  PAGE_RESTRICTED: 'page-restricted',
  DEVELOPMENT_MODE: 'development-mode',
  REFUSED: 'other-code',
  '458': 'deauthorized',
  '459': 'facebook-account',
  '460': 'token-inactive',
  '463': 'token-inactive',
  '464': 'facebook-account',
  '467': 'token-inactive',
  '492': 'page-roles',
};

/** Whether a word, or a second code, has an explanation of its own. */
export function isExplained(word: string): boolean {
  return word in topics;
}

/** Where a reason such as `TOKEN_INACTIVE:190/460` is explained. */
export function topicOfReason(reason = ''): TopicId {
  const secondCode = /\/(\d+)$/.exec(reason)?.[1] ?? '';
  return topics[secondCode] ?? topics[reason.split(':')[0]!] ?? 'other-code';
}

/** Where it is explained what each thing is that a page needs. */
export const topicOfCheck: Record<CheckKind, TopicId> = {
  PUBLIC_ADDRESS: 'public-address',
  APP_SUBSCRIPTION: 'app-addresses',
  PAGE_SUBSCRIPTION: 'app-addresses',
  PERMISSIONS: 'permissions',
  TASKS: 'page-roles',
  TOKEN: 'token-inactive',
  DATA_ACCESS: 'token-ends',
  RATE_LIMIT: 'facebook-away',
  CLOCK: 'facebook-away',
  LAST_EVENT: 'ten-steps',
  PAGE_NAME: 'create-page',
};
