package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/** A claimed conversation whose waiting events have been understood, oldest first. */
public record Understood(ConversationId conversation, ChannelKind kind, String pageId, List<Event> events) {
    public Understood {
        events = List.copyOf(events);
    }

    /**
     * One waiting item and what it means.
     *
     * @param foundBy the backfill that found it, if its network did not tell of it by itself
     * @param backfilled it was found long after it happened: it starts no clock and no automatic action
     */
    public record Event(long item, NetworkEvent meaning, Optional<BackfillId> foundBy, boolean backfilled) {
        static Event of(InboundItems.Waiting waiting, NetworkEvent meaning) {
            return new Event(waiting.id(), meaning, waiting.found().map(InboundItems.Found::backfill), waiting.isOld());
        }
    }
}
