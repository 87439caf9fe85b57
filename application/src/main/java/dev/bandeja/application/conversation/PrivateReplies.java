package dev.bandeja.application.conversation;

import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which comments and posts were answered privately: each can be once, whoever does it. Whoever asks or changes it holds the
 * ticket.
 */
public interface PrivateReplies {
    /** What there is on a ticket to be answered privately. */
    Comments commentsOf(TicketId ticket);

    /**
     * A message in the outbox is the one private reply to the comment it goes to.
     *
     * @return false when the comment has another one: then nothing has changed
     */
    boolean spend(MessageId message);

    /** One that was to be a private reply and did not become it is to be it again, unless its comment has another one. */
    void spendAgain(MessageId message);

    /** The message did not become the private reply: the comment can be answered again. */
    void giveBack(MessageId message);

    /** The comment that a message answers privately, or was to; empty of every other message. */
    Optional<Comment> answeredBy(MessageId message);

    /**
     * A comment or post of a customer.
     *
     * @param networkId the network's id
     * @param at when it was written, by the network's clock
     * @param spent it has had its private reply, by another message than the one that was asked about
     */
    record Comment(String networkId, Instant at, boolean spent) {}

    /**
     * The comments and posts of a ticket.
     *
     * @param unanswered the newest that has had no private reply
     * @param replyMade another one has
     */
    record Comments(Optional<Comment> unanswered, boolean replyMade) {}
}
