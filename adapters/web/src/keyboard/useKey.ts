import { useEffect, useRef } from 'react';
import { currentChoices } from '../kept/choices';

/** Whether keys go into text right now, so that single keys must not do anything else. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** While a menu or a window is open all keys are its own, wherever the focus is. */
function isElsewhere(): boolean {
  return document.querySelector('[role="menu"],[role="dialog"]') !== null;
}

/** Does something on a single key; off while typing, in menus and windows, and when the person switched them off. */
export function useKey(key: string, act: ((event: KeyboardEvent) => void) | undefined): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!latest.current || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() !== key.toLowerCase() || (event.repeat && key.length === 1 && !'jk'.includes(key)))
        return;
      if (isTyping(event.target) || isElsewhere() || currentChoices().singleKeys === 'off') return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [key]);
}

/** Does something on Ctrl or ⌘ with a key, also while typing. */
export function useCommand(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== key)
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [key]);
}
