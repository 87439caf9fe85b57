/** A stretch of somebody else's text: shown as it is, as a link, or as the name of something invisible. */
export type Piece =
  { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string } | { kind: 'hidden'; code: string };

const address = /\bhttps?:\/\/[^\s<>"'`\u{0}-\u{1f}]+/giu;
/** Direction marks and overrides, zero-width and other characters that change what is read without being seen. */
const invisible =
  /[\u{00ad}\u{061c}\u{115f}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{feff}]/gu;

/** Cuts a text into pieces. Only http and https become links, and only where the address is a real one. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const shown = withoutTail(match[0]);
    const href = safeAddress(shown);
    if (!href) continue;
    pieces.push(...marked(text.slice(from, match.index)), { kind: 'link', text: shown, href });
    from = match.index + shown.length;
  }
  pieces.push(...marked(text.slice(from)));
  return pieces;
}

/** The address if it leads to the web, else nothing: never `javascript:`, `data:` or the like. */
export function safeAddress(address: string | undefined): string | undefined {
  if (!address || address.search(invisible) >= 0) return undefined;
  try {
    const url = new URL(address, location.origin);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Punctuation after an address belongs to the sentence; a closing bracket only when none was opened. */
function withoutTail(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1]!;
    const opened = last === ')' && address.slice(0, end).split('(').length >= address.slice(0, end).split(')').length;
    if (!/[.,;:!?)\]}»”…]/.test(last) || opened) break;
    end -= 1;
  }
  return address.slice(0, end);
}

function marked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(invisible)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    pieces.push({ kind: 'hidden', code: `U+${code}` });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
