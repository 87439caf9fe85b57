import { UnstyledButton } from '@mantine/core';
import { IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { useOutbox } from '../composer/OutboxContext';
import { useConnection } from '../live/LiveContext';
import { now, useNow } from '../time/clock';
import { timeOfDay } from '../time/moments';
import { useWords } from '../words';
import classes from './OfflineStrip.module.css';

/** A moment without a stream is no news; only what lasts longer is shown. */
const patience = 3_000;

/** Says since when the stream is gone, that writing goes on, and when the next try is. */
export function OfflineStrip() {
  const { connection } = useConnection();
  if (connection.state !== 'lost') return null;
  return <Lost since={connection.since} retryAt={connection.retryAt} />;
}

function Lost({ since, retryAt }: { since: number; retryAt?: number }) {
  const { t, count, language } = useWords();
  const { retryNow } = useConnection();
  const { unsent } = useOutbox();
  useNow('second');
  if (now() - since < patience) return null;
  const waiting = unsent.filter((item) => item.state !== 'refused').length;
  const seconds = retryAt === undefined ? 0 : Math.max(0, Math.ceil((retryAt - now()) / 1_000));
  return (
    <aside className={classes.strip} aria-label={t('live.lost')}>
      <IconWifiOff className={classes.sign} size={18} stroke={1.6} aria-hidden />
      <p role="alert">
        <strong>{t('live.lostSince', { time: timeOfDay(new Date(since), language) })}</strong>{' '}
        {waiting > 0 ? count('live.unsent', waiting) : t('live.keepWriting')}
      </p>
      <span className={`${classes.next} figures`}>
        <IconRefresh size={15} stroke={1.6} aria-hidden />
        {seconds > 0 ? t('live.retryIn', { n: seconds }) : t('live.retrying')}
        <UnstyledButton className={classes.now} onClick={retryNow}>
          {t('live.now')}
        </UnstyledButton>
      </span>
    </aside>
  );
}
