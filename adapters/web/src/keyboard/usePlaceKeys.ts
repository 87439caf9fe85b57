import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { currentChoices } from '../kept/choices';
import { leaveFor } from '../shell/leaving';
import { isTyping } from './useKey';

/** How long the second key of a pair may take. */
const patience = 1_500;

/** G and then a letter goes to a place. The second letter does nothing else meanwhile. */
export function usePlaceKeys(places: Record<string, string>): void {
  const [, go] = useLocation();
  useEffect(() => {
    let pressedAt = -patience;
    const pressed = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!plain || currentChoices().singleKeys === 'off') return;
      const place = places[event.key.toLowerCase()];
      if (place && event.timeStamp - pressedAt < patience) {
        event.preventDefault();
        event.stopImmediatePropagation();
        leaveFor(place, go);
      }
      pressedAt = event.key.toLowerCase() === 'g' ? event.timeStamp : -patience;
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [go, places]);
}
