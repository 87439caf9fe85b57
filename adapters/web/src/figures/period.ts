import type { Speech } from '../words';

/** First and last day, as a date field writes them; empty while one is not complete. */
export interface Period {
  from: string;
  to: string;
}

const firstDay = '2000-01-01';
const lastDay = '2200-12-31';
const mostDays = 550;
const day = 86_400_000;

/** What is wrong with a period, and at which field; the server refuses the same. */
export function wrongOf({ from, to }: Period): { field: keyof Period; words: (speech: Speech) => string } | undefined {
  const unlikely = (one: string) => one.length !== 10 || one < firstDay || one > lastDay;
  if (unlikely(from)) return { field: 'from', words: ({ t }) => t('analytics.period.day') };
  if (unlikely(to)) return { field: 'to', words: ({ t }) => t('analytics.period.day') };
  if (to < from) return { field: 'to', words: ({ t }) => t('analytics.period.order') };
  if ((Date.parse(to) - Date.parse(from)) / day >= mostDays) {
    return { field: 'from', words: ({ t }) => t('analytics.period.long', { n: mostDays }) };
  }
  return undefined;
}
