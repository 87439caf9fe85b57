package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.media.MediaType;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/** A page and messages it sends. */
final class Conversations {
    static final String TOKEN = "EAAG-a-very-secret-token";
    static final ChannelConnection SHOP =
            new ChannelConnection(new ChannelId(1), FacebookGateway.KIND, Webhooks.PAGE, TOKEN);
    static final Instant TRIED = Instant.parse("2026-11-20T10:00:00Z");

    private Conversations() {}

    static final MediaFile PICTURE =
            new MediaFile(new MediaId(9), MediaOwner.ticket(6), "perro ñ.png", new MediaType("image/png"), 4);

    static OutboundMessage toAna(String text) {
        return toAna(text, 0);
    }

    static OutboundMessage toAna(String text, int attempt) {
        return message(Visibility.PRIVATE, Webhooks.ANA, text, attempt);
    }

    /** Nobody wrote it. */
    static OutboundMessage automaticToAna(String text) {
        return message(Visibility.PRIVATE, Webhooks.ANA, text, false, true, 0);
    }

    static OutboundMessage toComment(String comment, String text) {
        return message(Visibility.PUBLIC, comment, text, 0);
    }

    /** A picture for Ana. */
    static OutboundMessage pictureToAna() {
        OutboundMessage words = message(Visibility.PRIVATE, Webhooks.ANA, "", 0);
        return new OutboundMessage(
                words.id(),
                words.ticket(),
                words.conversation(),
                words.channel(),
                words.visibility(),
                words.reference(),
                words.recipient(),
                "",
                Optional.of(PICTURE),
                false,
                false,
                0,
                TRIED);
    }

    /** The one private reply to a comment or a post. */
    static OutboundMessage privatelyTo(String comment, String text) {
        return message(Visibility.PRIVATE, comment, text, true, false, 0);
    }

    private static OutboundMessage message(Visibility visibility, String recipient, String text, int attempt) {
        return message(visibility, recipient, text, false, false, attempt);
    }

    private static OutboundMessage message(
            Visibility visibility,
            String recipient,
            String text,
            boolean privateReply,
            boolean automatic,
            int attempt) {
        return new OutboundMessage(
                new MessageId(5),
                new TicketId(6),
                new ConversationId(7),
                SHOP.id(),
                visibility,
                "r-77",
                recipient,
                text,
                Optional.empty(),
                privateReply,
                automatic,
                attempt,
                TRIED);
    }
}
