package dev.bandeja.domain.routing;

import static dev.bandeja.domain.routing.SomeMember.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.routing.RoutingDecision.Reason;
import dev.bandeja.domain.routing.RoutingDecision.Verdict;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void everybody_is_told_why_they_did_not_get_it() {
        RoutingDecision decision = router(
                        Strategy.of(Eligibility.INCALL, Order.FEWEST),
                        2,
                        member(1).is(Readiness.DISCONNECTED),
                        member(2).is(Readiness.ON_BREAK),
                        member(3).is(Readiness.WRAPPING_UP),
                        member(4).switchedOff(),
                        member(5).engaged(),
                        member(6).onCall(),
                        member(7).hasInAll(1),
                        member(8))
                .decide(ticket(1), NOW);

        assertEquals(
                List.of(
                        Verdict.DISCONNECTED,
                        Verdict.ON_BREAK,
                        Verdict.WRAPPING_UP,
                        Verdict.INACTIVE,
                        Verdict.ENGAGED,
                        Verdict.ON_CALL,
                        Verdict.BUSY,
                        Verdict.ELIGIBLE),
                verdicts(decision));
        assertEquals(Optional.of(new AgentId(8)), decision.chosen());
    }

    @Test
    void the_limit_of_the_campaign_and_the_own_cap_are_told_apart() {
        RoutingDecision decision = router(
                        Strategy.FEWEST,
                        2,
                        member(1).has(2),
                        member(2).hasInAll(4).cap(4),
                        member(3).hasInAll(4).cap(5))
                .decide(ticket(1), NOW);

        assertEquals(List.of(Verdict.FULL, Verdict.FULL_OVERALL, Verdict.ELIGIBLE), verdicts(decision));
    }

    @Test
    void when_nobody_can_receive_the_ticket_goes_on_waiting() {
        Router router = router(Strategy.FEWEST, 1, member(1).has(1), member(2).is(Readiness.DISCONNECTED));

        RoutingDecision decision = router.decide(ticket(1), NOW);

        assertFalse(router.hasRoom());
        assertEquals(Optional.empty(), decision.chosen());
        assertEquals(Reason.NOBODY_FREE, decision.reason());
    }

    @Test
    void where_members_take_nothing_is_given_to_anybody() {
        for (Eligibility eligibility : List.of(Eligibility.RINGALL, Eligibility.RINGALLMULTIPLE)) {
            Router router = router(Strategy.of(eligibility, Order.LINEAR), 5, member(1), member(2));

            RoutingDecision decision = router.decide(ticket(1), NOW);

            assertFalse(router.hasRoom());
            assertEquals(Optional.empty(), decision.chosen());
            assertEquals(Reason.TO_BE_TAKEN, decision.reason());
            assertEquals(List.of(Verdict.ELIGIBLE, Verdict.ELIGIBLE), verdicts(decision));
        }
    }

    @Test
    void one_talk_of_an_exclusive_campaign_is_all_that_a_member_gets() {
        Router router = router(Strategy.of(Eligibility.INCALL, Order.LINEAR), 5, member(1), member(2));

        assertEquals(List.of(1L, 2L), chosen(router, 2));
        RoutingDecision third = router.decide(ticket(3), NOW);
        assertEquals(List.of(Verdict.ENGAGED, Verdict.ENGAGED), verdicts(third));
    }

    @Test
    void the_automatic_break_of_such_a_talk_keeps_every_ticket_away_but_those_that_know_no_pause() {
        for (Eligibility eligibility : Eligibility.values()) {
            Router router = router(
                    Strategy.of(eligibility, Order.LINEAR),
                    5,
                    member(1).engaged(),
                    member(2).is(Readiness.ON_BREAK));
            Verdict engaged = eligibility == Eligibility.NOPAUSE ? Verdict.ELIGIBLE : Verdict.ENGAGED;
            assertEquals(List.of(engaged, Verdict.ON_BREAK), verdicts(router.decide(ticket(1), NOW)));
        }
    }

    @Test
    void a_ticket_returns_to_who_had_it_when_they_can_receive_whatever_the_order_and_their_skills() {
        WantedSkills refunds = new WantedSkills(Map.of("refunds", 3), 0, Duration.ZERO);
        Router router = router(
                Strategy.FEWEST.wanting(refunds), 5, member(1).has(3), member(2).skill("refunds", 5));

        RoutingDecision decision = router.decide(had(1), NOW);

        assertEquals(Optional.of(new AgentId(1)), decision.chosen());
        assertEquals(Reason.SAME_AGENT, decision.reason());
    }

    @Test
    void a_ticket_goes_to_somebody_else_when_who_had_it_is_full() {
        RoutingDecision decision =
                router(Strategy.FEWEST, 3, member(1).has(3), member(2)).decide(had(1), NOW);

        assertEquals(Optional.of(new AgentId(2)), decision.chosen());
    }

    @Test
    void of_several_who_served_the_customer_the_one_who_waited_longest_gets_them() {
        Strategy strategy = Strategy.FEWEST.toTheSameAgent();
        WaitingTicket back = new WaitingTicket(
                new TicketId(1), NOW, Optional.empty(), List.of(new AgentId(2), new AgentId(3)), Optional.empty());

        RoutingDecision decision = router(
                        strategy,
                        5,
                        member(1),
                        member(2).has(1).last(NOW.minusSeconds(10)),
                        member(3).has(4).last(NOW.minusSeconds(99)))
                .decide(back, NOW);

        assertEquals(Optional.of(new AgentId(3)), decision.chosen());
        assertEquals(Reason.SERVED_BEFORE, decision.reason());
        assertEquals(
                Optional.of(new AgentId(1)),
                router(Strategy.FEWEST, 5, member(1), member(3).has(4))
                        .decide(back, NOW)
                        .chosen(),
                "only where the campaign wants it");
    }

    @Test
    void skills_relax_step_by_step_until_anybody_will_do() {
        WantedSkills wanted = new WantedSkills(Map.of("refunds", 2), 1, Duration.ofMinutes(1));
        Strategy strategy = Strategy.of(Eligibility.NOPAUSE, Order.LINEAR).wanting(wanted);
        WaitingTicket portuguese =
                new WaitingTicket(new TicketId(1), NOW, Optional.empty(), List.of(), Optional.of("pt"));

        List<Optional<Long>> chosen = IntStream.rangeClosed(0, 2)
                .mapToObj(minute -> router(
                                strategy,
                                5,
                                member(1),
                                member(2).skill("refunds", 1),
                                member(3).skill("refunds", 2))
                        .decide(portuguese, NOW.plus(Duration.ofMinutes(minute)))
                        .chosen()
                        .map(AgentId::value))
                .toList();

        assertEquals(List.of(Optional.empty(), Optional.of(2L), Optional.of(1L)), chosen);
        assertEquals(Optional.of(Duration.ofMinutes(1)), wanted.nextStep(Duration.ofSeconds(59)));
        assertEquals(Optional.of(Duration.ofMinutes(2)), wanted.nextStep(Duration.ofSeconds(60)));
        assertEquals(Optional.empty(), wanted.nextStep(Duration.ofMinutes(2)));
    }

    @Test
    void a_lack_of_skill_is_told_apart_from_nobody_being_free() {
        Strategy strategy = Strategy.FEWEST.wanting(new WantedSkills(Map.of("refunds", 1), 0, Duration.ZERO));

        RoutingDecision decision =
                router(strategy, 1, member(1), member(2).has(1)).decide(ticket(1), NOW);

        assertEquals(Reason.NOBODY_SKILLED, decision.reason());
        assertEquals(List.of(Verdict.UNSKILLED, Verdict.FULL), verdicts(decision));
    }

    @Test
    void weights_of_nothing_but_zero_count_as_all_alike() {
        Router router = new Router(
                new Rules(new CampaignId(1), Strategy.of(Eligibility.NOPAUSE, Order.WRANDOM), 5),
                List.of(member(1).penalty(100).now(), member(2).penalty(100).now()),
                Optional.empty(),
                bound -> bound - 1);

        RoutingDecision decision = router.decide(ticket(1), NOW);

        assertEquals(Optional.of(new AgentId(2)), decision.chosen());
        assertEquals(Optional.of(new RoutingDecision.Draw(1, 2)), decision.draw());
    }

    @Test
    void a_ticket_that_returns_to_who_had_it_takes_nobodys_turn() {
        Router router = router(Strategy.RRMEMORY, 5, member(1), member(2), member(3));

        assertEquals(List.of(1L), chosen(router, 1));
        router.decide(had(3), NOW);
        assertEquals(List.of(2L, 3L), chosen(router, 2));
    }

    /** The weighted draw follows 100 minus the penalty: a chi-squared test that one honest run in 100,000 would fail. */
    @Test
    void the_weighted_draw_follows_the_penalties() {
        int[] penalties = {0, 20, 50, 90, 100};
        int draws = 100_000;
        SplittableRandom dice = new SplittableRandom(20261120);
        long[] counts = new long[penalties.length];
        List<Candidate> members = IntStream.range(0, penalties.length)
                .mapToObj(i -> member(i).penalty(penalties[i]).now())
                .toList();
        Rules rules = new Rules(new CampaignId(1), Strategy.of(Eligibility.NOPAUSE, Order.WRANDOM), 5);
        for (int i = 0; i < draws; i++) {
            Router router = new Router(rules, members, Optional.empty(), dice::nextInt);
            counts[(int) router.decide(ticket(i), NOW).chosen().orElseThrow().value()]++;
        }

        int all = Arrays.stream(penalties).map(penalty -> 100 - penalty).sum();
        double distance = 0;
        for (int i = 0; i < penalties.length; i++) {
            double expected = (double) draws * (100 - penalties[i]) / all;
            distance += expected == 0 ? counts[i] * 1_000.0 : Math.pow(counts[i] - expected, 2) / expected;
        }
        assertEquals(0, counts[4], "penalty 100 only when nobody else can");
        assertTrue(distance < 25.9, () -> Arrays.toString(counts));
    }

    @Test
    void the_plain_draw_treats_all_alike() {
        int draws = 60_000;
        SplittableRandom dice = new SplittableRandom(7);
        long[] counts = new long[6];
        List<Candidate> members = IntStream.range(0, 6)
                .mapToObj(i -> member(i).penalty(i * 20).now())
                .toList();
        Rules rules = new Rules(new CampaignId(1), Strategy.of(Eligibility.NOPAUSE, Order.RANDOM), 5);
        for (int i = 0; i < draws; i++) {
            Router router = new Router(rules, members, Optional.empty(), dice::nextInt);
            counts[(int) router.decide(ticket(i), NOW).chosen().orElseThrow().value()]++;
        }
        for (long count : counts) {
            assertEquals(10_000, count, 500, () -> Arrays.toString(counts));
        }
    }

    @Property
    void nobody_gets_more_than_the_limit_nothing_waits_while_somebody_has_room_and_all_can_be_made_again(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 6) Integer> loads,
            @ForAll @IntRange(min = 1, max = 6) int limit,
            @ForAll @IntRange(min = 0, max = 40) int queue,
            @ForAll Eligibility eligibility,
            @ForAll Order order,
            @ForAll long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Candidate> members = IntStream.range(0, loads.size())
                .mapToObj(index -> random(member(index + 1).has(loads.get(index)), dice))
                .toList();
        Strategy strategy = Strategy.of(eligibility, order);
        Rules rules = new Rules(new CampaignId(1), strategy, limit);
        Router router = new Router(rules, members, Optional.empty(), dice::nextInt);
        Map<Long, Integer> given = new HashMap<>();

        for (int number = 0; number < queue; number++) {
            boolean room = router.hasRoom();
            RoutingDecision decision = router.decide(ticket(number), NOW);
            assertEquals(room, decision.chosen().isPresent());
            assertEquals(decision, decision.again());
            decision.chosen().ifPresent(agent -> {
                given.merge(agent.value(), 1, Integer::sum);
                assertTrue(
                        decision.considered().stream()
                                .anyMatch(each ->
                                        each.member().agent().equals(agent) && each.verdict() == Verdict.ELIGIBLE),
                        "an eligible member");
            });
        }

        given.forEach((agent, count) -> {
            int had = loads.get(agent.intValue() - 1);
            assertTrue(had + count <= (eligibility.oneAtATime() ? 1 : limit));
        });
    }

    private static Candidate random(SomeMember member, SplittableRandom dice) {
        Readiness[] all = Readiness.values();
        member.is(dice.nextInt(3) == 0 ? all[dice.nextInt(all.length)] : Readiness.READY);
        member.penalty(dice.nextInt(101)).unanswered(dice.nextInt(4));
        return dice.nextInt(4) == 0 ? member.onCall().now() : member.now();
    }

    @Property
    void round_robin_is_fair_to_one(
            @ForAll @IntRange(min = 1, max = 12) int members, @ForAll @IntRange(min = 1, max = 60) int tickets) {
        List<Candidate> all = new ArrayList<>();
        IntStream.rangeClosed(1, members)
                .forEach(number -> all.add(member(number).now()));
        Router router =
                new Router(new Rules(new CampaignId(1), Strategy.RRMEMORY, 1_000), all, Optional.empty(), bound -> 0);
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

    private static List<Verdict> verdicts(RoutingDecision decision) {
        return decision.considered().stream()
                .map(RoutingDecision.Considered::verdict)
                .toList();
    }

    private static Router router(Strategy strategy, int limit, SomeMember... members) {
        return new Router(
                new Rules(new CampaignId(1), strategy, limit),
                Arrays.stream(members).map(SomeMember::now).toList(),
                Optional.empty(),
                bound -> 0);
    }

    private static WaitingTicket ticket(long number) {
        return WaitingTicket.of(new TicketId(number), NOW);
    }

    private static WaitingTicket had(long agent) {
        return new WaitingTicket(new TicketId(1), NOW, Optional.of(new AgentId(agent)), List.of(), Optional.empty());
    }
}
