import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import { UndoStrip } from '../shell/UndoStrip';
import { useWords } from '../words';

/** Ends a ticket that needs no answer, takes that back for some seconds, and opens an ended ticket again at any time. */
export function useIgnore(ticket: TicketDetail) {
  const { t } = useWords();
  const client = useQueryClient();
  const [ignored, setIgnored] = useState<{ id: number; name: string }>();
  const settle = (id: number) => {
    void client.invalidateQueries({ queryKey: keys.lists });
    void client.invalidateQueries({ queryKey: keys.ticket(id) });
  };
  const ignore = useMutation({
    mutationFn: () => api.ignore(ticket.id),
    onSuccess: (card) => setIgnored({ id: card.id, name: card.customer.name }),
    onSettled: () => settle(ticket.id),
  });
  const reopen = useMutation({
    mutationFn: (id: number) => api.reopen(id),
    onSettled: (_card, _error, id) => settle(id),
  });
  // What went wrong with one ticket says nothing of the next.
  useEffect(() => {
    ignore.reset();
    reopen.reset();
  }, [ticket.id]);
  const act = (id: number) => {
    setIgnored(undefined);
    ignore.reset();
    reopen.mutate(id);
  };
  return {
    error: ignore.error ?? reopen.error,
    isPending: ignore.isPending || reopen.isPending,
    ignore: ticket.mayIgnore && !ignore.isPending && ignored?.id !== ticket.id ? () => ignore.mutate() : undefined,
    reopen: ticket.mayReopen ? () => act(ticket.id) : undefined,
    undo: (
      <UndoStrip
        inline
        said={ignored && t('talk.ignored', { name: ignored.name })}
        onUndo={() => ignored && act(ignored.id)}
        onForget={() => setIgnored(undefined)}
      />
    ),
  };
}
