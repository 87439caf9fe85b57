import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { guard } from '../shell/leaving';

/** The way back, or forward, of the browser. */
const back = Symbol('back');

/** The person said that they leave: the browser's next step is not asked about again, whoever else has something unsaved. */
let decided = false;

/**
 * Asks before a link, a key or the browser's Back leads away from something unsaved; closing the window is asked about by the
 * browser itself.
 *
 * @returns where the person wants to go, and the two answers
 */
export function useLeaving(unsaved: boolean) {
  const [wanted, setWanted] = useState<string | typeof back>();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!unsaved) return;
    const here = location.href;
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href]');
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
      if (event.defaultPrevented || !link || elsewhere || link.getAttribute('target')) return;
      const address = new URL((link as HTMLAnchorElement).href);
      if (address.origin !== location.origin || address.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(address.pathname + address.search);
    };
    // The address has changed already: it is put back before anybody reads it, so that one step back is where they wanted to go.
    const step = (event: PopStateEvent) => {
      if (decided || location.pathname === new URL(here).pathname) return;
      event.stopImmediatePropagation();
      history.pushState(null, '', here);
      setWanted(back);
    };
    const stopGuarding = guard(setWanted);
    addEventListener('beforeunload', leave);
    addEventListener('popstate', step, true);
    document.addEventListener('click', click, true);
    return () => {
      stopGuarding();
      removeEventListener('beforeunload', leave);
      removeEventListener('popstate', step, true);
      document.removeEventListener('click', click, true);
    };
  }, [unsaved]);
  return {
    wanted,
    stay: () => setWanted(undefined),
    leave: () => {
      if (wanted === back) stepBack();
      else if (wanted) navigate(wanted);
      setWanted(undefined);
    },
  };
}

function stepBack(): void {
  decided = true;
  addEventListener('popstate', () => (decided = false), { once: true });
  history.back();
}
