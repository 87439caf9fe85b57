import type { TicketPromise } from '../api/contract';
import { now, useNow } from '../time/clock';
import { running } from '../time/durations';
import { useWords } from '../words';
import classes from './PromiseRing.module.css';
import { StateGlyph } from './StateGlyph';

const hour = 3_600_000;
const round = 2 * Math.PI * 5.6;

/** Our own promise to the customer: a ring that empties, green, then amber, then a red disc and the time counting up. */
export function PromiseRing({ promise }: { promise: TicketPromise }) {
  const { t } = useWords();
  const due = Date.parse(promise.dueAt);
  useNow(Math.abs(due - now()) < hour ? 'second' : 'minute');
  const left = due - now();
  const target = t(`promise.${promise.target}`);
  if (left <= 0) {
    const time = running(-left);
    return (
      <span
        className={`${classes.ring} figures`}
        data-state="late"
        role="img"
        aria-label={t('promise.lateBy', { target, time })}
      >
        <StateGlyph state="late" size={14} />+{time}
      </span>
    );
  }
  const time = running(left);
  const whole = due - Date.parse(promise.since);
  const part = whole > 0 ? Math.min(1, left / whole) : 0;
  const state = now() >= Date.parse(promise.warnAt) ? 'warn' : 'ok';
  return (
    <span
      className={`${classes.ring} figures`}
      data-state={state}
      role="img"
      aria-label={t('promise.left', { target, time })}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle className={classes.track} cx="7" cy="7" r="5.6" />
        <circle
          className={classes.rest}
          cx="7"
          cy="7"
          r="5.6"
          strokeDasharray={`${part * round} ${round}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {time}
    </span>
  );
}
