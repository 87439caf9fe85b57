import type { Disposition } from '../api/contract';

/** Where an entry stands: its index on each level, from the first one down. */
export type Place = number[];

/** More levels than this nobody finds their way in; the server says so too. */
export const deepest = 5;

/** An entry that somebody has just added. */
export const blank: Disposition = { name: '', active: true, children: [] };

/** Every entry with its place, in the order of the tree. */
export function flat(items: Disposition[], above: Place = []): { entry: Disposition; place: Place }[] {
  return items.flatMap((entry, index) => {
    const place = [...above, index];
    return [{ entry, place }, ...flat(entry.children, place)];
  });
}

/** The tree with the level on which that place is changed. */
function onLevel(items: Disposition[], place: Place, change: (level: Disposition[], at: number) => Disposition[]) {
  const [at, ...below] = place;
  if (below.length === 0) return change(items, at!);
  return items.map((entry, index): Disposition =>
    index === at ? { ...entry, children: onLevel(entry.children, below, change) } : entry,
  );
}

/** The entry at that place is changed in part. */
export function changed(items: Disposition[], place: Place, part: Partial<Disposition>): Disposition[] {
  return onLevel(items, place, (level, at) =>
    level.map((entry, index) => (index === at ? { ...entry, ...part } : entry)),
  );
}

/** A new entry as the last one inside the one at that place. */
export function withInside(items: Disposition[], place: Place): Disposition[] {
  return onLevel(items, place, (level, at) =>
    level.map((entry, index) => (index === at ? { ...entry, children: [...entry.children, blank] } : entry)),
  );
}

/** Without the entry at that place and what is in it. */
export function without(items: Disposition[], place: Place): Disposition[] {
  return onLevel(items, place, (level, at) => level.filter((_, index) => index !== at));
}

/** The entry at that place one further up or down on its level. */
export function moved(items: Disposition[], place: Place, step: 1 | -1): Disposition[] {
  return onLevel(items, place, (level, at) => {
    const next = [...level];
    next.splice(at + step, 0, ...next.splice(at, 1));
    return next;
  });
}

/** What can be chosen, with the names on the way to it. */
export function choices(items: Disposition[], above: string[] = []): { id: number; path: string[] }[] {
  return items.flatMap((entry) => {
    const path = [...above, entry.name];
    return entry.children.length > 0 ? choices(entry.children, path) : [{ id: entry.id!, path }];
  });
}
