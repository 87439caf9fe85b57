import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { es, type Key } from './es';
import { preferredLanguage, speechIn } from '.';
import { pt } from './pt';

const keys = Object.keys(es) as Key[];
const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

test.each([
  ['English', en],
  ['Portuguese', pt],
])('%s fills the same places as Spanish, leaves nothing empty and adds nothing', (_name, words) => {
  expect(Object.keys(words).sort()).toEqual([...keys].sort());
  for (const key of keys) {
    expect(words[key], key).not.toBe('');
    expect(places(words[key]), key).toEqual(places(es[key]));
  }
});

test('every counted word has a form for one and a form for many', () => {
  for (const key of keys.filter((candidate) => candidate.endsWith('.one'))) {
    expect(keys, key).toContain(key.replace(/one$/, 'other'));
  }
});

test('no word is kept that no screen says', () => {
  const source = sourcesIn('src')
    .filter((path) => !/words\/(\w+\.)?(es|en|pt)\.ts$|\.test\./.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const said = (key: string) => {
    const stem = key.replace(/\.(one|other)$/, '');
    if ([key, stem].some((word) => source.includes(`'${word}'`) || source.includes(`"${word}"`))) return true;
    // `presence.${state}`: said by its beginning.
    const beginnings = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1]!);
    return beginnings.some((beginning) => key.startsWith(beginning));
  };
  expect(keys.filter((key) => !said(key))).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('places are filled, also with numbers, and a missing one stays visible', () => {
  const { t, count } = speechIn('es', es);
  expect(t('talk.number', { n: 4812 })).toBe('n.º 4812');
  expect(t('talk.number')).toBe('n.º {n}');
  expect(count('row.unread', 1)).toBe('1 mensaje sin leer');
  expect(count('row.unread', 3)).toBe('3 mensajes sin leer');
});

test('the language is the first one the browser asks for that there is, else Spanish', () => {
  expect(preferredLanguage(['de-DE', 'pt-BR', 'en'])).toBe('pt');
  expect(preferredLanguage(['fr'])).toBe('es');
  expect(preferredLanguage([])).toBe('es');
});
