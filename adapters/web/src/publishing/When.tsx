import { now } from '../time/clock';
import { useWords } from '../words';
import { instantOf, placeOf, wallTime } from './zoned';
import classes from './PostWindow.module.css';

const minute = 60_000;
/** Facebook takes what is ten minutes to thirty days ahead; a little more, because filling the form in takes time. */
export const soonest = () => new Date(Math.ceil(now() / minute) * minute + 11 * minute);
const latest = () => new Date(now() + 30 * 24 * 60 * minute);

/** Whether Facebook would take a post for that time. */
export function isTaken(at: Date | undefined): at is Date {
  return at !== undefined && at.getTime() >= now() + 10 * minute && at.getTime() <= latest().getTime();
}

/** A date and time on the page's own clock. */
export function When({ value, zone, onChange }: { value: string; zone: string; onChange: (wall: string) => void }) {
  const { t } = useWords();
  const bad = value !== '' && !isTaken(instantOf(value, zone));
  return (
    <label className={classes.field}>
      {t('posts.when', { place: placeOf(zone) })}
      <input
        type="datetime-local"
        className={classes.input}
        min={wallTime(soonest(), zone)}
        max={wallTime(latest(), zone)}
        value={value}
        aria-invalid={bad || undefined}
        aria-describedby="when-help"
        onChange={({ target }) => onChange(target.value)}
      />
      <span id="when-help" className={bad ? classes.bad : classes.help}>
        {t('posts.whenHelp')}
      </span>
    </label>
  );
}
