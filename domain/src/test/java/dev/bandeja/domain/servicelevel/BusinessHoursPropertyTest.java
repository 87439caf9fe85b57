package dev.bandeja.domain.servicelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.servicelevel.SomeHours.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Whatever the week, the dates and the zone: the closed form says what counting minutes says. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BusinessHoursPropertyTest {
    @Property(tries = 2_000)
    void open_is_what_the_wall_clock_says(@ForAll("cases") Case some) {
        PlainHours plain = new PlainHours(some.hours());
        for (int i = 0; i < 50; i++) {
            Instant at = some.at().plus(some.span().dividedBy(50).multipliedBy(i));
            assertEquals(plain.isOpen(at), some.hours().isOpen(at), at::toString);
        }
    }

    @Property(tries = 500)
    void working_time_is_the_sum_of_the_open_minutes(@ForAll("cases") Case some) {
        assertEquals(
                new PlainHours(some.hours()).workingTime(some.at(), some.end()),
                some.hours().workingTime(some.at(), some.end()));
        assertEquals(
                some.hours().workingTime(some.at(), some.end()).negated(),
                some.hours().workingTime(some.end(), some.at()));
    }

    @Property(tries = 2_000)
    void working_time_is_additive(@ForAll("cases") Case some, @ForAll("years") Duration more) {
        Instant later = some.end().plus(more);
        assertEquals(
                some.hours().workingTime(some.at(), later),
                some.hours()
                        .workingTime(some.at(), some.end())
                        .plus(some.hours().workingTime(some.end(), later)));
    }

    @Property(tries = 2_000)
    void a_deadline_is_the_first_moment_at_which_the_working_time_has_passed(
            @ForAll("cases") Case some, @ForAll("workingTimes") Duration workingTime) {
        Optional<Instant> deadline = some.hours().deadline(some.at(), workingTime);
        if (deadline.isEmpty()) {
            assertTrue(some.hours().week().ranges().isEmpty());
            assertTrue(some.hours()
                            .workingTime(some.at(), Instant.parse("2099-01-01T00:00:00Z"))
                            .compareTo(workingTime)
                    < 0);
            return;
        }
        assertEquals(workingTime, some.hours().workingTime(some.at(), deadline.get()));
        if (!workingTime.isZero()) {
            assertTrue(some.hours().isOpen(deadline.get().minusNanos(1)), "nothing is due while it is closed");
        }
    }

    @Property(tries = 500)
    void a_deadline_within_some_days_is_where_counting_minutes_ends(@ForAll("cases") Case some) {
        Duration workingTime = new PlainHours(some.hours()).workingTime(some.at(), some.end());
        Instant deadline = some.hours().deadline(some.at(), workingTime).orElseThrow();
        assertFalse(deadline.isAfter(some.end()));
        assertEquals(workingTime, new PlainHours(some.hours()).workingTime(some.at(), deadline));
        assertEquals(Duration.ZERO, new PlainHours(some.hours()).workingTime(deadline, some.end()));
    }

    @Property(tries = 2_000)
    void who_waits_since_the_latest_start_has_waited_so_long_and_who_came_a_second_later_has_not(
            @ForAll("cases") Case some, @ForAll("workingTimes") Duration workingTime) {
        Duration seconds = Duration.ofSeconds(workingTime.toSeconds() + 1);
        Instant end = some.end().truncatedTo(ChronoUnit.SECONDS);
        Instant start = some.hours().latestStart(end, seconds);
        if (some.hours().workingTime(start, end).compareTo(seconds) < 0) {
            assertTrue(some.hours().week().ranges().isEmpty(), "there never was so much time");
            return;
        }
        assertEquals(seconds, some.hours().workingTime(start, end));
        assertTrue(some.hours().workingTime(start.plusSeconds(1), end).compareTo(seconds) < 0);
    }

    @Property(tries = 500)
    void the_next_opening_is_open_and_nothing_before_it(@ForAll("cases") Case some) {
        assertEquals(
                new PlainHours(some.hours()).first(true, some.at(), some.end()),
                until(some, some.hours().openAtOrAfter(some.at())));
    }

    @Property(tries = 500)
    void the_next_closing_is_closed_and_everything_open_before_it(@ForAll("cases") Case some) {
        assertEquals(
                new PlainHours(some.hours()).first(false, some.at(), some.end()),
                until(some, some.hours().closedAtOrAfter(some.at())));
    }

    @Property(tries = 500)
    void openings_and_closings_take_turns(@ForAll("cases") Case some) {
        PlainHours plain = new PlainHours(some.hours());
        boolean open = plain.isOpen(some.at());
        Instant change = plain.first(!open, some.at(), some.end());
        Instant changeBack = plain.first(open, change, some.end());
        Optional<Instant> closing = some.hours().nextClosing(some.at());
        Optional<Instant> opening = some.hours().nextOpening(some.at());
        assertEquals(open ? change : changeBack, until(some, closing));
        assertEquals(open ? changeBack : change, until(some, opening));
    }

    @Property(tries = 1_000)
    void what_is_not_open_is_closed_also_over_twenty_years(@ForAll("cases") Case some, @ForAll("years") Duration more) {
        Instant later = some.end().plus(more);
        Optional<Instant> closedFrom = some.hours().closedAtOrAfter(later);
        Optional<Instant> openFrom = some.hours().openAtOrAfter(later);
        assertEquals(some.hours().isOpen(later), openFrom.filter(later::equals).isPresent());
        assertEquals(
                !some.hours().isOpen(later), closedFrom.filter(later::equals).isPresent());
        openFrom.ifPresent(
                opening -> assertEquals(Duration.ZERO, some.hours().workingTime(later, opening), opening::toString));
        closedFrom.ifPresent(closing ->
                assertEquals(Duration.between(later, closing), some.hours().workingTime(later, closing)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return SomeHours.cases();
    }

    @Provide
    Arbitrary<Duration> years() {
        return Arbitraries.longs()
                .between(-20L * 365 * 86_400, 20L * 365 * 86_400)
                .map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Duration> workingTimes() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3 * 86_400), Arbitraries.longs().between(0, 500L * 86_400));
        Arbitrary<Integer> nanos = Arbitraries.of(0, 0, 1, 500_000_000, 999_999_999);
        return Combinators.combine(seconds, nanos).as(Duration::ofSeconds);
    }

    /** The answer, as far as counting minutes has looked. */
    private static Instant until(Case some, Optional<Instant> answer) {
        return answer.filter(some.end()::isAfter).orElse(some.end());
    }
}
