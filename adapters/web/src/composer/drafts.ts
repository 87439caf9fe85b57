import { useSyncExternalStore } from 'react';
import { storage } from '../kept/storage';

/** An answer where it was asked, a private one to a commenter, or a note. */
export type DraftKind = 'reply' | 'private' | 'note';

const listeners = new Set<() => void>();
const inMemory = new Map<string, string>();

const keyOf = (personId: number, ticketId: number, kind: DraftKind) => `bandeja.draft.${personId}.${ticketId}.${kind}`;

/** What a person began to write on a ticket and did not send; empty when nothing. It survives a reload. */
export function readDraft(personId: number, ticketId: number, kind: DraftKind): string {
  const key = keyOf(personId, ticketId, kind);
  return inMemory.get(key) ?? storage.read(key) ?? '';
}

export function writeDraft(personId: number, ticketId: number, kind: DraftKind, text: string): void {
  const key = keyOf(personId, ticketId, kind);
  inMemory.set(key, text);
  storage.write(key, text === '' ? undefined : text);
  listeners.forEach((listener) => listener());
}

/** Forgets what is only in memory, as a reload does. */
export function forgetDraftsInMemory(): void {
  inMemory.clear();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(personId: number, ticketId: number, kind: DraftKind): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => readDraft(personId, ticketId, kind));
  return [text, (next) => writeDraft(personId, ticketId, kind, next)];
}
