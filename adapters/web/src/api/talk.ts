import type { Message, MessagePage } from './contract';

/** The known part of a conversation, oldest first. */
export interface Talk {
  items: Message[];
  /** Cursor of the older ones. */
  older?: string;
}

/**
 * The newest page laid over what is known. When the page does not touch it — more than a page was missed — the known part
 * is let go, so that there is never a hole in the middle. A `part` is single messages and never lets go of anything.
 */
export function mergeMessages(known: Talk | undefined, page: MessagePage, extent: 'page' | 'part' = 'page'): Talk {
  if (!known) return { items: page.items, older: page.next };
  const ids = new Set(page.items.map((message) => message.id));
  const touches = page.next === undefined || known.items.some((message) => ids.has(message.id));
  if (extent === 'page' && !touches) return { items: page.items, older: page.next };
  const reachesTheStart = extent === 'page' && page.next === undefined;
  const kept = reachesTheStart ? [] : known.items.filter((message) => !ids.has(message.id));
  return { items: inOrder([...kept, ...page.items]), older: reachesTheStart ? undefined : known.older };
}

/** Older messages put before the known ones. */
export function prependMessages(known: Talk, page: MessagePage): Talk {
  const ids = new Set(known.items.map((message) => message.id));
  const older = page.items.filter((message) => !ids.has(message.id));
  return { items: inOrder([...older, ...known.items]), older: page.next };
}

function inOrder(messages: Message[]): Message[] {
  return messages.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
}
