import { IconClockPause } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useHeld } from '../api/queries';
import { useWords } from '../words';
import classes from './HeldStrip.module.css';

/** Leads to the kept messages while some wait for a decision. */
export function HeldStrip() {
  const { count } = useWords();
  const undecided = useHeld().data?.pages[0]?.undecided ?? 0;
  if (undecided === 0) return null;
  return (
    <Link href="/held" className={classes.strip}>
      <IconClockPause size={16} stroke={1.7} aria-hidden />
      {count('held.strip', undecided)}
    </Link>
  );
}
