import { useEffect, useRef, useState } from 'react';

/** Files dragged over the window are for the talk that is open; without this the browser would leave the page for them. */
export function useDroppedFiles(take: ((files: File[]) => void) | undefined): boolean {
  const [over, setOver] = useState(false);
  const taker = useRef(take);
  taker.current = take;

  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = taker.current ? 'copy' : 'none';
      clearTimeout(leaving);
      setOver(taker.current !== undefined);
      // Told again and again while it goes on; the end is not told when the pointer leaves the window.
      leaving = setTimeout(() => setOver(false), 300);
    };
    const dropped = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      clearTimeout(leaving);
      setOver(false);
      taker.current?.([...event.dataTransfer.files]);
    };
    addEventListener('dragover', dragged);
    addEventListener('drop', dropped);
    return () => {
      clearTimeout(leaving);
      removeEventListener('dragover', dragged);
      removeEventListener('drop', dropped);
    };
  }, []);
  return over;
}
