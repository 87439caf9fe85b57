import type { Section } from './contract';

/** Something typed, and what it began with. */
export interface Draft<T extends Section> {
  base: T;
  value: T;
}

/** The names of the settings that were changed. */
export function changedFields<T extends Section>({ base, value }: Draft<T>): (keyof T)[] {
  const names = new Set([...Object.keys(base), ...Object.keys(value)] as (keyof T)[]);
  return [...names].filter(
    (name) => name !== 'version' && JSON.stringify(base[name] ?? null) !== JSON.stringify(value[name] ?? null),
  );
}

/** The same changes on top of what somebody else saved meanwhile. */
export function keepMine<T extends Section>(draft: Draft<T>, theirs: T): Draft<T> {
  const mine = Object.fromEntries(changedFields(draft).map((name) => [name, draft.value[name]]));
  return { base: theirs, value: { ...theirs, ...mine } };
}
