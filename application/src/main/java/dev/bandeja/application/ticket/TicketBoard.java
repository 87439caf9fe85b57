package dev.bandeja.application.ticket;

import dev.bandeja.application.Page;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.ChatEnd;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.conversation.PublicState;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the screens read of tickets; each list only what the reader may see. */
public interface TicketBoard {
    /** Nobody counts further in a list; the cost of a number is bounded by it. */
    int MOST_COUNTED = 1_000;

    /**
     * @param filter only tickets like this
     * @param after where the stretch begins, from {@link Page#next()}
     */
    Page<TicketCard> list(Sight sight, Box box, TicketFilter filter, Optional<String> after, int limit);

    /** The beginning of several lists of {@link Box#ALL}, in their order; costs one reading, however many lists. */
    List<Page<TicketCard>> lists(Sight sight, List<Wanted> wanted);

    /** How many tickets each filter finds, at most {@link #MOST_COUNTED}; costs one reading, however many filters. */
    List<Long> counts(Sight sight, List<TicketFilter> filters);

    Counts counts(Sight sight);

    /** One ticket; empty when it does not exist or is out of sight. */
    Optional<TicketCard> card(Sight sight, TicketId id);

    /**
     * Where a ticket of comments goes on, and what else is open in the same private talk; of a private ticket the tickets of
     * comments that go on in its talk.
     */
    PrivateSide privateSide(Sight sight, TicketId id);

    /** How many wait before it in its campaign's queue, up to 1,000; empty when it does not wait in one. */
    Optional<Integer> ahead(TicketId id);

    /** A ticket's messages, newest stretch first, each stretch oldest first. */
    Page<Line> messages(TicketId ticket, Optional<String> before, int limit);

    /** One message as a screen shows it. */
    Optional<Line> line(MessageId id);

    /** Which list. */
    enum Box {
        /** Open and with me: those who wait for an answer first, the longest waiting on top. */
        MINE,
        /** Open, with nobody, and mine to take: in the order they would be routed. */
        WAITING,
        /** Everything in sight, latest message first. */
        ALL
    }

    /**
     * A list to begin with.
     *
     * @param limit how many tickets
     */
    record Wanted(TicketFilter filter, int limit) {}

    /** How many open tickets are in each list. */
    record Counts(long mine, long waiting, long all) {}

    /** A named thing. */
    record Named(long id, String name) {}

    /**
     * A ticket as a list shows it.
     *
     * @param lastAgent who has it, or had it last
     * @param channelPausedUntil its network wanted nothing to be sent until then, past or to come
     * @param vip the customer is one on that page
     * @param excerpt beginning of its latest message
     * @param promise the promise that is due first, or is broken
     * @param overdueSince when a promise was first broken on it
     * @param importancePhrase the key phrase that made it important by content
     * @param chatEnd when its agent's time with it is over
     * @param tags by name
     * @param version rises with every change
     */
    record TicketCard(
            TicketId id,
            TicketState state,
            Optional<Named> agent,
            Optional<AgentId> lastAgent,
            Optional<Instant> addressedAt,
            Optional<Instant> awaitingSince,
            Optional<Instant> lastCustomerMessageAt,
            Visibility visibility,
            ChannelId channel,
            ChannelKind channelKind,
            String channelName,
            boolean channelActive,
            Optional<Instant> channelPausedUntil,
            Optional<CampaignId> campaign,
            Optional<String> campaignName,
            CustomerId customer,
            Optional<String> customerName,
            Optional<String> customerPicture,
            boolean vip,
            boolean customerForgotten,
            String excerpt,
            Author.Kind excerptBy,
            Instant lastMessageAt,
            int unread,
            Instant openedAt,
            Optional<String> publicRoot,
            int priority,
            Optional<Promise> promise,
            Optional<Instant> overdueSince,
            Importance importance,
            Optional<String> importancePhrase,
            Optional<ChatEnd> chatEnd,
            List<Tag> tags,
            long version) {}

    /**
     * What belongs to a ticket beside its own conversation.
     *
     * @param lastMessageAt what the customer wrote last in the private talk, on this ticket
     * @param linked tickets in sight that share the private talk and were open since then, the newest first
     */
    record PrivateSide(Optional<Instant> lastMessageAt, List<Linked> linked) {}

    /** Another ticket, by name. */
    record Linked(TicketId id, Visibility visibility, TicketState.Kind state) {}

    /** A message with its author's name; no name for a customer, whose name the ticket has. */
    record Line(
            Message message,
            Optional<String> authorName,
            Optional<String> key,
            Life life,
            List<ModerationOrder> orders) {
        public Line {
            orders = List.copyOf(orders);
        }

        /** Nothing is ordered about it. */
        public Line(Message message, Optional<String> authorName, Optional<String> key, Life life) {
            this(message, authorName, key, life, List.of());
        }

        /** The same with what was ordered about it and is not done yet. */
        public Line with(List<ModerationOrder> open) {
            return new Line(message, authorName, key, life, open);
        }

        /** How it stands in public. */
        public PublicState publicly() {
            return new PublicState(
                    life.hiddenAt().isPresent(),
                    life.liked(),
                    life.withdrawnAt().isPresent());
        }
    }

    /**
     * What became of a line after it was written.
     *
     * @param edits how often its words were changed
     * @param withdrawnAt when its author took it back, or when it was deleted in public
     * @param reaction the emoji with which the customer reacted to it
     * @param hiddenAt since when only its author and their friends see it
     * @param liked whether the page likes it
     * @param versions how many earlier versions there are
     */
    record Life(
            int edits,
            Optional<Instant> withdrawnAt,
            Optional<String> reaction,
            Optional<Instant> hiddenAt,
            boolean liked,
            int versions) {
        public static final Life UNTOUCHED =
                new Life(0, Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
    }
}
