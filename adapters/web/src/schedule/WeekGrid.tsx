import { VisuallyHidden } from '@mantine/core';
import type { WeeklyRange } from '../api/contract';
import { now, useNow } from '../time/clock';
import { useWords } from '../words';
import { bars, type Bar, day, nowIn, rangeWords, weekdayName, weekdays } from './schedule';
import classes from './WeekGrid.module.css';

const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24];

/** The week as a picture that reads as a table: a row for each day, a bar for each range, the moment it is now. */
export function WeekGrid({ week, zone, chosen }: { week: WeeklyRange[]; zone: string; chosen?: number }) {
  const { t, language } = useWords();
  useNow('minute');
  const moment = nowIn(zone, new Date(now()));
  const drawn = bars(week);
  return (
    <table className={classes.grid}>
      <caption>
        <VisuallyHidden>{t('schedule.grid')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('schedule.day')}</VisuallyHidden>
          </th>
          <th scope="col">
            <VisuallyHidden>{t('schedule.hours')}</VisuallyHidden>
            <span className={`${classes.scale} figures`} aria-hidden="true">
              {hours.map((hour) => (
                <span key={hour} style={{ left: share(hour * 60) }}>
                  {hour}
                </span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {weekdays.map((name) => {
          const today = moment?.day === name;
          const own = drawn.filter((bar) => bar.day === name).sort((one, other) => one.from - other.from);
          return (
            <tr key={name} data-today={today || undefined}>
              <th scope="row" aria-current={today ? 'date' : undefined}>
                <span className={classes.short} aria-hidden="true">
                  {weekdayName(name, language, 'short')}
                </span>
                <VisuallyHidden>{weekdayName(name, language)}</VisuallyHidden>
              </th>
              <td>
                <div className={classes.track}>
                  {own.length === 0 && <VisuallyHidden>{t('schedule.closed')}</VisuallyHidden>}
                  {own.map((bar) => (
                    <RangeBar key={bar.from} bar={bar} range={week[bar.range]!} chosen={bar.range === chosen} />
                  ))}
                  {today && <span className={classes.now} style={{ left: share(moment.minute) }} aria-hidden="true" />}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RangeBar({ bar, range, chosen }: { bar: Bar; range: WeeklyRange; chosen: boolean }) {
  const { t } = useWords();
  const { from, to, goesOn } = bar;
  return (
    <span
      className={classes.bar}
      data-chosen={chosen || undefined}
      title={rangeWords(range)}
      style={{ left: share(from), width: share(to - from) }}
    >
      {/* A short bar has no room for its words: they are its title, and in the list. */}
      {goesOn ? (
        <VisuallyHidden>{t('schedule.until', { time: range.to })} </VisuallyHidden>
      ) : (
        <span className={`${classes.words} figures`} data-fits={to - from >= 240 || undefined}>
          {`${range.from}–${range.to} `}
        </span>
      )}
    </span>
  );
}

function share(minutes: number): string {
  return `${(minutes / day) * 100}%`;
}
