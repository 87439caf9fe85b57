import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { TicketPage } from '../api/contract';
import type { Asked, Dashboard, FigureName, FigureTicket, LiveCampaigns, LivePanel, NowName } from './contract';

export const figureKeys = {
  /** Everything that news of tickets and agents make old. */
  live: ['live'] as const,
  panel: (id: number) => ['live', id] as const,
  campaigns: ['live', 'all'] as const,
  presence: (agent: number) => ['figures', 'presence', agent] as const,
  dashboard: (asked: Asked) => ['figures', asked] as const,
  tickets: (asked: Asked, figure: FigureName) => ['figures', 'tickets', asked, figure] as const,
};

function address(path: string, values: object): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0
    ? path
    : `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

/** Where the tickets of a period are fetched as a file. */
export function exportAddress(asked: Asked): string {
  return address('/api/v1/analytics/export', asked);
}

/** A campaign now. The news say when to read again; the seconds are for those who only wait, and for midnight. */
export function useLivePanel(id: number | undefined) {
  return useQuery({
    queryKey: figureKeys.panel(id ?? 0),
    queryFn: () => call<LivePanel>('GET', `/campaigns/${id}/live`),
    enabled: id !== undefined,
    // What stood there stays while it is read again, never under the name of another campaign.
    placeholderData: (before) => (before?.campaignId === id ? before : undefined),
    refetchInterval: 20_000,
  });
}

/** The tickets that a figure of this moment counts, as the inbox lists them. */
export function useOpenTickets(campaign: number, figure: NowName) {
  const who = figure === 'WAITING' ? { box: 'waiting' } : { box: 'all', agent: 'anybody', state: 'open' };
  return useInfiniteQuery({
    queryKey: [...figureKeys.panel(campaign), figure],
    queryFn: ({ pageParam }) =>
      call<TicketPage>('GET', address('/tickets', { ...who, campaign, after: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

/** All campaigns now. The news say when to read again; the minute is for midnight. */
export function useLiveCampaigns() {
  return useQuery({
    queryKey: figureKeys.campaigns,
    queryFn: () => call<LiveCampaigns>('GET', '/live'),
    refetchInterval: 60_000,
  });
}

export function useDashboard(asked: Asked) {
  return useQuery({
    queryKey: figureKeys.dashboard(asked),
    queryFn: () => call<Dashboard>('GET', address('/analytics', asked)),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

export function useFigureTickets(asked: Asked, figure: FigureName) {
  return useInfiniteQuery({
    queryKey: figureKeys.tickets(asked, figure),
    queryFn: ({ pageParam }) =>
      call<{ items: FigureTicket[]; next?: string }>(
        'GET',
        address('/analytics/tickets', { ...asked, figure, after: pageParam, limit: 50 }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}
