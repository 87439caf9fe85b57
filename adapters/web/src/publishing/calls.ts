import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { ProblemJson } from '../api/contract';
import { Problem, Unreachable } from '../api/problem';
import type { NewPost, Post, PostBox, PostChange, PostFile, PostPage, PostTickets, PublishingPage } from './contract';

export const postKeys = {
  all: ['publishing'] as const,
  pages: ['publishing', 'pages'] as const,
  list: (box: PostBox, channel?: number) => ['publishing', 'list', box, channel] as const,
  tickets: (id: number) => ['publishing', 'tickets', id] as const,
};

/** Where a picture or video of a page is. */
export const fileAddress = (channelId: number, file: number) => `/api/v1/posts/pages/${channelId}/files/${file}`;

/** The calls about what is published on the pages. */
export const postApi = {
  pages: () => call<{ items: PublishingPage[] }>('GET', '/posts/pages'),
  list: (box: PostBox, channel?: number, after?: string) =>
    call<PostPage>(
      'GET',
      `/posts?${new URLSearchParams({
        box,
        ...(channel === undefined ? {} : { channel: String(channel) }),
        ...(after === undefined ? {} : { after }),
      })}`,
    ),
  publish: (post: NewPost) => call<Post>('POST', '/posts', post),
  change: (id: number, change: PostChange) => call<Post>('PUT', `/posts/${id}`, change),
  cancel: (id: number) => call<void>('DELETE', `/posts/${id}`),
  again: (id: number) => call<Post>('POST', `/posts/${id}/retry`),
  tickets: (id: number) => call<PostTickets>('GET', `/posts/${id}/tickets`),

  /** Hands in a picture or video as it is. */
  async keep(channelId: number, file: File): Promise<PostFile> {
    const address = `/api/v1/posts/pages/${channelId}/files?name=${encodeURIComponent(file.name.slice(-120))}`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'X-Bandeja': '1', Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    }).catch(() => {
      throw new Unreachable();
    });
    if (answer.ok) return (await answer.json()) as PostFile;
    const problem = (await answer.json().catch(() => ({}))) as Partial<ProblemJson>;
    throw problem.reason ? new Problem({ ...problem, status: answer.status }) : new Unreachable();
  },
};

/** The pages on which the person may publish; the live stream says when they are others. */
export function usePublishingPages(wanted = true) {
  return useQuery({ queryKey: postKeys.pages, queryFn: postApi.pages, enabled: wanted });
}

const underWay = ({ state, change, cancelling }: Post) =>
  state === 'WAITING' || state === 'SENDING' || state === 'UNKNOWN' || change !== undefined || cancelling;

/** One list of posts, stretch after stretch; looked at often while something in it is under way. */
export function usePosts(box: PostBox, channel?: number) {
  return useInfiniteQuery({
    queryKey: postKeys.list(box, channel),
    queryFn: ({ pageParam }) => postApi.list(box, channel, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(underWay)) ? 3_000 : 60_000),
  });
}

export function useTicketsOfPost(id: number) {
  return useQuery({ queryKey: postKeys.tickets(id), queryFn: () => postApi.tickets(id), staleTime: 10_000 });
}
