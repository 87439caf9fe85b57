package dev.bandeja.application.analytics;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to tickets, and what is counted of it. {@link dev.bandeja.application.ticket.Tickets} writes it down with the
 * tickets themselves; nothing here is ever changed.
 */
public interface TicketEvents {
    /** The story of a ticket, in order. */
    List<TicketEvent> of(TicketId ticket);

    /**
     * What was counted, each way that is asked for, in one go.
     *
     * @param zone whose clocks cut days and half hours
     */
    List<Line> tally(Question question, Set<By> ways, ZoneId zone);

    /**
     * The counts that only all events of a ticket together tell: updated, and how many of those were open, ignored, closed. A
     * ticket counts where it is after the last of its events, once: in the campaign it went on to and not in the one it left,
     * with the agent who had it then and not with those before.
     *
     * @param ways not by time: a ticket stands at the end of the period
     */
    List<Line> states(Question question, Set<By> ways);

    /**
     * The tickets with something in that period, newest first, each with the tally of its own events.
     *
     * @param figure only those that this figure opens; empty = all
     * @param after the last one of the page before
     */
    List<TicketFacts> tickets(Question question, Optional<Figure> figure, Optional<TicketId> after, int max);

    /** Ways to break a count down. */
    enum By {
        /** Everything together; the key is empty. */
        ALL,
        /** The key is a local date. */
        DAY,
        /** The key is a local date and time. */
        HALF_HOUR,
        /** Keys are numbers; what belongs to none is left out. */
        CAMPAIGN,
        CHANNEL,
        AGENT
    }

    /** One tally of a break-down. */
    record Line(By by, String key, Tally tally) {}

    /**
     * What is asked about.
     *
     * @param from the first moment
     * @param to the first moment after it
     * @param within the campaigns the asking person may see; empty = everything, also what is in no campaign
     */
    record Question(
            Instant from,
            Instant to,
            Optional<Set<CampaignId>> within,
            Optional<CampaignId> campaign,
            Optional<ChannelId> channel,
            Optional<AgentId> agent) {

        /** The same about another time. */
        public Question between(Instant otherFrom, Instant otherTo) {
            return new Question(otherFrom, otherTo, within, campaign, channel, agent);
        }
    }

    /**
     * One ticket in a period. What it is now, and whose, is empty when the campaign that has it now is not one the asking
     * person may see.
     *
     * @param state what it is now
     * @param place where it is now, of an open one
     * @param reason why it was closed, of a closed one
     * @param tags names of those on it
     * @param tally of its events in that period; UPDATED and the states are among them
     */
    record TicketFacts(
            TicketId ticket,
            String channel,
            Optional<String> campaign,
            Optional<String> agent,
            Optional<String> customer,
            Optional<TicketState.Kind> state,
            Optional<Place.Kind> place,
            Optional<CloseReason> reason,
            Instant openedAt,
            Optional<Instant> addressedAt,
            Optional<Instant> endedAt,
            Instant lastEventAt,
            List<String> tags,
            Tally tally) {}
}
