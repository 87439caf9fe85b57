package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.routing.RoutingDecision;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Who got a ticket and why, or why nobody did.
 *
 * @param chosen who got it; absent when it went on waiting
 * @param eligibility who could receive at all
 * @param strategy the order in which they were asked
 * @param draw what was drawn, when the order draws
 * @param considered every member of the campaign, with the verdict on each
 */
public record DecisionJson(
        Instant at,
        Outcome outcome,
        Eligibility eligibility,
        Order strategy,
        Named chosen,
        List<ConsideredJson> considered,
        RoutingDecision.Draw draw,
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
     * @param overall open tickets they had in all
     * @param penalty 0 to 100; a weighted draw chose them the seldomer the higher
     */
    public record ConsideredJson(
            long agentId,
            String agentName,
            int active,
            int limit,
            int overall,
            int penalty,
            RoutingDecision.Verdict verdict,
            boolean chosen) {}

    static DecisionJson of(RoutingDecision decision, Function<AgentId, String> names) {
        return new DecisionJson(
                decision.at(),
                decision.chosen().isPresent() ? Outcome.ASSIGNED : Outcome.WAITS,
                decision.rules().strategy().eligibility(),
                decision.rules().strategy().order(),
                decision.chosen()
                        .map(agent -> new Named(agent.value(), names.apply(agent)))
                        .orElse(null),
                decision.considered().stream()
                        .map(considered -> considered(decision, considered, names))
                        .toList(),
                decision.draw().orElse(null),
                decision.reason());
    }

    private static ConsideredJson considered(
            RoutingDecision decision, RoutingDecision.Considered considered, Function<AgentId, String> names) {
        AgentId agent = considered.member().agent();
        return new ConsideredJson(
                agent.value(),
                names.apply(agent),
                considered.member().load().here(),
                decision.rules().limit(),
                considered.member().load().overall(),
                considered.member().member().penalty(),
                considered.verdict(),
                decision.chosen().filter(agent::equals).isPresent());
    }
}
