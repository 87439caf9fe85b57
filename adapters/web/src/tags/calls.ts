import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { TicketCard } from '../api/contract';
import type { Tag } from './contract';

export const tagKeys = { all: ['tags'] as const };

/** The calls about tags, and about those on a ticket. */
export const tagsApi = {
  all: () => call<{ items: Tag[] }>('GET', '/tags'),
  add: ({ name, color }: Omit<Tag, 'id'>) => call<Tag>('POST', '/tags', { name, color }),
  change: ({ id, ...tag }: Tag) => call<Tag>('PUT', `/tags/${id}`, tag),
  remove: (id: number, fromTickets: boolean) => call<void>('DELETE', `/tags/${id}?fromTickets=${fromTickets}`),
  put: (ticket: number, tag: number) => call<TicketCard>('PUT', `/tickets/${ticket}/tags/${tag}`),
  takeOff: (ticket: number, tag: number) => call<TicketCard>('DELETE', `/tickets/${ticket}/tags/${tag}`),
};

export function useTags(wanted = true) {
  return useQuery({ queryKey: tagKeys.all, queryFn: tagsApi.all, staleTime: 60_000, enabled: wanted });
}
