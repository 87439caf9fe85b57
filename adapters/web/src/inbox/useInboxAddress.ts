import { useCallback } from 'react';
import { useLocation, useRoute, useSearchParams } from 'wouter';
import type { Box } from '../api/contract';
import { useMe } from '../shell/MeContext';

const boxes: readonly string[] = ['mine', 'waiting', 'all'];

/**
 * Where in the inbox the address bar says one is: box, search and ticket. Everything there can be linked to. On the board a
 * ticket stands beside the columns, and its addresses lead back to them.
 */
export function useInboxAddress() {
  const me = useMe();
  const [, go] = useLocation();
  const [params] = useSearchParams();
  const [, opened] = useRoute('/inbox/:id');
  const [onBoard] = useRoute('/board/*?');
  const [, beside] = useRoute('/board/:id');
  const open = opened?.id ?? beside?.id;
  const usual: Box = me.roles.includes('AGENT') ? 'mine' : 'all';
  const asked = params.get('box') ?? '';
  const box = boxes.includes(asked) ? (asked as Box) : usual;
  const q = params.get('q') ?? '';
  const late = params.get('late') === 'true';
  const important = params.get('important') === 'true';

  const addressOf = useCallback(
    // What is not named stays as it is; `null` is no ticket.
    (place: { ticket?: number | null; box?: Box; q?: string; late?: boolean; important?: boolean }) => {
      const search = new URLSearchParams();
      const inBox = place.box ?? box;
      const looking = place.q ?? q;
      if (inBox !== usual) search.set('box', inBox);
      if (looking) search.set('q', looking);
      if (place.late ?? late) search.set('late', 'true');
      if (place.important ?? important) search.set('important', 'true');
      const rest = search.size > 0 ? `?${search}` : '';
      const ticket = place.ticket === undefined ? open : place.ticket;
      return onBoard ? `/board${ticket ? `/${ticket}` : ''}` : `/inbox${ticket ? `/${ticket}` : ''}${rest}`;
    },
    [box, q, late, important, usual, open, onBoard],
  );

  return { box, q, late, important, onBoard, addressOf, go };
}
