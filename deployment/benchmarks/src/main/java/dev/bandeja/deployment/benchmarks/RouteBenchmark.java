package dev.bandeja.deployment.benchmarks;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.routing.Router;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One routing decision with all its reasons, for a queue of ten thousand tickets and more and more members, beside the least
 * that anybody must do for it: looking once at each member.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RouteBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int WAITING = 10_000;

    /** The members as they stand, and the queue. */
    @State(Scope.Thread)
    public static class Given {
        @Param({"10", "100", "1000", "10000"})
        public int members;

        List<Candidate> candidates;
        List<WaitingTicket> queue;

        @Setup(Level.Trial)
        public void prepare() {
            SplittableRandom dice = new SplittableRandom(7);
            candidates = IntStream.range(0, members)
                    .mapToObj(number -> candidate(number, dice))
                    .toList();
            queue = LongStream.range(0, WAITING)
                    .mapToObj(number -> WaitingTicket.of(new TicketId(number), NOW.minusSeconds(number)))
                    .toList();
        }
    }

    /** A router in the middle of its work; nobody gets full while it is measured. */
    @State(Scope.Thread)
    public static class Routed {
        @Param({"FEWEST", "WRANDOM", "SKILLS"})
        public String strategy;

        Router router;
        int next;

        @Setup(Level.Iteration)
        public void begin(Given given) {
            SplittableRandom dice = new SplittableRandom(11);
            Rules rules = new Rules(new CampaignId(1), chosen(), Integer.MAX_VALUE);
            router = new Router(rules, given.candidates, Optional.empty(), dice::nextInt);
            next = 0;
        }

        private Strategy chosen() {
            return strategy.equals("SKILLS")
                    ? Strategy.FEWEST.wanting(new WantedSkills(Map.of("refunds", 3), 0, Duration.ofDays(1)))
                    : Strategy.of(Eligibility.NOPAUSE, Order.valueOf(strategy));
        }
    }

    private static Candidate candidate(int number, SplittableRandom dice) {
        int active = dice.nextInt(5);
        return new Candidate(
                new Member(new AgentId(number), number, dice.nextInt(100), Map.of("refunds", 1 + dice.nextInt(5))),
                true,
                false,
                dice.nextInt(4) == 0 ? Readiness.ON_BREAK : Readiness.READY,
                false,
                false,
                new Candidate.Load(
                        active, active, Optional.empty(), 0, Optional.of(NOW.minusSeconds(dice.nextInt(3_600)))));
    }

    @Benchmark
    public RoutingDecision decision(Given given, Routed routed) {
        routed.next = (routed.next + 1) % WAITING;
        return routed.router.decide(given.queue.get(routed.next), NOW);
    }

    /** Who has the fewest of those who are there: one look at each, no reasons, nothing remembered. */
    @Benchmark
    public Candidate bareScan(Given given) {
        Candidate fewest = null;
        for (Candidate each : given.candidates) {
            if (each.readiness() == Readiness.READY
                    && (fewest == null || each.load().overall() < fewest.load().overall())) {
                fewest = each;
            }
        }
        return fewest;
    }
}
