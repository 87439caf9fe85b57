package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.tag.TagJson;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.campaign.ChatEnd;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;

/**
 * A ticket as a list shows it.
 *
 * @param number what people call it
 * @param place where it is; absent when it has ended
 * @param awaitingReply the customer waits for an answer
 * @param excerpt beginning of the latest message
 * @param unread customer's messages its agent has not read
 * @param closeReason who or what closed it; absent while it is open or when it was ignored
 * @param version rises with every change
 * @param promise what was promised to the customer and is due first, or is broken; absent when nothing is owed
 * @param overdueSince when a promise to the customer was first broken; stays
 * @param importance whether it is important, and by what
 * @param importancePhrase what the customer said that made it so
 * @param chatEnd when its agent's time with it is over, and it is closed; absent without such a limit
 * @param tags by name
 * @param window how long one may answer privately; absent for public conversations
 */
public record TicketCardJson(
        long id,
        long number,
        TicketState.Kind state,
        PlaceJson place,
        Instant addressedAt,
        boolean awaitingReply,
        Visibility visibility,
        ChannelJson channel,
        Named campaign,
        CustomerJson customer,
        String excerpt,
        Author.Kind excerptBy,
        Instant lastMessageAt,
        Instant awaitingSince,
        int unread,
        Instant createdAt,
        Instant closedAt,
        TicketState.CloseReason closeReason,
        long version,
        PromiseJson promise,
        Instant overdueSince,
        Importance importance,
        String importancePhrase,
        ChatEndJson chatEnd,
        List<TagJson> tags,
        WindowJson window) {

    /**
     * Where an open ticket is.
     *
     * @param agentId who has it
     * @param reason why it is parked
     * @param until the time promised for a parked one
     */
    public record PlaceJson(
            Place.Kind kind, Long agentId, String agentName, Instant since, Place.ParkReason reason, Instant until) {}

    /**
     * The page it came through.
     *
     * @param kind which network
     * @param sandbox its customers are played in the sandbox
     */
    public record ChannelJson(long id, String kind, String name, boolean sandbox) {}

    /**
     * Who wrote.
     *
     * @param forgotten their data was erased; absent when it was not
     * @param vip their tickets on that page are always important; absent when they are not
     */
    public record CustomerJson(long id, String name, String pictureUrl, Boolean forgotten, Boolean vip) {}

    /**
     * What is owed to the customer.
     *
     * @param since from when it is counted
     * @param warnAt from when the clock is amber
     * @param dueAt when it is late
     * @param late it is, and that was noticed
     */
    public record PromiseJson(Promise.Target target, Instant since, Instant warnAt, Instant dueAt, boolean late) {
        public static PromiseJson of(Promise promise) {
            return new PromiseJson(
                    promise.target(), promise.since(), promise.warnAt(), promise.dueAt(), promise.late());
        }
    }

    /**
     * The limit of how long an agent may have a ticket.
     *
     * @param warnAt from when on the agent is warned
     * @param at when it is closed
     */
    public record ChatEndJson(Instant warnAt, Instant at) {
        static ChatEndJson of(ChatEnd end) {
            return new ChatEndJson(end.warnAt(), end.at());
        }
    }

    /**
     * How long the network lets us answer privately.
     *
     * @param closesAt when this window closes, or closed: 24 hours after the customer's last message, seven days for people only
     */
    public record WindowJson(Kind kind, Instant closesAt) {
        /** Whether one may write now. */
        public enum Kind {
            STANDARD,
            /** After the standard window, where Meta approved it. */
            PEOPLE_ONLY,
            CLOSED
        }
    }
}
