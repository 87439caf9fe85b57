package dev.bandeja.application.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Says in another way than the router who had to be chosen: one after the other, by what the order is about alone. */
final class TurnOracle {
    private TurnOracle() {}

    static void check(RoutingDecision decision) {
        if (decision.chosen().isEmpty()) {
            return;
        }
        AgentId chosen = decision.chosen().get();
        List<Candidate> eligible = decision.considered().stream()
                .filter(each -> each.verdict() == Verdict.ELIGIBLE)
                .map(RoutingDecision.Considered::member)
                .toList();
        Candidate member = eligible.stream()
                .filter(each -> each.agent().equals(chosen))
                .findFirst()
                .orElseThrow();
        if (decision.reason() == Reason.SAME_AGENT) {
            assertEquals(decision.ticket().lastAgent(), decision.chosen());
        } else if (decision.reason() == Reason.SERVED_BEFORE) {
            assertTrue(decision.ticket().served().contains(chosen));
        } else {
            check(decision, eligible, member);
        }
    }

    private static void check(RoutingDecision decision, List<Candidate> eligible, Candidate chosen) {
        switch (decision.rules().strategy().order()) {
            case LINEAR -> smallest(eligible, chosen, each -> each.member().position());
            case LEASTRECENT -> smallest(eligible, chosen, TurnOracle::lastAssigned);
            case FEWEST -> smallest(eligible, chosen, each -> each.load().overall());
            case FEWEST_UNANSWERED ->
                smallest(eligible, chosen, each -> each.load().unanswered());
            case RRMEMORY -> assertEquals(Optional.of(next(decision, eligible)), decision.chosen());
            case RANDOM ->
                assertEquals(
                        eligible.get(decision.draw().orElseThrow().number()).agent(), chosen.agent());
            case WRANDOM ->
                assertEquals(lots(eligible).get(decision.draw().orElseThrow().number()), chosen.agent());
        }
    }

    private static void smallest(List<Candidate> eligible, Candidate chosen, ToLongFunction<Candidate> of) {
        long least = eligible.stream().mapToLong(of).min().orElseThrow();
        assertEquals(least, of.applyAsLong(chosen), "somebody else was before them");
    }

    private static long lastAssigned(Candidate member) {
        return member.load().lastAssignedAt().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    }

    /** Round and round the list from behind the last one, until somebody can. */
    private static AgentId next(RoutingDecision decision, List<Candidate> eligible) {
        List<AgentId> round = decision.considered().stream()
                .map(each -> each.member().agent())
                .toList();
        int at = decision.lastTurn().map(round::indexOf).orElse(-1);
        for (int step = 1; step <= round.size(); step++) {
            AgentId each = round.get((at + step) % round.size());
            if (eligible.stream().anyMatch(member -> member.agent().equals(each))) {
                return each;
            }
        }
        throw new AssertionError("nobody");
    }

    private static List<AgentId> lots(List<Candidate> eligible) {
        List<AgentId> lots = new ArrayList<>();
        boolean allAtTheEnd = eligible.stream().allMatch(each -> each.member().penalty() == 100);
        for (Candidate each : eligible) {
            for (int lot = 0; lot < (allAtTheEnd ? 1 : 100 - each.member().penalty()); lot++) {
                lots.add(each.agent());
            }
        }
        return lots;
    }
}
