import type { Weekday } from '../api/contract';
import { useWords } from '../words';
import { runs, weekdayName } from './schedule';

/** Days as people say them: `lun a vie, dom`. */
export function useDaysWords(): (days: Weekday[]) => string {
  const { t, language } = useWords();
  const short = (day: Weekday) => weekdayName(day, language, 'short');
  return (days) => {
    if (days.length === 7) return t('schedule.everyDay');
    return runs(days)
      .map((run) =>
        run.length > 2
          ? t('schedule.dayTo', { from: short(run[0]!), to: short(run.at(-1)!) })
          : run.map(short).join(', '),
      )
      .join(', ');
  };
}
