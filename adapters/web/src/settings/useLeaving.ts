import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';

/**
 * Asks before a link leads away from something unsaved; closing the window is asked about by the browser itself.
 *
 * @returns where the person wants to go, and the two answers
 */
export function useLeaving(unsaved: boolean) {
  const [wanted, setWanted] = useState<string>();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!unsaved) return;
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href]');
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
      if (!link || elsewhere || link.getAttribute('target')) return;
      const address = new URL((link as HTMLAnchorElement).href);
      if (address.origin !== location.origin || address.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(address.pathname + address.search);
    };
    addEventListener('beforeunload', leave);
    document.addEventListener('click', click, true);
    return () => {
      removeEventListener('beforeunload', leave);
      document.removeEventListener('click', click, true);
    };
  }, [unsaved]);
  return {
    wanted,
    stay: () => setWanted(undefined),
    leave: () => {
      if (wanted) navigate(wanted);
      setWanted(undefined);
    },
  };
}
