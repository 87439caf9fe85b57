import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { keys } from '../api/queries';
import { useInboxAddress } from './useInboxAddress';

/** Makes a ticket one's own and opens it among one's own. */
export function useTake() {
  const client = useQueryClient();
  const { addressOf, go } = useInboxAddress();
  return useMutation({
    mutationFn: (ticketId: number) => api.take(ticketId),
    onSuccess: (ticket) => go(addressOf({ ticket: ticket.id, box: 'mine', q: '' })),
    // Also after a refusal: somebody else may have been faster, and the list should show it.
    onSettled: (_answer, _error, ticketId) => {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.ticket(ticketId) });
    },
  });
}
