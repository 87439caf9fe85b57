import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { api } from '../api/client';
import type { TicketDetail } from '../api/contract';
import { keys } from '../api/queries';
import type { Talk } from '../api/talk';
import { useMe } from '../shell/MeContext';

function subscribe(changed: () => void) {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** Tells the server that one's own ticket was read: its end is in sight and the window is not hidden. */
export function useSeen(ticket: TicketDetail, talk: Talk, endInSight: boolean): void {
  const client = useQueryClient();
  const me = useMe();
  const inSight = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible') && endInSight;
  const mine = ticket.place?.kind === 'WITH_AGENT' && ticket.place.agentId === me.id;
  const last = talk.items.at(-1)?.id;
  const told = useRef<number>(undefined);

  useEffect(() => {
    if (!inSight || !mine || ticket.unread === 0 || last === undefined || told.current === last) return;
    told.current = last;
    client.setQueryData<TicketDetail | null>(keys.ticket(ticket.id), (known) => known && { ...known, unread: 0 });
    api
      .seen(ticket.id)
      .then(() => client.invalidateQueries({ queryKey: keys.lists }))
      .catch(() => {
        told.current = undefined;
      });
  }, [client, inSight, mine, last, ticket.id, ticket.unread]);
}
