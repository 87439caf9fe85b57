package dev.bandeja.application.conversation;

import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Messages on their way out. Within a conversation they leave one after the other, in the order they were written; one whose
 * fate is unknown holds back those behind it.
 */
public interface Outbox {
    /** Writes a message down to be sent, or to be held, as its delivery says, with a reference of its own. */
    void add(Ticket ticket, Message message, String recipient);

    /** So many messages of one channel may be on their way at once, so that a slow page leaves senders to the others. */
    int AT_ONCE_PER_CHANNEL = 3;

    /**
     * Takes messages that may be sent now, at most one per conversation, and none of a channel with enough on their way; they
     * count as being sent until the lease ends. One whose lease ends without an outcome has an unknown fate from then on.
     */
    List<OutboundMessage> claimToSend(int max, Instant now, Duration lease);

    /** A claimed message takes longer than others: it is in the same hands until then. */
    void keepUntil(MessageId id, Instant leaseEnds);

    /** What decides whether a message may leave, as it is now; nothing is held for it. */
    Circumstances circumstances(MessageId id);

    /** A message that was claimed but not even begun to be sent waits again, as if it had never been claimed. */
    void giveBack(MessageId id, Instant now);

    /** Takes messages of unknown fate that are due to be looked for, also those whose sender vanished. */
    List<OutboundMessage> claimUnknown(int max, Instant now, Duration lease);

    /** A claimed message, held together with its ticket; empty when its fate has been settled meanwhile. */
    Optional<OutboundMessage> unsettled(MessageId id);

    /** Nothing more is to be done about it. */
    void settled(MessageId id);

    /**
     * It is to be sent (again) at that time. One that was settled, or left to a person, goes behind those that wait; a settled
     * or held one starts again from attempt 0.
     */
    void sendAt(MessageId id, Instant at);

    /** Its fate is unknown; looked for from that time on. */
    void lookAt(MessageId id, Instant at);

    /** Given up looking: a person decides. It holds nobody back any more. */
    void leaveUnknown(MessageId id);

    /** Messages that wait to be sent on channels that are inactive. */
    List<OutboundMessage> waitingOnInactive(int max);

    /** Holds those that still wait to be sent; tells which. */
    List<MessageId> holdWaiting(Collection<MessageId> ids);

    /** It is neither sent nor looked for until its channel is active again; it keeps its place. */
    void hold(MessageId id);

    /** Held messages whose channel is active again, in the order they were written. */
    List<OutboundMessage> heldOnActive(int max);

    /** Those that are still held, in the order they were written. */
    List<Held> held(Collection<MessageId> ids);

    /** A person decides about a held one. It holds nobody back. */
    void leaveHeld(MessageId id);

    /** A person decided that a held one is not sent; it stays unsettled, for they may think better of it. */
    void drop(MessageId id);

    /** What is held of a ticket and waits for a person's decision, in the order it was written. */
    List<MessageId> undecided(Ticket ticket);

    /** A person wants it to be sent, that late. */
    void wantedAgain(MessageId id, Instant at);

    /** The message that went out with that reference, whatever became of it. */
    Optional<OutboundMessage> byReference(String reference);

    /**
     * An answer on its way that is, by its words, the one the network tells about.
     *
     * @param recipient the person, or the comment or post it stands under; decides between answers with the same words. The answer to a
     *     reply may stand under the comment above it, so that it need not be the one that was answered.
     */
    Optional<OutboundMessage> byWords(
            ConversationId conversation, Visibility visibility, String recipient, String text);

    /**
     * A message that is held.
     *
     * @param wantedAt when a person last wanted it to be sent
     * @param behindUndecided one before it in its conversation waits for a person's decision
     */
    record Held(OutboundMessage message, Instant wantedAt, boolean behindUndecided) {}

    /**
     * What the gate asks about a message.
     *
     * @param wantedAt when it was written, or a person last wanted it to be sent
     * @param lastPrivateMessageAt what the customer of its ticket wrote last where only the company reads it
     * @param commentedAt when the comment was written that it answers privately
     */
    record Circumstances(
            Author.Kind writer,
            Instant wantedAt,
            Optional<Instant> lastPrivateMessageAt,
            Optional<Instant> commentedAt) {}
}
