import { createContext, useContext } from 'react';
import type { Language } from '../api/contract';
import type { Key, Words } from './es';

export type { Key } from './es';

export const languageNames: Record<Language, string> = { es: 'Español', en: 'English', pt: 'Português' };
export const languages = Object.keys(languageNames) as Language[];

/** Fetches a language's words; each is a file of its own, and only the spoken one is loaded. */
export const loadWords: Record<Language, () => Promise<Words>> = {
  es: () => import('./es').then((file) => file.es),
  en: () => import('./en').then((file) => file.en),
  pt: () => import('./pt').then((file) => file.pt),
};

/** Words that have a form for one and a form for many. */
export type CountedKey = {
  [K in Key]: K extends `${infer Stem}.other` ? (`${Stem}.one` extends Key ? Stem : never) : never;
}[Key];

export interface Speech {
  language: Language;
  /** The sentence for a key, its `{places}` filled in. */
  t: (key: Key, places?: Record<string, string | number>) => string;
  /** The sentence for so many things; `{n}` is the number. */
  count: (key: CountedKey, n: number) => string;
  /** Whether a word made of the server's answer is one we know. */
  has: (key: string) => key is Key;
}

function fill(sentence: string, places: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in places ? String(places[name]) : whole));
}

export function speechIn(language: Language, words: Words): Speech {
  const t: Speech['t'] = (key, places = {}) => fill(words[key], places);
  return {
    language,
    t,
    count: (key, n) => t(`${key}.${n === 1 ? 'one' : 'other'}` as Key, { n }),
    has: (key): key is Key => key in words,
  };
}

export const SpeechContext = createContext<Speech | undefined>(undefined);

/** The words of this person's language. */
export function useWords(): Speech {
  return useContext(SpeechContext)!;
}

/** What the browser asks for among the languages there are; Spanish when it asks for none of them. */
export function preferredLanguage(asked: readonly string[] = navigator.languages): Language {
  for (const tag of asked) {
    const language = tag.slice(0, 2).toLowerCase();
    if ((languages as string[]).includes(language)) return language as Language;
  }
  return 'es';
}
