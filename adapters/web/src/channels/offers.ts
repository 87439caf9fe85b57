import type { Connection, OfferedPage } from '../api/contract';

/** The pages of a connection by what can be done with them. Who activates a page again can only choose that one. */
export function sorted({ channelId, pages }: Pick<Connection, 'channelId' | 'pages'>) {
  const wanted = (page: OfferedPage) => page.channelId === channelId;
  return {
    choosable: pages.filter((page) => wanted(page) && page.choosable),
    roleMissing: pages.filter((page) => wanted(page) && !page.choosable),
    connected: pages.filter((page) => !wanted(page) && page.channelId !== undefined),
  };
}
