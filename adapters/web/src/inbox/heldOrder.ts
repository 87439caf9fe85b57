import { type RefObject, useEffect, useRef, useState } from 'react';

/** The items in the order in which they stood before; the ones that are new come at the end. */
export function holdOrder<T extends { id: number }>(before: readonly number[], items: readonly T[]): T[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const place = (item: T) => places.get(item.id) ?? before.length;
  return [...items].sort((a, b) => place(a) - place(b));
}

/** Keeps rows where they are while the pointer or the focus is among them, so that nobody hits the wrong one. */
export function useHeldOrder<T extends { id: number }>(
  items: readonly T[],
  frame: RefObject<HTMLElement | null>,
  of: string,
): T[] {
  const [held, setHeld] = useState(false);
  const shown = useRef<{ of: string; ids: number[] }>({ of, ids: [] });

  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let inside = false;
    const look = () => setHeld(inside || box.contains(document.activeElement));
    const enter = () => {
      inside = true;
      look();
    };
    const leave = () => {
      inside = false;
      look();
    };
    const focusMoved = () => setTimeout(look);
    box.addEventListener('pointerenter', enter);
    box.addEventListener('pointerleave', leave);
    box.addEventListener('focusin', focusMoved);
    box.addEventListener('focusout', focusMoved);
    return () => {
      box.removeEventListener('pointerenter', enter);
      box.removeEventListener('pointerleave', leave);
      box.removeEventListener('focusin', focusMoved);
      box.removeEventListener('focusout', focusMoved);
    };
  }, [frame]);

  const order = held && shown.current.of === of ? holdOrder(shown.current.ids, items) : [...items];
  shown.current = { of, ids: order.map((item) => item.id) };
  return order;
}
