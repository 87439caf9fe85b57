package dev.bandeja.application.conversation;

import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages on their way out. Within a conversation they leave one after the other, in the order they were written; one whose
 * fate is unknown holds back those behind it.
 */
public interface Outbox {
    /** Writes a message down to be sent, with a reference of its own. */
    void add(Ticket ticket, Message message, String recipient);

    /**
     * Takes messages that may be sent now, at most one per conversation; they count as being sent until the lease ends. One
     * whose lease ends without an outcome has an unknown fate from then on.
     */
    List<OutboundMessage> claimToSend(int max, Instant now, Duration lease);

    /** Takes messages of unknown fate that are due to be looked for, also those whose sender vanished. */
    List<OutboundMessage> claimUnknown(int max, Instant now, Duration lease);

    /** A claimed message, held together with its ticket; empty when its fate has been settled meanwhile. */
    Optional<OutboundMessage> unsettled(MessageId id);

    /** Nothing more is to be done about it. */
    void settled(MessageId id);

    /**
     * It is to be sent (again) at that time. One that was settled, or left to a person, goes behind those that wait; a settled
     * one starts again from attempt 0.
     */
    void sendAt(MessageId id, Instant at);

    /** Its fate is unknown; looked for from that time on. */
    void lookAt(MessageId id, Instant at);

    /** Given up looking: a person decides. It holds nobody back any more. */
    void leaveUnknown(MessageId id);

    /** The message that went out with that reference, whatever became of it. */
    Optional<OutboundMessage> byReference(String reference);

    /**
     * A public answer on its way that is, by its words, the one the network tells about.
     *
     * @param recipient the comment or post it stands under; decides between answers with the same words. The answer to a
     *     reply may stand under the comment above it, so that it need not be the one that was answered.
     */
    Optional<OutboundMessage> byWords(ConversationId conversation, String recipient, String text);
}
