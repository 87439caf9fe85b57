import type { HealthVerdict } from '../api/contract';
import classes from './Bars.module.css';

/** One bar for each check; what fails is red and hangs lower. The count stands beside it in words. */
export function Bars({ verdicts }: { verdicts: HealthVerdict[] }) {
  return (
    <span className={classes.bars} aria-hidden="true">
      {verdicts.map((verdict, place) => (
        <span key={place} className={classes.bar} data-verdict={verdict} />
      ))}
    </span>
  );
}
