import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { Instant, MessagePage, Visibility, Wording } from '../api/contract';

interface Named {
  id: number;
  name: string;
}

/** A talk, to be read again; its id is the ticket's. */
export interface Recording {
  id: number;
  campaign?: Named;
  channel: string;
  visibility: Visibility;
  customer: Named;
  /** Who has it or had it last. */
  agent?: Named;
  beganAt: Instant;
  lastMessageAt: Instant;
  /** Absent while it goes on. */
  endedAt?: Instant;
  /** Its customer waits longer than was promised. */
  late?: boolean;
  excerpt: string;
  facts?: Fact[];
}

/** Something that happened around the messages. */
export interface Fact {
  kind: string;
  at: Instant;
  who?: string;
  reason?: string;
}

/** Which recordings are wanted; days as `2026-11-20`, in the reader's time. */
export interface Wanted {
  from?: string;
  to?: string;
  person?: string;
  campaign?: string;
}

export const recordingKeys = {
  all: ['recordings'] as const,
  list: (wanted: Wanted) => ['recordings', 'list', wanted] as const,
  one: (id: number) => ['recordings', id] as const,
  messages: (id: number) => ['recordings', id, 'messages'] as const,
  openings: (id: number) => ['recordings', id, 'openings'] as const,
  campaigns: ['recordings', 'campaigns'] as const,
};

function address(path: string, values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((each): each is [string, string] => Boolean(each[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Another place with the same filters. */
export const withSearch = (path: string, search: string) => (search ? `${path}?${search}` : path);

/** The first moment of a day, so many days later, here. */
function moment(day: string | undefined, later = 0): string | undefined {
  if (!day) return undefined;
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

export function useRecordings({ from, to, person, campaign }: Wanted) {
  return useInfiniteQuery({
    queryKey: recordingKeys.list({ from, to, person, campaign }),
    queryFn: ({ pageParam }) =>
      call<{ items: Recording[]; next?: string }>(
        'GET',
        address('/recordings', { from: moment(from), to: moment(to, 1), person, campaign, after: pageParam }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** While the talk goes on it is read again by itself: news do not reach everybody who may read recordings. */
const everyFewSeconds = 4_000;

export function useRecording(id: number) {
  return useQuery({
    queryKey: recordingKeys.one(id),
    queryFn: () => call<Recording>('GET', `/recordings/${id}`),
    refetchInterval: ({ state }) => (state.data && !state.data.endedAt ? everyFewSeconds : false),
  });
}

/** Newest stretch first, each oldest line first. */
export function useRecordedMessages(id: number, goesOn: boolean) {
  return useInfiniteQuery({
    queryKey: recordingKeys.messages(id),
    queryFn: ({ pageParam }) =>
      call<MessagePage>('GET', address(`/recordings/${id}/messages`, { before: pageParam, limit: '100' })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: goesOn ? everyFewSeconds : false,
  });
}

/** How a message of a recording stood before. */
export const recordedVersions = (id: number, messageId: number) =>
  call<{ items: Wording[] }>('GET', `/recordings/${id}/messages/${messageId}/versions`);

/** The campaigns to choose from. */
export function useCampaignChoice() {
  return useQuery({
    queryKey: recordingKeys.campaigns,
    queryFn: () => call<{ items: Named[] }>('GET', '/recordings/campaigns'),
    staleTime: 60_000,
  });
}

/** Who has read it, latest first; for administrators. */
export function useOpenings(id: number, wanted: boolean) {
  return useQuery({
    queryKey: recordingKeys.openings(id),
    queryFn: () => call<{ items: { by: string; at: Instant }[] }>('GET', `/recordings/${id}/openings`),
    enabled: wanted,
  });
}
