import { expect, test } from 'vitest';
import { piecesOf, safeAddress } from './richText';

const links = (text: string) => piecesOf(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

test('addresses of the web become links and the sentence keeps its punctuation', () => {
  expect(piecesOf('Mira https://a.example/x?y=1#z, gracias.')).toEqual([
    { kind: 'text', text: 'Mira ' },
    { kind: 'link', text: 'https://a.example/x?y=1#z', href: 'https://a.example/x?y=1#z' },
    { kind: 'text', text: ', gracias.' },
  ]);
  expect(links('(ver http://a.example/b_(c))')).toEqual(['http://a.example/b_(c)']);
});

test('nothing else becomes a link', () => {
  expect(links('javascript:alert(1) data:text/html,x ftp://a.example www.a.example')).toEqual([]);
  expect(safeAddress('javascript:alert(1)')).toBeUndefined();
  expect(safeAddress('JaVaScRiPt:alert(1)')).toBeUndefined();
  expect(safeAddress('data:text/html;base64,PHNjcmlwdD4=')).toBeUndefined();
  expect(safeAddress('https://')).toBeUndefined();
  expect(safeAddress(undefined)).toBeUndefined();
  expect(safeAddress('https://a.example/f.pdf')).toBe('https://a.example/f.pdf');
});

test('what cannot be seen is named, and an address that hides something is no link', () => {
  expect(piecesOf('pago\u202Efdp.exe')).toEqual([
    { kind: 'text', text: 'pago' },
    { kind: 'hidden', code: 'U+202E' },
    { kind: 'text', text: 'fdp.exe' },
  ]);
  expect(links('https://bank.example\u200B.evil.example/')).toEqual([]);
});

test('a text in pieces is still the whole text', () => {
  const text = 'a https://x.example b http://y.example/?q=ñ c';
  expect(
    piecesOf(text)
      .map((piece) => ('text' in piece ? piece.text : ''))
      .join(''),
  ).toBe(text);
});
