import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api } from '../api/client';
import { keys } from '../api/queries';
import { prependMessages, type Talk } from '../api/talk';

/** Fetches the messages before the known ones, one page at a time. A failure is quiet: the button stays. */
export function useOlder(ticketId: number, talk: Talk) {
  const client = useQueryClient();
  const [loading, setLoading] = useState(false);
  const busy = useRef(false);
  const cursor = talk.older;
  const load = useCallback(() => {
    if (busy.current || cursor === undefined) return;
    busy.current = true;
    setLoading(true);
    api
      .messages(ticketId, cursor)
      .then((page) =>
        client.setQueryData<Talk>(keys.messages(ticketId), (known) =>
          known && known.older === cursor ? prependMessages(known, page) : known,
        ),
      )
      .catch(() => undefined)
      .finally(() => {
        busy.current = false;
        setLoading(false);
      });
  }, [client, cursor, ticketId]);
  return { load, loading };
}
