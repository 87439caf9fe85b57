import { type RefObject, useEffect, useRef } from 'react';

/** A row of links that is longer than its place: the link that leads here stands in its middle. */
export function useCurrentInSight<T extends HTMLElement>(here: string | undefined): RefObject<T | null> {
  const row = useRef<T>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row.current && current)
      row.current.scrollLeft = current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [here]);
  return row;
}
