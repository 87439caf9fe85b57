import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Marks } from './client';
import type { Box, Channel, Me, Message, TicketDetail } from './contract';
import { mergeMessages, type Talk } from './talk';
import { isPassing, isProblem } from './problem';

/** The names under which answers are kept. */
export const keys = {
  about: ['about'] as const,
  me: ['me'] as const,
  /** Whether the person left by the door, rather than being put out by an ended session. */
  left: ['left'] as const,
  lists: ['tickets'] as const,
  list: (box: Box, q: string, marks: Marks = {}) => ['tickets', box, q, marks] as const,
  openTickets: ['ticket'] as const,
  ticket: (id: number) => ['ticket', id] as const,
  ticketActions: (id: number) => ['ticket', id, 'actions'] as const,
  messages: (id: number) => ['messages', id] as const,
  breaks: ['breaks'] as const,
  agents: ['agents'] as const,
  receivers: (id: number) => ['receivers', id] as const,
  held: ['held'] as const,
  wordings: (messageId: number, versions: number) => ['wordings', messageId, versions] as const,
  setAside: ['intake', 'set-aside'] as const,
  kinds: ['intake', 'kinds'] as const,
  people: ['people'] as const,
  mails: ['mails'] as const,
  mail: (id: number) => ['mail', id] as const,
  channels: ['channels'] as const,
  backfills: (id: number) => ['channels', id, 'backfills'] as const,
  removedChannels: ['channels', 'removed'] as const,
  health: (id: number) => ['health', id] as const,
  preflight: ['preflight'] as const,
  connection: (id: number) => ['connection', id] as const,
  campaigns: ['campaigns'] as const,
  campaign: (id: number) => ['campaign', id] as const,
  responses: (campaignId: number) => ['campaign', campaignId, 'responses'] as const,
  dispositions: (campaignId: number) => ['campaign', campaignId, 'dispositions'] as const,
};

/** Answers stay until the live stream says otherwise; any answer "not signed in" leads back to the sign-in. */
export function queryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isPassing(error) && failures < 3,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  const watch = (error: unknown) => {
    if (isProblem(error, 'UNAUTHENTICATED')) client.setQueryData(keys.me, null);
  };
  client.getQueryCache().config.onError = watch;
  client.getMutationCache().config.onError = watch;
  return client;
}

/** Lets go of everything that was read for one person, before another one signs in. */
export function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] && queryKey[0] !== keys.about[0] });
}

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery<Me | null>({
    queryKey: keys.me,
    queryFn: () =>
      api.me().catch((error: unknown) => {
        if (isProblem(error) && error.status === 401) return null;
        throw error;
      }),
  });
}

export function useAbout() {
  return useQuery({ queryKey: keys.about, queryFn: api.about });
}

/** One box of the inbox, page after page. */
export function useTickets(box: Box, q: string, marks: Marks = {}) {
  return useInfiniteQuery({
    queryKey: keys.list(box, q, marks),
    queryFn: ({ pageParam }) => api.tickets(box, q, pageParam, marks),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** A ticket in full; null when it does not exist or left this person's sight. */
export function useTicket(id: number) {
  return useQuery<TicketDetail | null>({
    queryKey: keys.ticket(id),
    queryFn: () =>
      api.ticket(id).catch((error: unknown) => {
        if (isProblem(error) && [403, 404].includes(error.status)) return null;
        throw error;
      }),
  });
}

/** What was said on a ticket. Reading again reads the newest page only; older ones that were fetched stay. */
export function useTalk(id: number) {
  const client = useQueryClient();
  return useQuery<Talk>({
    queryKey: keys.messages(id),
    queryFn: async () => mergeMessages(client.getQueryData<Talk>(keys.messages(id)), await api.messages(id)),
  });
}

/** Puts an answered message in its place without waiting for the stream. */
export function placeMessage(client: QueryClient, message: Message): void {
  client.setQueryData<Talk>(keys.messages(message.ticketId), (talk) =>
    talk ? mergeMessages(talk, { items: [message], next: undefined }, 'part') : talk,
  );
}

/** Who works here, stretch after stretch. */
export function usePeople(q: string) {
  return useInfiniteQuery({
    queryKey: [...keys.people, q],
    queryFn: ({ pageParam }) => api.people(q, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 60_000,
  });
}

/** The latest mails, stretch after stretch; looked at often while one is about to leave. */
export function useMails() {
  return useInfiniteQuery({
    queryKey: keys.mails,
    queryFn: ({ pageParam }) => api.mails(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some((mail) => mail.state === 'WAITING' && !mail.trouble) ? 2_000 : 60_000,
  });
}

/** One's own messages that were kept instead of being sent, page after page. */
export function useHeld() {
  return useInfiniteQuery({
    queryKey: keys.held,
    queryFn: ({ pageParam }) => api.held(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

/** The connected pages. */
export function useChannels() {
  return useQuery({ queryKey: keys.channels, queryFn: api.channels, staleTime: 0, refetchInterval: 60_000 });
}

/** The looks for what was not told about a page, stretch after stretch; looked at often while one is under way. */
export function useBackfills(id: number) {
  return useInfiniteQuery({
    queryKey: keys.backfills(id),
    queryFn: ({ pageParam }) => api.backfills(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some((each) => !each.endedAt) ? 2_000 : false),
  });
}

/** The connected pages as they were read last; the live stream says when to read them again. */
export function useKnownChannels(enabled: boolean) {
  return useQuery({ queryKey: keys.channels, queryFn: api.channels, enabled });
}

/** Everything a page needs in order to work. */
export function useHealth(id: number) {
  return useQuery({ queryKey: keys.health(id), queryFn: () => api.channelHealth(id), staleTime: 0 });
}

/** What has to stand before any page is connected, looked at now. */
export function usePreflight() {
  return useQuery({ queryKey: keys.preflight, queryFn: api.preflight, staleTime: 0, gcTime: 0 });
}

/** Puts an answered channel in its place in the list. */
export function placeChannel(client: QueryClient, channel: Channel): void {
  client.setQueryData<{ items: Channel[] }>(keys.channels, (all) =>
    all ? { items: all.items.map((each) => (each.id === channel.id ? channel : each)) } : all,
  );
}

/** The removed pages, once somebody wants to see them. */
export function useRemovedChannels(wanted: boolean) {
  return useQuery({ queryKey: keys.removedChannels, queryFn: api.removedChannels, staleTime: 0, enabled: wanted });
}

/** How far connecting a page has come; looked at each second while the person is away at the login. */
export function useConnection(id: number | undefined) {
  return useQuery({
    queryKey: keys.connection(id ?? 0),
    queryFn: () => api.connection(id!),
    enabled: id !== undefined,
    staleTime: 0,
    // The login is in front of this window, or in another tab.
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) =>
      state.data?.step === 'AWAITING_LOGIN' && !isProblem(state.error, 'NOT_FOUND') ? 1_000 : false,
  });
}

/** The campaigns in one's sight, as they stand now. */
export function useCampaigns() {
  return useQuery({ queryKey: keys.campaigns, queryFn: api.campaigns, staleTime: 0, refetchInterval: 30_000 });
}

/** A campaign to be changed: read once, since what somebody types must not be overwritten. */
export function useCampaign(id: number | undefined) {
  return useQuery({
    queryKey: keys.campaign(id ?? 0),
    queryFn: () => api.campaign(id!),
    enabled: id !== undefined,
    staleTime: 0,
  });
}

/** The breaks to choose from; they seldom change. */
export function useBreaks(enabled = true) {
  return useQuery({ queryKey: keys.breaks, queryFn: api.breaks, enabled, staleTime: 5 * 60_000 });
}

export function useAgents() {
  return useQuery({ queryKey: keys.agents, queryFn: api.agents, staleTime: 0 });
}

/** Where a ticket can go now; asked anew each time, for who is there changes all the time. */
export function useReceivers(id: number) {
  return useQuery({ queryKey: keys.receivers(id), queryFn: () => api.receivers(id), staleTime: 0, gcTime: 0 });
}

/** A campaign's canned responses, to be changed. */
export function useResponses(campaignId: number | undefined) {
  return useQuery({
    queryKey: keys.responses(campaignId ?? 0),
    queryFn: () => api.responses(campaignId!),
    enabled: campaignId !== undefined,
    staleTime: 0,
  });
}

/** A campaign's dispositions, to be changed. */
export function useDispositions(campaignId: number | undefined) {
  return useQuery({
    queryKey: keys.dispositions(campaignId ?? 0),
    queryFn: () => api.dispositions(campaignId!),
    enabled: campaignId !== undefined,
    staleTime: 0,
  });
}

/** What whoever closes a ticket can say came of it, once they want to close. */
export function useDispositionsFor(ticketId: number, wanted: boolean) {
  return useQuery({
    queryKey: ['ticket', ticketId, 'dispositions'],
    queryFn: () => api.dispositionsFor(ticketId),
    enabled: wanted,
    staleTime: 60_000,
  });
}

/** The canned responses for a ticket, as they would be sent. */
export function useResponsesFor(ticketId: number) {
  return useQuery({
    queryKey: ['ticket', ticketId, 'responses'],
    queryFn: () => api.responsesFor(ticketId),
    staleTime: 60_000,
  });
}
