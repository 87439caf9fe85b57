import { IconDoorOff } from '@tabler/icons-react';
import type { ReplyWindow } from '../api/contract';
import { coarse } from '../time/durations';
import { now, useNow } from '../time/clock';
import { useWords } from '../words';
import classes from './WindowLine.module.css';

const hour = 3_600_000;

/** Facebook's window, somebody else's door: a line that shortens, amber below three hours, a door when closed. */
export function WindowLine({ window }: { window: ReplyWindow }) {
  const { t } = useWords();
  useNow('minute');
  const left = window.closesAt ? Date.parse(window.closesAt) - now() : 0;
  if (window.kind === 'CLOSED' || left <= 0) {
    return (
      <span className={classes.window} role="img" aria-label={t('window.closedLong')}>
        <IconDoorOff size={15} stroke={1.6} aria-hidden />
        {t('window.closed')}
      </span>
    );
  }
  // After a day only people may go on, where Meta approved it: the dashed line, of seven days.
  const people = window.kind === 'PEOPLE_ONLY';
  const part = Math.min(1, left / ((people ? 7 * 24 : 24) * hour));
  return (
    <span
      className={classes.window}
      data-soon={left < 3 * hour || undefined}
      data-people={people || undefined}
      role="img"
      aria-label={t(people ? 'window.people' : 'window.open', { time: coarse(left) })}
    >
      <svg className={classes.line} width="28" height="5" viewBox="0 0 28 5" aria-hidden="true">
        <rect className={classes.track} width="28" height="5" rx="2.5" />
        <rect className={classes.rest} width={Math.max(3, 28 * part)} height="5" rx="2.5" />
      </svg>
      <span className="figures">{coarse(left)}</span>
    </span>
  );
}
