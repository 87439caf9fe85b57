import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { DaysAhead, Schedule } from '../api/contract';
import { Failure } from '../shell/Failure';
import { Window } from '../shell/Window';
import { useWords } from '../words';
import { dateWords, rangeWords } from './schedule';
import { openingWords } from './opening';
import classes from './DaysAheadWindow.module.css';

/** What a schedule comes to on the next 14 days, as the server counts them. */
export function DaysAheadWindow({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const { t } = useWords();
  const ahead = useQuery({
    queryKey: ['schedule', 'ahead', schedule],
    queryFn: () => api.previewSchedule(schedule),
    staleTime: 0,
  });
  return (
    <Window title={t('schedule.ahead')} size={480} onClose={onClose}>
      {ahead.error && <Failure error={ahead.error} again={() => void ahead.refetch()} />}
      {ahead.data && <Days ahead={ahead.data} zone={schedule.zone} />}
    </Window>
  );
}

function Days({ ahead, zone }: { ahead: DaysAhead; zone: string }) {
  const speech = useWords();
  const { t, language } = speech;
  return (
    <>
      <p className={classes.state} data-open={ahead.openNow || undefined}>
        {openingWords(ahead, zone, speech)} <span className={classes.zone}>{zone}</span>
      </p>
      <table className={classes.days}>
        <tbody>
          {ahead.days.map(({ date, special, name, open, clocksMinutes }) => (
            <tr key={date}>
              <th scope="row">{dateWords(date, language)}</th>
              <td className="figures">
                {open.length === 0 ? t('schedule.closed') : open.map(rangeWords).join(', ')}
                {special !== 'NONE' && <span className={classes.chip}>{name ?? t(`schedule.special.${special}`)}</span>}
                {clocksMinutes !== 0 && (
                  <span className={classes.chip}>
                    {t(clocksMinutes > 0 ? 'schedule.forward' : 'schedule.back', { n: Math.abs(clocksMinutes) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
