import { useEffect } from 'react';
import { useWords } from '../words';
import { useUnread } from './useUnread';

/** The browser tab's title: the unread first, then what is open, if anything is. */
export function Title({ of: open }: { of?: string }): null {
  const { t } = useWords();
  const unread = useUnread();
  useEffect(() => {
    const place = open ? `${open} · ${t('app.name')}` : t('app.name');
    document.title = unread > 0 ? `(${unread}) ${place}` : place;
  }, [open, unread, t]);
  return null;
}
