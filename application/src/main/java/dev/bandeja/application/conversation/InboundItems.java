package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Events cut out of deliveries, waiting to be applied, and what became of them. What is claimed is a conversation with all its
 * waiting items, never a single item: so each conversation is applied in order, by one worker at a time.
 */
public interface InboundItems {
    /** Writes the items of deliveries down, each delivery's in order, and makes their conversations due. */
    void add(List<Cut> cuts);

    /**
     * Takes conversations with waiting items for the time of the lease, the longest due first.
     *
     * @return each with its waiting items, oldest first by the network's time
     */
    List<Claimed> claim(int maxConversations, Instant now, Duration lease);

    /**
     * Notes what became of items.
     *
     * @throws dev.bandeja.domain.Refused {@code CONFLICT} when somebody else, after the lease had ended, was faster with one
     *     of them
     */
    void record(List<Result> results, Instant at);

    /** Gives conversations back; those with items that came meanwhile are due again. */
    void release(List<ConversationId> conversations);

    /**
     * Makes an item that was set aside due again.
     *
     * @return its conversation
     * @throws dev.bandeja.domain.Refused {@code NOT_FOUND} when no such item is set aside
     */
    ConversationId replay(long item);

    /** Notes what happened to something that nobody knows yet: for {@link #KNOWN_WITHIN} it waits for that. */
    void early(ChannelId channel, List<Early> events, Instant now);

    /**
     * These are known from now on: what happened to them before, and waited, is due again.
     *
     * @return whether anything is
     */
    boolean lookAgain(ChannelId channel, Collection<String> networkIds);

    /** For longer than that no network goes on trying to tell of something. */
    Duration KNOWN_WITHIN = Duration.ofDays(2);

    /** The conversation of that key on a page; it need not have been heard of before. */
    ConversationId conversation(ChannelKind kind, String pageId, String key);

    /** A delivery cut into its items. */
    record Cut(long delivery, ChannelKind kind, List<InboundItem> items) {
        public Cut {
            items = List.copyOf(items);
        }
    }

    /** A conversation in one worker's hands. */
    record Claimed(ConversationId id, ChannelKind kind, String pageId, List<Waiting> items) {
        public Claimed {
            items = List.copyOf(items);
        }
    }

    /**
     * An item waiting to be applied.
     *
     * @param found how it came if its network did not tell of it by itself
     */
    record Waiting(long id, InboundItem item, Optional<Found> found) {

        /**
         * It was only found later, so late that no clock may start and nothing may be answered by itself. What was found
         * within a moment counts as told in time.
         */
        public boolean isOld() {
            return found.filter(each ->
                            Duration.between(item.at(), each.readAt()).abs().compareTo(A_MOMENT) > 0)
                    .isPresent();
        }
    }

    /** How long after it happened something is still fresh; the network's clock and ours may differ by as much. */
    Duration A_MOMENT = Duration.ofMinutes(2);

    /**
     * It was found by a backfill.
     *
     * @param readAt by our own clock
     */
    record Found(BackfillId backfill, Instant readAt) {}

    /**
     * An item that came before what it happened to.
     *
     * @param networkId of what it happened to
     */
    record Early(long item, String networkId) {}

    /** What became of an item. */
    enum Outcome {
        /** Applied to a ticket. */
        UNDERSTOOD,
        /** Kept with its kind; it changes no ticket. */
        KEPT,
        /** Known already. */
        DUPLICATE,
        /** Could not be read or applied: an administrator sees it with its error and can replay it. */
        SET_ASIDE
    }

    /**
     * @param error empty text unless set aside
     */
    record Result(long item, Outcome outcome, String error) {
        static Result of(long item, Outcome outcome) {
            return new Result(item, outcome, "");
        }
    }
}
