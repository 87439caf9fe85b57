import { useEffect } from 'react';

/** F6 moves the focus to the next region of the screen, Shift F6 to the previous one. */
export function useRegions(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => region.offsetParent !== null,
      );
      if (regions.length === 0) return;
      event.preventDefault();
      const current = regions.findIndex((region) => region.contains(document.activeElement));
      const next = (current + (event.shiftKey ? -1 : 1) + regions.length) % regions.length;
      regions[next]!.focus();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
