import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../api/problem';
import { type Sections, settingsApi, settingsKeys } from './calls';
import { changedFields, type Draft, keepMine } from './draft';

/** What was typed and not saved, by page and section: going elsewhere and back loses nothing. */
const drafts = new Map<string, unknown>();

/** One section of a page being edited: what is saved, what is typed, and how the two come together again. */
export function useSection<Path extends keyof Sections>(id: number, path: Path) {
  type Value = Sections[Path];
  const client = useQueryClient();
  const name = `${id}/${path}`;
  const [draft, setDraft] = useState(() => drafts.get(name) as Draft<Value> | undefined);
  const keep = (next: Draft<Value> | undefined) => {
    if (next && changedFields(next).length > 0) drafts.set(name, next);
    else drafts.delete(name);
    setDraft(next);
  };
  const saved = useQuery({
    queryKey: settingsKeys.section(id, path),
    queryFn: () => settingsApi.section<Value>(id, path),
    staleTime: 0,
  });
  const save = useMutation({
    mutationFn: (section: Value) => settingsApi.save(id, path, section),
    onSuccess: async (answer) => {
      client.setQueryData(settingsKeys.section(id, path), answer);
      keep(undefined);
      await client.invalidateQueries({ queryKey: settingsKeys.all(id) });
    },
    onError: (error) => {
      if (isProblem(error, 'SETTINGS_CHANGED')) void saved.refetch();
    },
  });
  const base = draft?.base ?? saved.data;
  const value = draft?.value ?? saved.data;
  const conflict = isProblem(save.error, 'SETTINGS_CHANGED') ? save.error : undefined;
  return {
    loading: saved.isPending,
    error: saved.error,
    again: () => void saved.refetch(),
    value,
    changes: draft ? changedFields(draft).length : 0,
    change: (part: Partial<Value>) => {
      if (base && value) keep({ base, value: { ...value, ...part } });
    },
    discard: () => {
      save.reset();
      keep(undefined);
    },
    save: () => {
      if (draft) save.mutate({ ...draft.value, version: draft.base.version });
    },
    saving: save.isPending,
    saved: save.isSuccess && !draft,
    failure: conflict ? undefined : save.error,
    /** Somebody else saved meanwhile; `keepMine` puts what was typed on top of what they saved. */
    conflict,
    keepMine: () => {
      if (draft && saved.data) keep(keepMine(draft, saved.data));
      save.reset();
    },
  };
}

export type EditedSection<Path extends keyof Sections> = ReturnType<typeof useSection<Path>>;
