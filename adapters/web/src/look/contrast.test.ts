import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/look/tokens.css', 'utf8');

/** The tokens of a theme: light first, dark laid over it. */
function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    if (selector.includes("='dark'") && theme === 'light') continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*(#[\da-f]{6});/g)) tokens.set(name, value);
  }
  return tokens;
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const surfaces = ['--surface', '--canvas', '--hover', '--sunken', '--bub'];
const texts = ['--ink', '--ink-2', '--ink-3'];
const meanings = ['brand', 'ok', 'warn', 'late', 'public', 'meta', 'note', 'important'];

const readable: [text: string, ground: string][] = [
  ...texts.flatMap((text) => surfaces.map((ground): [string, string] => [text, ground])),
  ...meanings.flatMap((meaning) =>
    ['--surface', '--canvas', '--hover', `--${meaning}-tint`].map((ground): [string, string] => [
      `--${meaning}-text`,
      ground,
    ]),
  ),
  ...['brand', 'ok', 'warn', 'late', 'public', 'note'].flatMap((meaning): [string, string][] => [
    ['--ink', `--${meaning}-tint`],
    ['--ink-2', `--${meaning}-tint`],
  ]),
  ['--auto-text', '--surface'],
  ['--brand-on', '--brand-fill'],
  ['--rail-ink', '--rail'],
  ['--rail-ink', '--rail-active'],
  ...Array.from({ length: 7 }, (_, tint): [string, string] => [`--person-${tint}-ink`, `--person-${tint}`]),
];

const visible: [shape: string, ground: string][] = [
  ['--line-ctl', '--surface'],
  ['--line-ctl', '--canvas'],
  ['--brand-fill', '--surface'],
  ['--line-fill', '--canvas'],
  ['--public-fill', '--public-tint'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const of = (name: string) => {
    const value = tokens.get(name);
    if (!value) throw new Error(`${name} is no colour of tokens.css`);
    return value;
  };

  test.each(readable)('%s can be read on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(visible)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
