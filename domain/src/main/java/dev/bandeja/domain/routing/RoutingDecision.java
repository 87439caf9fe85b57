package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who got a ticket and why, or why nobody did. Kept with the ticket, so that the question can be answered later.
 *
 * @param limit the campaign's limit of simultaneous tickets when it was decided
 * @param considered every member, with the verdict on each
 * @param chosen the agent; empty = it goes on waiting
 */
public record RoutingDecision(
        TicketId ticket,
        CampaignId campaign,
        Instant at,
        Strategy strategy,
        int limit,
        List<Considered> considered,
        Optional<AgentId> chosen,
        Reason reason) {

    public RoutingDecision {
        considered = List.copyOf(considered);
    }

    /** One member's part in a decision. */
    public record Considered(AgentId agent, int activeHere, int activeOverall, Verdict verdict) {}

    /** Whether a member could receive, and if not, why. */
    public enum Verdict {
        ELIGIBLE,
        DISCONNECTED,
        ON_BREAK,
        FULL,
        INACTIVE
    }

    /** What decided in the end. */
    public enum Reason {
        FEWEST_ACTIVE,
        NEXT_IN_TURN,
        /** It was theirs before, and they can receive. */
        SAME_AGENT,
        NOBODY_FREE,
        /** An agent took it from the queue. */
        TAKEN_BY_HAND
    }
}
