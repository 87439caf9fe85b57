package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicState;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All lines of all talks. Lines are added and never removed. */
public interface Messages {
    MessageId newId();

    /** Adds lines; the newest one of each ticket that is no note becomes what its lists show. */
    void append(List<Message> messages);

    /** Adds a line written by a person of the company under the key their screen gave it. */
    void append(Message message, String key);

    Optional<Message> find(MessageId id);

    /** The line a screen has already sent under this key. */
    Optional<Message> byKey(TicketId ticket, String key);

    /** Which of these network ids are known on the channel, each with where it stands. */
    Map<String, Known> known(ChannelId channel, Collection<String> networkIds);

    /** The network's id of the newest line from the customer that is still there, among those for these readers. */
    Optional<String> lastFromCustomer(TicketId ticket, Visibility readers);

    /**
     * Notes what became of a message, and the id the network gave it, unless another line has that id already. Its ticket is
     * held until the end of the transaction.
     */
    void settle(MessageId id, Delivery delivery, Optional<String> networkId);

    /**
     * Notes that private messages of ours reached the customer, or were read. A mark never goes back.
     *
     * @param mark delivered or read
     * @param upTo of everything that was handed to the network until then
     * @param networkIds and of these
     * @return whether anything changed
     */
    boolean mark(TicketId ticket, Delivery.State mark, Instant upTo, Collection<String> networkIds);

    /**
     * A line reads otherwise now; how it read before is kept beside it.
     *
     * @param number the how-manieth wording this is, from 1; an older one than is known changes nothing
     */
    void edit(MessageId id, String text, int number, Instant at);

    /**
     * Something happened to a line in public; how it stood before is kept beside it. What is known already changes nothing, and
     * neither does something older than what is known; if it was told before, but not by whom, that is noted.
     *
     * @return whether the line stands otherwise now
     */
    boolean change(MessageId id, PublicChange change);

    /** How a line stands in public. */
    PublicState publicState(MessageId id);

    /** What came with a line is told otherwise, because it was copied or cannot be. */
    void reattach(MessageId id, List<Attachment> attachments);

    /**
     * Who wrote it took it back: words, attachments with our copies and earlier wordings go, also as they were received as far as they can be
     * told; the line stays.
     */
    void withdraw(MessageId id, Instant at);

    /**
     * The customer reacted to a line, or took that back; a later reaction stands instead of the one before.
     *
     * @param emoji empty = none any more
     * @param at an older one than is known changes nothing
     */
    void react(MessageId id, Optional<String> emoji, Instant at);

    /** How a line stood before, oldest first. */
    List<Wording> earlierWordings(MessageId id);

    /**
     * How a line once stood.
     *
     * @param until when it was changed
     * @param change what happened to it then
     * @param by who did that, where it is certain
     */
    record Wording(String text, Instant until, PublicChange.Kind change, Optional<Author> by) {
        /** It was edited by whoever had written it. */
        public Wording(String text, Instant until) {
            this(text, until, PublicChange.Kind.EDITED, Optional.empty());
        }
    }

    /**
     * A line that is known already.
     *
     * @param byCustomer the customer wrote it
     */
    record Known(MessageId message, TicketId ticket, boolean byCustomer) {}
}
