package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.routing.RoutingDecision;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Who got a ticket and why, or why nobody did.
 *
 * @param chosen who got it; absent when it went on waiting
 * @param considered every member of the campaign, with the verdict on each
 */
public record DecisionJson(
        Instant at,
        Outcome outcome,
        Strategy strategy,
        Named chosen,
        List<ConsideredJson> considered,
        RoutingDecision.Reason reason) {

    /** How it ended. */
    public enum Outcome {
        ASSIGNED,
        WAITS
    }

    /**
     * One member's part in it.
     *
     * @param active open tickets of the campaign they had
     * @param limit how many they could have
     */
    public record ConsideredJson(
            long agentId, String agentName, int active, int limit, RoutingDecision.Verdict verdict, boolean chosen) {}

    static DecisionJson of(RoutingDecision decision, Function<AgentId, String> names) {
        return new DecisionJson(
                decision.at(),
                decision.chosen().isPresent() ? Outcome.ASSIGNED : Outcome.WAITS,
                decision.strategy(),
                decision.chosen()
                        .map(agent -> new Named(agent.value(), names.apply(agent)))
                        .orElse(null),
                decision.considered().stream()
                        .map(considered -> considered(decision, considered, names))
                        .toList(),
                decision.reason());
    }

    private static ConsideredJson considered(
            RoutingDecision decision, RoutingDecision.Considered considered, Function<AgentId, String> names) {
        return new ConsideredJson(
                considered.agent().value(),
                names.apply(considered.agent()),
                considered.activeHere(),
                decision.limit(),
                considered.verdict(),
                decision.chosen().filter(considered.agent()::equals).isPresent());
    }
}
