import type { RefObject } from 'react';
import { useKey } from '../keyboard/useKey';

/** J and K walk through a column's tickets, the arrows to the sides from one column to the next. */
export function useColumnKeys(row: RefObject<HTMLElement | null>): void {
  const columns = () =>
    [...(row.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].map((column) => [
      ...column.querySelectorAll<HTMLAnchorElement>('li > a'),
    ]);
  const here = (all: HTMLAnchorElement[][]) => {
    const active = document.activeElement as HTMLAnchorElement;
    const column = all.findIndex((tickets) => tickets.includes(active));
    return { column, ticket: column < 0 ? -1 : all[column]!.indexOf(active) };
  };
  const down = (step: 1 | -1) => {
    const all = columns();
    const { column, ticket } = here(all);
    const tickets = column < 0 ? all.find((some) => some.length > 0) : all[column];
    tickets?.[Math.min(tickets.length - 1, Math.max(0, ticket + step))]?.focus();
  };
  const aside = (step: 1 | -1) => {
    const all = columns();
    const { column, ticket } = here(all);
    for (let next = column + step; next >= 0 && next < all.length; next += step) {
      const tickets = all[next]!;
      if (tickets.length === 0) continue;
      tickets[Math.min(tickets.length - 1, Math.max(0, ticket))]!.focus();
      return;
    }
  };
  useKey('j', () => down(1));
  useKey('k', () => down(-1));
  useKey('ArrowDown', () => down(1));
  useKey('ArrowUp', () => down(-1));
  useKey('ArrowRight', () => aside(1));
  useKey('ArrowLeft', () => aside(-1));
}
