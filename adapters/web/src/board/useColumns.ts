import { useRef, useState } from 'react';
import { useWords } from '../words';
import { type Arrangement, useArrange } from './calls';
import type { Column } from './contract';

/** A column that was removed, and where it stood. */
export interface Removed {
  column: Column;
  place: number;
}

/** The columns with one of them at another place. */
export function movedTo(columns: Column[], id: number | undefined, place: number): Column[] {
  const column = columns.find((each) => each.id === id);
  if (!column) return columns;
  const others = columns.filter((each) => each !== column);
  return [...others.slice(0, place), column, ...others.slice(place)];
}

/** What can be done with the columns of one's board. None of it touches a ticket. */
export function useColumns() {
  const { t } = useWords();
  const arrange = useArrange();
  const [removed, setRemoved] = useState<Removed>();
  const [moved, setMoved] = useState<{ name: string; place: number; of: number }>();
  const focus = useRef<number>(undefined);
  const change = (arrangement: Arrangement) => arrange.mutateAsync(arrangement).catch(() => undefined);

  return {
    error: arrange.error,
    pending: arrange.isPending,
    removed,
    moved,
    /** The column whose handle takes the focus once it stands where it was moved to. */
    focus,
    forgetRemoved: () => setRemoved(undefined),
    add: (added: Column[]) => change((columns) => [...columns, ...added]),
    save: (column: Column) =>
      arrange.mutateAsync((columns) =>
        column.id === undefined ? [...columns, column] : columns.map((each) => (each.id === column.id ? column : each)),
      ),
    rename: (column: Column, name: string) =>
      change((columns) => columns.map((each) => (each.id === column.id ? { ...each, name } : each))),
    copy: (column: Column) =>
      change((columns) => {
        const place = columns.findIndex((each) => each.id === column.id) + 1;
        const copied = { name: t('board.copyOf', { name: column.name }).slice(0, 60), filter: column.filter };
        return [...columns.slice(0, place), copied, ...columns.slice(place)];
      }),
    move: (column: Column, place: number, of: number) => {
      setMoved({ name: column.name, place: place + 1, of });
      return change((columns) => movedTo(columns, column.id, place));
    },
    remove: (column: Column, place: number) => {
      setRemoved({ column, place });
      return change((columns) => columns.filter((each) => each.id !== column.id));
    },
    restore: ({ column, place }: Removed) => {
      setRemoved(undefined);
      return change((columns) =>
        columns.some((each) => each.id === column.id)
          ? columns
          : [...columns.slice(0, place), column, ...columns.slice(place)],
      );
    },
  };
}

export type ColumnActs = ReturnType<typeof useColumns>;
