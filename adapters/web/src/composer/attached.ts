import { useSyncExternalStore } from 'react';
import type { KeptFile } from '../api/contract';
import { type Uploading, uploadFile } from '../api/upload';
import { storage } from '../kept/storage';

/** What Messenger takes, in bytes. */
export const largestFile = 25 * 1024 * 1024;

/** A file in the composer, to be sent. */
export interface Attached {
  key: string;
  name: string;
  size: number;
  state: 'uploading' | 'ready' | 'failed';
  /** How much of it the server has, from 0 to 1. */
  progress: number;
  /** What the server calls it, once it has it. */
  kept?: KeptFile;
  /** A picture to be shown while it is here only. */
  preview?: string;
  /** `too-large` was found out here, and nothing was sent. */
  why?: 'too-large' | 'empty' | 'failed';
}

const nothing: readonly Attached[] = [];
const listeners = new Set<() => void>();
const byTalk = new Map<string, readonly Attached[]>();
const running = new Map<string, { file: File; uploading?: Uploading }>();

const keyOf = (personId: number, ticketId: number) => `bandeja.attached.${personId}.${ticketId}`;

function read(talk: string): readonly Attached[] {
  const known = byTalk.get(talk) ?? stored(talk);
  byTalk.set(talk, known);
  return known;
}

function stored(talk: string): readonly Attached[] {
  try {
    const kept = JSON.parse(storage.read(talk) ?? '[]') as KeptFile[];
    if (kept.length === 0) return nothing;
    return kept.map((file) => ({
      key: String(file.id),
      name: file.name,
      size: file.size,
      state: 'ready',
      progress: 1,
      kept: file,
    }));
  } catch {
    return nothing;
  }
}

function change(talk: string, items: readonly Attached[]): void {
  byTalk.set(talk, items);
  const kept = items.flatMap((item) => item.kept ?? []);
  storage.write(talk, kept.length === 0 ? undefined : JSON.stringify(kept));
  listeners.forEach((listener) => listener());
}

function update(talk: string, key: string, news: Partial<Attached>): void {
  change(
    talk,
    read(talk).map((item) => (item.key === key ? { ...item, ...news } : item)),
  );
}

function begin(talk: string, ticketId: number, key: string): void {
  const entry = running.get(key);
  if (!entry) return;
  entry.uploading = uploadFile(ticketId, entry.file, (progress) => update(talk, key, { progress }));
  entry.uploading.done.then(
    (kept) => {
      running.delete(key);
      update(talk, key, { state: 'ready', progress: 1, kept });
    },
    () => update(talk, key, { state: 'failed', why: 'failed' }),
  );
}

function letGo(item: Attached): void {
  running.get(item.key)?.uploading?.stop();
  running.delete(item.key);
  if (item.preview) URL.revokeObjectURL(item.preview);
}

/** Forgets what is only in memory, as a reload does. */
export function forgetAttachedInMemory(): void {
  byTalk.clear();
  running.clear();
}

/** The files one is about to send on a ticket. They are handed to the server at once; those it has survive a reload. */
export function useAttached(personId: number, ticketId: number) {
  const talk = keyOf(personId, ticketId);
  const items = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(talk),
  );
  return {
    items,
    add: (files: readonly File[]) => {
      const added = files.map((file): Attached => {
        const key = crypto.randomUUID();
        const why = file.size > largestFile ? 'too-large' : file.size === 0 ? 'empty' : undefined;
        if (!why) running.set(key, { file });
        return {
          key,
          name: file.name || 'file',
          size: file.size,
          state: why ? 'failed' : 'uploading',
          progress: 0,
          why,
          preview: !why && file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined,
        };
      });
      change(talk, [...read(talk), ...added]);
      added.filter((item) => item.state === 'uploading').forEach((item) => begin(talk, ticketId, item.key));
    },
    again: (key: string) => {
      update(talk, key, { state: 'uploading', progress: 0, why: undefined });
      begin(talk, ticketId, key);
    },
    remove: (key: string) => {
      read(talk)
        .filter((item) => item.key === key)
        .forEach(letGo);
      change(
        talk,
        read(talk).filter((item) => item.key !== key),
      );
    },
    /** What can be sent now; it leaves the composer. */
    take: (): KeptFile[] => {
      const ready = read(talk).filter((item) => item.state === 'ready');
      ready.forEach(letGo);
      change(
        talk,
        read(talk).filter((item) => item.state !== 'ready'),
      );
      return ready.flatMap((item) => item.kept ?? []);
    },
  };
}
