import { eventsAddress } from '../api/client';
import { LiveLink } from './liveLink';
import type { Source } from './stream';

/** The live link of one person in this browser, over the browser's own means. */
export function liveLinkOf(personId: number): LiveLink {
  const name = `bandeja-live-${personId}`;
  const together = 'locks' in navigator && typeof BroadcastChannel !== 'undefined';
  return new LiveLink(name, {
    open: (lastEventId) => new EventSource(eventsAddress(lastEventId)) as Source,
    locks: together ? navigator.locks : undefined,
    channel: together ? new BroadcastChannel(name) : undefined,
  });
}

/** Calls back when the machine was asleep or came back to a network: an open connection may then be dead. */
export function onAwakening(wake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const gap = Date.now() - last;
    last = Date.now();
    // Background tabs are slowed to one tick a minute; only a longer silence was sleep.
    if (gap > 90_000) wake();
  }, 5_000);
  window.addEventListener('online', wake);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', wake);
  };
}
