import type { RefObject } from 'react';
import type { TicketCard } from '../api/contract';
import { useKey } from '../keyboard/useKey';
import { useTake } from './useTake';

/** J and K walk through the rows, T takes the one under the focus. */
export function useListKeys(list: RefObject<HTMLUListElement | null>, items: TicketCard[]): void {
  const take = useTake();

  const rows = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const position = (all: HTMLAnchorElement[]) => {
    const focused = all.indexOf(document.activeElement as HTMLAnchorElement);
    return focused >= 0 ? focused : all.findIndex((row) => row.getAttribute('aria-current') === 'true');
  };
  const move = (step: 1 | -1) => {
    const all = rows();
    const at = position(all);
    const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
    all[next]?.focus();
  };

  useKey('j', () => move(1));
  useKey('k', () => move(-1));
  useKey('ArrowDown', () => move(1));
  useKey('ArrowUp', () => move(-1));
  useKey('t', () => {
    const focused = rows().indexOf(document.activeElement as HTMLAnchorElement);
    const ticket = items[focused];
    if (ticket && ticket.state === 'OPEN' && ticket.place?.kind !== 'WITH_AGENT') take.mutate(ticket.id);
  });
}
