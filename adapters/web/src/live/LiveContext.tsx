import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { keys } from '../api/queries';
import { liveLinkOf, onAwakening } from './browser';
import type { LiveLink } from './liveLink';
import { applyNews } from './news';
import type { Connection } from './stream';

const LiveContext = createContext<LiveLink | undefined>(undefined);

/** Keeps everything below it current: hears the news and has what it touches read again. */
export function LiveProvider({ personId, children }: { personId: number; children: ReactNode }) {
  const client = useQueryClient();
  const link = useMemo(() => liveLinkOf(personId), [personId]);

  useEffect(() => {
    const news = applyNews(client, personId);
    const deaf = link.hear(news.apply);
    const blind = link.watch(() => {
      // The stream does not say why it ended; the session's own answer does.
      if (link.connection.state === 'lost' && link.connection.retryAt !== undefined) {
        void client.invalidateQueries({ queryKey: keys.me });
      }
    });
    const asleep = onAwakening(() => link.retryNow());
    link.start();
    return () => {
      deaf();
      blind();
      asleep();
      news.stop();
      link.stop();
    };
  }, [client, link, personId]);

  return <LiveContext value={link}>{children}</LiveContext>;
}

const unconnected: Connection = { state: 'connecting', since: 0 };

export function useConnection(): { connection: Connection; retryNow: () => void } {
  const link = useContext(LiveContext);
  const connection = useSyncExternalStore(
    (changed) => link?.watch(changed) ?? (() => undefined),
    () => link?.connection ?? unconnected,
  );
  return { connection, retryNow: () => link?.retryNow() };
}

/** The link itself, for what must hear the news beside the queries. */
export function useLiveLink(): LiveLink | undefined {
  return useContext(LiveContext);
}
