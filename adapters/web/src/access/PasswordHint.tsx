import { useWords } from '../words';

/** Characters a password needs at least, as the server has it. */
const least = 10;

/** How long a password has to be, and how many characters are still missing. */
export function PasswordHint({ length }: { length: number }) {
  const { t, count } = useWords();
  const missing = least - length;
  return <>{length > 0 && missing > 0 ? count('access.missing', missing) : t('access.rule')}</>;
}
