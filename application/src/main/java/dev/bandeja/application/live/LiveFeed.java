package dev.bandeja.application.live;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** What screens have to know at once. Written in the transaction that made it happen, read after it committed. */
public interface LiveFeed {
    void tell(TicketChange change);

    /** An agent's presence, or what they have to do, changed. */
    void presenceChanged(AgentId agent);

    /** A page was connected, or its light, its health, its settings or what is published on it changed. */
    void channelChanged(ChannelId channel);

    /**
     * Changes that can be read safely, after a cursor: none that commits later can come before them.
     *
     * @throws UnknownCursor when the cursor is of another epoch or too old: the screen has to read everything again
     */
    Changes after(Cursor cursor, int max) throws UnknownCursor;

    /** The cursor of a screen that has just read everything. */
    Cursor now();

    /** What happened to a ticket. */
    enum Kind {
        CREATED,
        MESSAGE,
        ASSIGNED,
        WAITING,
        PARKED,
        UNASSIGNED,
        CLOSED,
        REOPENED,
        DELIVERY,
        SEEN,
        PRIORITY,
        /** A promise to its customer was broken, or is counted differently. */
        OVERDUE,
        /** It became important, or is not any more. */
        IMPORTANCE,
        /** What is known of it in the company's own fields changed. */
        METADATA,
        /** Another program has its private talk, or has it no longer. */
        THREAD,
        /** A tag was put on it or taken off. */
        TAGS
    }

    /**
     * @param holder who has the ticket now
     * @param lastAgent who has it, or had it last
     */
    record TicketChange(
            TicketId ticket,
            Kind kind,
            Optional<CampaignId> campaign,
            Optional<AgentId> holder,
            Optional<AgentId> lastAgent) {

        public static TicketChange of(Ticket ticket, Kind kind) {
            return new TicketChange(ticket.id(), kind, ticket.campaign(), ticket.agent(), ticket.lastAgent());
        }
    }

    /**
     * A place in the feed.
     *
     * @param epoch which feed: a restored database begins another one
     * @param transaction number of the transaction that wrote the entry
     * @param sequence place within all entries
     */
    record Cursor(String epoch, long transaction, long sequence) {}

    /** One change with its place; exactly one of {@code ticket}, {@code presenceOf} and {@code channel} is there. */
    record Entry(
            Cursor cursor, Optional<TicketChange> ticket, Optional<AgentId> presenceOf, Optional<ChannelId> channel) {
        public static Entry of(Cursor cursor, TicketChange ticket) {
            return new Entry(cursor, Optional.of(ticket), Optional.empty(), Optional.empty());
        }

        public static Entry of(Cursor cursor, AgentId presenceOf) {
            return new Entry(cursor, Optional.empty(), Optional.of(presenceOf), Optional.empty());
        }

        public static Entry of(Cursor cursor, ChannelId channel) {
            return new Entry(cursor, Optional.empty(), Optional.empty(), Optional.of(channel));
        }
    }

    /** A stretch of the feed. */
    record Changes(List<Entry> entries) {}

    /** The cursor leads nowhere. */
    final class UnknownCursor extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
