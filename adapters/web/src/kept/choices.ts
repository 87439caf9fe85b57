import { useSyncExternalStore } from 'react';
import { storage } from './storage';

/** How this person likes to work on this computer. */
export interface Choices {
  density: 'roomy' | 'compact';
  sendWith: 'enter' | 'ctrl-enter';
  singleKeys: 'on' | 'off';
  panel: 'open' | 'closed';
}

/** What holds until the person chooses otherwise. */
export const usualChoices: Choices = { density: 'roomy', sendWith: 'enter', singleKeys: 'on', panel: 'open' };
const kept = 'bandeja.choices';

let choices: Choices = read();
const listeners = new Set<() => void>();

function read(): Choices {
  try {
    return { ...usualChoices, ...(JSON.parse(storage.read(kept) ?? '{}') as Partial<Choices>) };
  } catch {
    return usualChoices;
  }
}

export function choose(change: Partial<Choices>): void {
  choices = { ...choices, ...change };
  storage.write(kept, JSON.stringify(choices));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useChoices(): Choices {
  return useSyncExternalStore(subscribe, () => choices);
}

/** The choices outside of a component. */
export function currentChoices(): Choices {
  return choices;
}
