package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.ConversationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A private reply to a comment reached the person, and the network told in which private talk: the ticket of the comment goes
 * on there (B6). Whoever calls holds the ticket.
 */
@UseCase
public class GoOnPrivately {
    private final Tickets tickets;
    private final Channels channels;
    private final InboundItems items;
    private final InstantSource time;

    @Inject
    public GoOnPrivately(Tickets tickets, Channels channels, InboundItems items, InstantSource time) {
        this.tickets = tickets;
        this.channels = channels;
        this.items = items;
        this.time = time;
    }

    /** @param thread empty when the network did not tell; its echo may */
    public void in(OutboundMessage message, Optional<SendOutcome.Thread> thread) {
        Optional<Channel> channel =
                channels.find(message.channel()).filter(any -> message.privateReply() && thread.isPresent());
        if (channel.isEmpty()) {
            return;
        }
        ConversationId talk = items.conversation(
                channel.get().kind(), channel.get().externalId(), thread.get().conversationKey());
        tickets.lock(message.ticket()).ifPresent(ticket -> {
            ticket.goesOnPrivately(talk, thread.get().personId(), time.instant());
            tickets.save(ticket);
        });
    }
}
