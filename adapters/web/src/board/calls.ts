import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/client';
import type { TicketPage } from '../api/contract';
import { isProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { Board, BoardTickets, Choices, Column, TicketFilter } from './contract';
import { queryOf } from './filters';

/** How many tickets of a column are read at a time, and how many of it at most are kept current by the stream. */
const stretch = 30;
const mostCurrent = 200;

export const boardKeys = {
  board: ['board'] as const,
  choices: ['board', 'choices'] as const,
  // Among the lists, so that the stream's news have it read again like any of them: once for many events.
  tickets: [...keys.lists, 'board'] as const,
  preview: (filter: TicketFilter) => [...keys.lists, 'preview', filter] as const,
};

const boardApi = {
  board: () => call<Board>('GET', '/board'),
  arrange: (board: Board) => call<Board>('PUT', '/board', board),
  choices: () => call<Choices>('GET', '/board/choices'),
  tickets: (shown: number[]) =>
    call<BoardTickets>('GET', `/board/tickets?${new URLSearchParams(shown.map((each) => ['shown', String(each)]))}`),
  list: (filter: TicketFilter, more: Record<string, string>) =>
    call<TicketPage & { found?: number }>(
      'GET',
      `/tickets?${new URLSearchParams([['box', 'all'], ...queryOf(filter), ...Object.entries(more)])}`,
    ),
};

export function useBoard() {
  return useQuery({ queryKey: boardKeys.board, queryFn: boardApi.board, staleTime: 0 });
}

export function useChoices() {
  return useQuery({ queryKey: boardKeys.choices, queryFn: boardApi.choices, staleTime: 60_000 });
}

/** What is in all columns, in one reading: as many tickets of each as are on the screen. Days pass without any news. */
export function useBoardTickets(columns: Column[] | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: boardKeys.tickets,
    queryFn: () => {
      const before = client.getQueryData<BoardTickets>(boardKeys.tickets);
      const onScreen = (id: number | undefined) => before?.columns.find((each) => each.id === id)?.items.length ?? 0;
      return boardApi.tickets((columns ?? []).map(({ id }) => Math.min(mostCurrent, Math.max(stretch, onScreen(id)))));
    },
    enabled: columns !== undefined && columns.length > 0,
    refetchInterval: 60_000,
  });
}

/** The next stretch of a column, put behind what is there. */
export function useMoreOf(column: Column) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (after: string) => {
      const page = await boardApi.list(column.filter, { after, limit: String(stretch) });
      // What is on its way knows less of this column.
      await client.cancelQueries({ queryKey: boardKeys.tickets });
      client.setQueryData<BoardTickets>(
        boardKeys.tickets,
        (all) =>
          all && {
            ...all,
            columns: all.columns.map((each) =>
              each.id === column.id
                ? {
                    ...each,
                    items: [...each.items, ...page.items.filter(({ id }) => !each.items.some((is) => is.id === id))],
                    next: page.next,
                  }
                : each,
            ),
          },
      );
    },
  });
}

/** The first tickets that a filter finds, and how many there are. */
export function usePreview(filter: TicketFilter) {
  return useQuery({
    queryKey: boardKeys.preview(filter),
    queryFn: () => boardApi.list(filter, { limit: '4', count: 'true' }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
}

export type Arrangement = (columns: Column[]) => Column[];

/** Changes the board, shown at once; several changes go one after the other, each on top of what the server has. */
export function useArrange() {
  const client = useQueryClient();
  const change = useMutation({
    scope: { id: 'board' },
    mutationFn: (arrangement: Arrangement) => {
      const { version, columns } = client.getQueryData<Board>(boardKeys.board)!;
      return boardApi.arrange({ version, columns: arrangement(columns) });
    },
    onMutate: (arrangement) => {
      void client.cancelQueries({ queryKey: boardKeys.board, exact: true });
      const before = client.getQueryData<Board>(boardKeys.board);
      // A new column waits for its number.
      const shown = before && arrangement(before.columns).filter(({ id }) => id !== undefined);
      if (before && shown) client.setQueryData<Board>(boardKeys.board, { ...before, columns: shown });
    },
    onSuccess: (board) => {
      client.setQueryData<Board>(boardKeys.board, board);
      return client.invalidateQueries({ queryKey: boardKeys.tickets });
    },
    onError: (error) => refresh(client, error),
  });
  return useMemo(() => change, [change]);
}

function refresh(client: QueryClient, error: unknown) {
  void client.invalidateQueries({ queryKey: boardKeys.board, exact: true });
  if (isProblem(error, 'INVALID')) void client.invalidateQueries({ queryKey: boardKeys.choices });
}
