import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { placeMessage } from '../api/queries';
import { useConnection } from '../live/LiveContext';
import { Outbox, type Unsent } from './outbox';

const OutboxContext = createContext<Outbox | undefined>(undefined);

export function OutboxProvider({ personId, children }: { personId: number; children: ReactNode }) {
  const client = useQueryClient();
  const outbox = useMemo(
    () => new Outbox(personId, { write: api.write, place: (message) => placeMessage(client, message) }),
    [client, personId],
  );
  const { connection } = useConnection();

  useEffect(() => {
    if (connection.state === 'live') outbox.flush();
  }, [connection.state, outbox]);
  useEffect(() => () => outbox.stop(), [outbox]);

  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): { outbox: Outbox; unsent: readonly Unsent[] } {
  const outbox = useContext(OutboxContext)!;
  return { outbox, unsent: useSyncExternalStore(outbox.watch, outbox.read) };
}
