package dev.bandeja.application.conversation;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people ordered about comments and posts, as rows: one for each aspect of a line, the latest order counts. */
public interface Moderations {
    /**
     * Puts an order in the place of any other about the same aspect. While that one is just being handed over, this one waits for
     * the answer.
     */
    void put(MessageId message, ChannelId channel, Moderation moderation, AgentId by, Instant at, Instant dueAt);

    /** The order about an aspect of a line, held. */
    Optional<ModerationOrder> find(MessageId message, Moderation.Aspect aspect);

    /** It is as if it had not been ordered. */
    void remove(MessageId message, Moderation.Aspect aspect);

    /** Takes orders that are due, the longest due first; not those of pages that pause. */
    List<AtWork> claim(int max, Instant now, Duration lease);

    /**
     * Notes what became of an order, unless another one took its place meanwhile: that one is due now.
     *
     * @param dueAt when it is tried again; empty = never
     */
    void settle(
            AtWork claimed, ModerationOrder.State state, Optional<String> reason, Optional<Instant> dueAt, Instant now);

    /** What is not done yet of what was ordered about lines. */
    Map<MessageId, List<ModerationOrder>> open(Collection<MessageId> messages);

    /**
     * An order in one worker's hands.
     *
     * @param networkId what it is about
     * @param claim another number each time it is ordered or taken
     * @param attempt how often it was tried before, from 0
     */
    record AtWork(
            MessageId message,
            TicketId ticket,
            ChannelId channel,
            String networkId,
            Moderation moderation,
            AgentId by,
            int claim,
            int attempt) {}
}
