import { useEffect } from 'react';
import { useTickets } from '../api/queries';
import { useWords } from '../words';

/** How many messages of one's own tickets nobody has read yet. */
export function useUnread(): number {
  const mine = useTickets('mine', '');
  return mine.data?.pages.flatMap((page) => page.items).reduce((sum, ticket) => sum + ticket.unread, 0) ?? 0;
}

/** The browser tab's title: the unread first, then what is open. */
export function useTitle(open: string | undefined): void {
  const { t } = useWords();
  const unread = useUnread();
  useEffect(() => {
    const place = open ? `${open} · ${t('app.name')}` : t('app.name');
    document.title = unread > 0 ? `(${unread}) ${place}` : place;
  }, [open, unread, t]);
}
