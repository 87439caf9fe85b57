import { useSyncExternalStore } from 'react';

// Waiting times are the server's instants seen from this machine's clock, so its error is measured and taken out.
let offset = 0;

/** Learns from a response's `Date` header how far this machine's clock is off; below two seconds it is not worth it. */
export function noteServerTime(header: string | null): void {
  const server = header ? Date.parse(header) : NaN;
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  offset = Math.abs(difference) < 2_000 ? 0 : difference;
}

/** Now in the server's time, in milliseconds. */
export function now(): number {
  return Date.now() + offset;
}

type Listener = () => void;

function ticker(step: number) {
  const listeners = new Set<Listener>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let current = Math.floor(now() / step) * step;
  const tick = () => {
    current = Math.floor(now() / step) * step;
    listeners.forEach((listener) => listener());
  };
  return {
    subscribe(listener: Listener) {
      if (listeners.size === 0) {
        current = Math.floor(now() / step) * step;
        timer = setInterval(tick, 1_000);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
    read: () => current,
  };
}

const seconds = ticker(1_000);
const minutes = ticker(60_000);

/** Now, stepping once a second or once a minute; every clock on the screen shares one timer. */
export function useNow(step: 'second' | 'minute'): number {
  const source = step === 'second' ? seconds : minutes;
  return useSyncExternalStore(source.subscribe, source.read);
}
