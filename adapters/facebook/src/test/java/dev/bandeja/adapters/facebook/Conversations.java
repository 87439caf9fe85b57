package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;

/** A page and messages it sends. */
final class Conversations {
    static final String TOKEN = "EAAG-a-very-secret-token";
    static final ChannelConnection SHOP =
            new ChannelConnection(new ChannelId(1), FacebookGateway.KIND, Webhooks.PAGE, TOKEN);
    static final Instant TRIED = Instant.parse("2026-11-20T10:00:00Z");

    private Conversations() {}

    static OutboundMessage toAna(String text) {
        return toAna(text, 0);
    }

    static OutboundMessage toAna(String text, int attempt) {
        return message(Visibility.PRIVATE, Webhooks.ANA, text, attempt);
    }

    static OutboundMessage toComment(String comment, String text) {
        return message(Visibility.PUBLIC, comment, text, 0);
    }

    private static OutboundMessage message(Visibility visibility, String recipient, String text, int attempt) {
        return new OutboundMessage(
                new MessageId(5),
                new TicketId(6),
                new ConversationId(7),
                SHOP.id(),
                visibility,
                "r-77",
                recipient,
                text,
                attempt,
                TRIED);
    }
}
