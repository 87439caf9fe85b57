import { createContext, useContext } from 'react';
import type { Language } from '../api/contract';
import { en } from './en';
import { es, type Key, type Words } from './es';
import { pt } from './pt';

export type { Key } from './es';

export const dictionaries: Record<Language, Words> = { es, en, pt };
export const languageNames: Record<Language, string> = { es: 'Español', en: 'English', pt: 'Português' };
export const languages = Object.keys(dictionaries) as Language[];

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
}

function fill(sentence: string, places: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in places ? String(places[name]) : whole));
}

export function speechIn(language: Language): Speech {
  const words = dictionaries[language];
  const plural = new Intl.PluralRules(language);
  const t: Speech['t'] = (key, places = {}) => fill(words[key], places);
  return {
    language,
    t,
    count: (key, n) => t(`${key}.${plural.select(n) === 'one' && n === 1 ? 'one' : 'other'}` as Key, { n }),
  };
}

export const SpeechContext = createContext<Speech>(speechIn('es'));

/** The words of this person's language. */
export function useWords(): Speech {
  return useContext(SpeechContext);
}

/** What the browser asks for among the languages there are; Spanish when it asks for none of them. */
export function preferredLanguage(asked: readonly string[] = navigator.languages): Language {
  for (const tag of asked) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language in dictionaries) return language as Language;
  }
  return 'es';
}
