import type { QueryClient } from '@tanstack/react-query';
import type { ChannelEvent, Me, PresenceEvent, TicketDetail, TicketEvent } from '../api/contract';
import { keys } from '../api/queries';
import { figureKeys } from '../figures/calls';
import { recordingKeys } from '../recordings/calls';
import { metadataKeys } from '../metadata/calls';
import { postKeys } from '../publishing/calls';
import type { News } from './liveLink';
import { together } from './together';

/** Turns news into what has to be read again. Many events in a moment cost one reading of the lists. */
export function applyNews(client: QueryClient, personId: number) {
  const lists = together(() => void client.invalidateQueries({ queryKey: keys.lists }), 700);
  // A busy day tells more than a panel can show: it is read again every two seconds at most.
  const figures = together(() => void client.invalidateQueries({ queryKey: figureKeys.live }), 2_000);
  const posts = together(() => void client.invalidateQueries({ queryKey: postKeys.all }), 700);
  const held = together(() => void client.invalidateQueries({ queryKey: keys.held }), 700);

  function ticket(event: TicketEvent) {
    lists.call();
    figures.call();
    // Only what is on a screen is read again.
    void client.invalidateQueries({ queryKey: recordingKeys.one(event.ticketId) });
    if (event.visible === false) {
      // It may have come back since: what was told may be older than the ticket is.
      void client.invalidateQueries({ queryKey: keys.ticket(event.ticketId) });
      return;
    }
    void client.invalidateQueries({ queryKey: keys.ticket(event.ticketId) });
    if (event.kind === 'METADATA') void client.invalidateQueries({ queryKey: metadataKeys.ticket(event.ticketId) });
    if (event.kind === 'DELIVERY') held.call();
    if (event.kind !== 'SEEN' && event.kind !== 'OVERDUE' && event.kind !== 'IMPORTANCE' && event.kind !== 'TAGS')
      void client.invalidateQueries({ queryKey: keys.messages(event.ticketId) });
  }

  function presence({ agentId, ...presence }: PresenceEvent) {
    figures.call();
    if (agentId === personId) client.setQueryData<Me | null>(keys.me, (me) => (me ? { ...me, presence } : me));
  }

  function channel({ channelId }: ChannelEvent) {
    void client.invalidateQueries({ queryKey: keys.channels });
    void client.invalidateQueries({ queryKey: keys.health(channelId) });
    // The composer tells whether what is written leaves now.
    void client.invalidateQueries({
      queryKey: keys.openTickets,
      predicate: ({ state }) => (state.data as TicketDetail | null | undefined)?.channel?.id === channelId,
    });
    posts.call();
  }

  return {
    apply(news: News) {
      if (news.type === 'stale') void client.invalidateQueries();
      if (news.type === 'ticket') ticket(news.data as TicketEvent);
      if (news.type === 'presence') presence(news.data as PresenceEvent);
      if (news.type === 'channel') channel(news.data as ChannelEvent);
    },
    stop: () => {
      lists.stop();
      figures.stop();
      held.stop();
      posts.stop();
    },
  };
}
