import { useTickets } from '../api/queries';

/** How many messages of one's own tickets nobody has read yet. */
export function useUnread(): number {
  const mine = useTickets('mine', '');
  return mine.data?.pages.flatMap((page) => page.items).reduce((sum, ticket) => sum + ticket.unread, 0) ?? 0;
}
