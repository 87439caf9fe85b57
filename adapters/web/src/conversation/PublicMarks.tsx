import { IconEyeOff, IconThumbUp } from '@tabler/icons-react';
import type { Message } from '../api/contract';
import { useWords } from '../words';
import classes from './PublicMarks.module.css';

/** How a comment stands on the network: hidden there, liked by the page. */
export function PublicMarks({ message }: { message: Message }) {
  const { t } = useWords();
  if (message.withdrawnAt) return null;
  return (
    <>
      {message.hiddenAt && (
        <span className={classes.hidden} title={t('comment.hiddenMore')}>
          <IconEyeOff size={14} stroke={1.8} aria-hidden />
          {t('comment.hidden')}
        </span>
      )}
      {message.liked && (
        <span className={classes.liked} role="img" aria-label={t('comment.liked')} title={t('comment.liked')}>
          <IconThumbUp size={14} stroke={1.8} aria-hidden />
        </span>
      )}
    </>
  );
}
