package dev.bandeja.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void fewest_gives_to_the_member_with_the_fewest_active_tickets() {
        Router router = router(Strategy.FEWEST, 5, there(1, 2), there(2, 1), there(3, 3));

        RoutingDecision decision = router.decide(ticket(1), NOW);

        assertEquals(Optional.of(new AgentId(2)), decision.chosen());
        assertEquals(Reason.FEWEST_ACTIVE, decision.reason());
    }

    @Test
    void among_equals_fewest_gives_to_who_has_waited_longest_for_a_new_one() {
        Candidate justServed = new Candidate(new AgentId(1), 0, available(), true, 1, 1, Optional.of(NOW));
        Candidate servedBefore = new Candidate(
                new AgentId(2), 1, available(), true, 1, 1, Optional.of(NOW.minus(Duration.ofMinutes(9))));

        RoutingDecision decision =
                router(Strategy.FEWEST, 5, justServed, servedBefore).decide(ticket(1), NOW);

        assertEquals(Optional.of(new AgentId(2)), decision.chosen());
    }

    @Test
    void fewest_counts_the_tickets_of_other_campaigns_too() {
        Candidate busyElsewhere = new Candidate(new AgentId(1), 0, available(), true, 0, 4, Optional.empty());
        Candidate busyHere = new Candidate(new AgentId(2), 1, available(), true, 1, 1, Optional.empty());

        RoutingDecision decision =
                router(Strategy.FEWEST, 5, busyElsewhere, busyHere).decide(ticket(1), NOW);

        assertEquals(Optional.of(new AgentId(2)), decision.chosen());
    }

    @Test
    void round_robin_goes_on_after_who_was_chosen_last() {
        Router router = new Router(
                campaign(Strategy.RRMEMORY, 5),
                List.of(there(1, 0), there(2, 0), there(3, 0)),
                Optional.of(new AgentId(2)));

        assertEquals(List.of(3L, 1L, 2L, 3L), chosen(router, 4));
        assertEquals(Optional.of(new AgentId(3)), router.lastTurn());
    }

    @Test
    void round_robin_passes_over_who_is_not_there() {
        Router router = router(Strategy.RRMEMORY, 5, there(1, 0), onBreak(2), there(3, 0));

        assertEquals(List.of(1L, 3L, 1L), chosen(router, 3));
    }

    @Test
    void everybody_is_told_why_they_did_not_get_it() {
        Candidate inactive = new Candidate(new AgentId(4), 4, available(), false, 0, 0, Optional.empty());
        Router router = router(Strategy.FEWEST, 2, gone(1), onBreak(2), there(3, 2), inactive, there(5, 0));

        RoutingDecision decision = router.decide(ticket(1), NOW);

        assertEquals(
                List.of(Verdict.DISCONNECTED, Verdict.ON_BREAK, Verdict.FULL, Verdict.INACTIVE, Verdict.ELIGIBLE),
                decision.considered().stream()
                        .map(RoutingDecision.Considered::verdict)
                        .toList());
        assertEquals(Optional.of(new AgentId(5)), decision.chosen());
        assertEquals(2, decision.limit());
    }

    @Test
    void when_nobody_can_receive_the_ticket_goes_on_waiting() {
        Router router = router(Strategy.FEWEST, 1, there(1, 1), gone(2));

        RoutingDecision decision = router.decide(ticket(1), NOW);

        assertFalse(router.hasRoom());
        assertEquals(Optional.empty(), decision.chosen());
        assertEquals(Reason.NOBODY_FREE, decision.reason());
    }

    @Test
    void a_reopened_ticket_returns_to_who_had_it_when_they_can_receive() {
        Router router = router(Strategy.FEWEST, 5, there(1, 3), there(2, 0));

        RoutingDecision decision = router.decide(new WaitingTicket(new TicketId(1), Optional.of(new AgentId(1))), NOW);

        assertEquals(Optional.of(new AgentId(1)), decision.chosen());
        assertEquals(Reason.SAME_AGENT, decision.reason());
    }

    @Test
    void a_reopened_ticket_goes_to_somebody_else_when_its_agent_is_full() {
        Router router = router(Strategy.FEWEST, 3, there(1, 3), there(2, 0));

        RoutingDecision decision = router.decide(new WaitingTicket(new TicketId(1), Optional.of(new AgentId(1))), NOW);

        assertEquals(Optional.of(new AgentId(2)), decision.chosen());
    }

    @Property
    void nobody_gets_more_than_the_limit_and_nothing_waits_while_somebody_has_room(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 6) Integer> loads,
            @ForAll @IntRange(min = 1, max = 6) int limit,
            @ForAll @IntRange(min = 0, max = 40) int queue,
            @ForAll Strategy strategy) {
        List<Candidate> members = IntStream.range(0, loads.size())
                .mapToObj(index -> there(index + 1, loads.get(index)))
                .toList();
        Router router = new Router(campaign(strategy, limit), members, Optional.empty());
        Map<Long, Integer> given = new HashMap<>();

        for (int number = 0; number < queue; number++) {
            boolean room = router.hasRoom();
            Optional<AgentId> chosen = router.decide(ticket(number), NOW).chosen();
            assertEquals(room, chosen.isPresent());
            chosen.ifPresent(agent -> given.merge(agent.value(), 1, Integer::sum));
        }

        given.forEach((agent, count) -> assertTrue(loads.get(agent.intValue() - 1) + count <= limit));
    }

    @Property
    void round_robin_is_fair_to_one(
            @ForAll @IntRange(min = 1, max = 12) int members, @ForAll @IntRange(min = 1, max = 60) int tickets) {
        List<Candidate> all = new ArrayList<>();
        IntStream.rangeClosed(1, members).forEach(number -> all.add(there(number, 0)));
        Router router = new Router(campaign(Strategy.RRMEMORY, 1_000), all, Optional.empty());
        Map<Long, Long> counts = new HashMap<>();

        chosen(router, tickets).forEach(agent -> counts.merge(agent, 1L, Long::sum));

        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long fewest = counts.size() < members
                ? 0
                : counts.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        assertTrue(most - fewest <= 1, counts::toString);
    }

    private static List<Long> chosen(Router router, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> router.decide(ticket(number), NOW)
                        .chosen()
                        .orElseThrow()
                        .value())
                .toList();
    }

    private static Router router(Strategy strategy, int limit, Candidate... members) {
        return new Router(campaign(strategy, limit), List.of(members), Optional.empty());
    }

    private static Campaign campaign(Strategy strategy, int limit) {
        return new Campaign(
                new CampaignId(1),
                "Ventas",
                new ChannelId(1),
                true,
                true,
                false,
                BusinessHours.alwaysOpen("UTC"),
                strategy,
                limit,
                List.of());
    }

    private static WaitingTicket ticket(long number) {
        return new WaitingTicket(new TicketId(number), Optional.empty());
    }

    private static Candidate there(int number, int active) {
        return new Candidate(new AgentId(number), number, available(), true, active, active, Optional.empty());
    }

    private static Candidate onBreak(int number) {
        Presence onBreak = available().choose(Presence.Choice.BREAK, Optional.of("Café"), NOW);
        return new Candidate(new AgentId(number), number, onBreak, true, 0, 0, Optional.empty());
    }

    private static Candidate gone(int number) {
        return new Candidate(new AgentId(number), number, Presence.never(NOW), true, 0, 0, Optional.empty());
    }

    private static Presence available() {
        return Presence.never(NOW).signedIn(NOW);
    }
}
