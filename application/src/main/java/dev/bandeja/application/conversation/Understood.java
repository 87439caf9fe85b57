package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import java.util.List;

/** A claimed conversation whose waiting events have been understood, oldest first. */
public record Understood(ConversationId conversation, ChannelKind kind, String pageId, List<Event> events) {
    public Understood {
        events = List.copyOf(events);
    }

    /** One waiting item and what it means. */
    public record Event(long item, NetworkEvent meaning) {}
}
