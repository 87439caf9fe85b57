package dev.bandeja.application.recording;

import dev.bandeja.application.Page;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recordings: every talk, found and read again by whoever answers for the work. Each ticket is one. */
public interface RecordingBoard {
    /**
     * Those that began last come first.
     *
     * @param within the campaigns whose talks the reader may see; empty = all, also those without a campaign
     * @param after where the stretch begins, from {@link Page#next()}
     */
    Page<Recording> list(Optional<Set<CampaignId>> within, Filter filter, Optional<String> after, int limit);

    /** One of them; empty when it does not exist or is out of sight. */
    Optional<Recording> find(Optional<Set<CampaignId>> within, TicketId id);

    /** What happened around the messages, in order. */
    List<Fact> facts(TicketId id);

    /** Whose talks can be asked for, by name. */
    List<Named> campaigns(Optional<Set<CampaignId>> within);

    /**
     * Which recordings are wanted.
     *
     * @param from began at this moment or later
     * @param to began before this moment
     * @param person a part of the name of the customer, or of the agent who has the ticket or had it last
     */
    record Filter(
            Optional<Instant> from, Optional<Instant> to, Optional<String> person, Optional<CampaignId> campaign) {
        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A named thing. */
    record Named(long id, String name) {}

    /**
     * A talk.
     *
     * @param agent who has it or had it last
     * @param endedAt when it was closed or ignored; empty while it goes on
     * @param late its customer waits longer than was promised
     */
    record Recording(
            TicketId id,
            Optional<Named> campaign,
            String channelName,
            Visibility visibility,
            CustomerId customer,
            Optional<String> customerName,
            boolean customerForgotten,
            Optional<Named> agent,
            Instant beganAt,
            Instant lastMessageAt,
            Optional<Instant> endedAt,
            boolean late,
            String excerpt) {}

    /**
     * Something that happened to the ticket.
     *
     * @param kind a word for what it was
     * @param who the agent it concerns
     * @param reason why, where there is a word for it
     */
    record Fact(String kind, Instant at, Optional<String> who, Optional<String> reason) {}
}
