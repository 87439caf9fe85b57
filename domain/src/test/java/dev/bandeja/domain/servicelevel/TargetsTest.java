package dev.bandeja.domain.servicelevel;

import static dev.bandeja.domain.servicelevel.WeeklyHours.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.domain.servicelevel.Promise.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T17:50:00Z");

    @Test
    void twenty_minutes_are_twenty_minutes_by_the_customers_clock() {
        Promise promise = answerWithin(Span.minutes(20), Optional.empty()).orElseThrow();
        assertEquals(FRIDAY_EVENING.plus(Duration.ofMinutes(20)), promise.dueAt());
        assertEquals(FRIDAY_EVENING.plus(Duration.ofMinutes(14)), promise.warnAt(), "30 % are left");
    }

    @Test
    void a_message_on_friday_evening_is_due_on_monday_morning_in_business_time() {
        Promise promise = answerWithin(
                        Span.minutes(20), Optional.of(weekdays("09:00", "18:00").in("UTC")))
                .orElseThrow();
        assertEquals(Instant.parse("2026-11-23T09:10:00Z"), promise.dueAt());
        assertEquals(Instant.parse("2026-11-23T09:04:00Z"), promise.warnAt());
    }

    @Test
    void without_a_warning_the_clock_is_green_until_it_is_late() {
        Targets targets =
                new Targets(Optional.of(Span.seconds(30)), Optional.empty(), Optional.empty(), 0, Optional.empty());
        Promise promise = targets.promise(Target.FIRST_ANSWER, FRIDAY_EVENING).orElseThrow();
        assertEquals(promise.dueAt(), promise.warnAt());
    }

    @Test
    void what_is_off_is_not_promised() {
        assertEquals(Optional.empty(), Targets.NONE.promise(Target.FIRST_ANSWER, FRIDAY_EVENING));
        assertEquals(
                Optional.empty(),
                new Targets(Optional.of(Span.hours(1)), Optional.empty(), Optional.empty(), 30, Optional.empty())
                        .promise(Target.NEXT_ANSWER, FRIDAY_EVENING));
    }

    @Test
    void a_time_keeps_the_unit_it_was_typed_in() {
        assertEquals(new Span(60, Span.Unit.MINUTES), Span.minutes(60));
        assertEquals(Span.minutes(60).length(), Span.hours(1).length());
        assertEquals(Span.hours(24), Span.of(Duration.ofDays(1)));
        assertEquals(Span.minutes(90), Span.of(Duration.ofMinutes(90)));
        assertEquals(Span.seconds(61), Span.of(Duration.ofSeconds(61)));
    }

    private static Optional<Promise> answerWithin(Span time, Optional<BusinessHours> hours) {
        return new Targets(Optional.of(time), Optional.empty(), Optional.empty(), 30, hours)
                .promise(Target.FIRST_ANSWER, FRIDAY_EVENING);
    }
}
