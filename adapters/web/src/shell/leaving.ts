/** Whoever has something unsaved on a screen is asked before a key leads away from it. */
type Guard = (wanted: string) => void;

const guards: Guard[] = [];

/** @returns how to stop asking */
export function guard(ask: Guard): () => void {
  guards.push(ask);
  return () => void guards.splice(guards.indexOf(ask), 1);
}

/** Goes there, or has the person asked first. */
export function leaveFor(place: string, go: (place: string) => void): void {
  const ask = guards.at(-1);
  if (ask && place !== location.pathname) ask(place);
  else go(place);
}
