import { isProblem } from '../api/problem';

/** Which field a refusal is about; undefined when it is about none. */
export function fieldOf(error: unknown): string | undefined {
  if (isProblem(error, 'EMAIL_TAKEN')) return 'email';
  return isProblem(error, 'INVALID') ? String(error.facts.field) : undefined;
}
