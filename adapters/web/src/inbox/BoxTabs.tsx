import type { Box } from '../api/contract';
import { useWords } from '../words';
import classes from './BoxTabs.module.css';
import { Link } from 'wouter';
import { useInboxAddress } from './useInboxAddress';

const boxes: Box[] = ['mine', 'waiting', 'all'];

/** Mine, to take, all: with how many there are. */
export function BoxTabs({ counts }: { counts: Record<Box, number> | undefined }) {
  const { t } = useWords();
  const { box, addressOf } = useInboxAddress();
  return (
    <nav className={classes.tabs} aria-label={t('inbox.tabs')}>
      {boxes.map((name) => (
        <Link
          key={name}
          href={addressOf({ box: name })}
          className={classes.tab}
          aria-current={name === box ? 'true' : undefined}
        >
          {t(`inbox.${name}`)} {counts && <span className="figures">{counts[name]}</span>}
        </Link>
      ))}
    </nav>
  );
}
