import { useEffect, useState } from 'react';

/** Becomes true when something has been waited for longer than 200 ms: only then is it worth showing. */
export function useLate(waiting: boolean, patience = 200): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [waiting, patience]);
  return late && waiting;
}
