package dev.bandeja.domain.servicelevel;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursAreGuardedTest {
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
    private static final TimeRange MORNING = TimeRange.of("09:00", "13:00");
    private static final BusinessHours OFFICE =
            BusinessHours.weekdays("09:00", "18:00").in("America/Santiago");

    @Test
    void hours_that_never_open_are_refused() {
        assertEquals(Map.of("field", "week", "rule", "never-open"), refusal(() -> WeeklyHours.none()
                .in("America/Santiago")));
        assertEquals(
                "never-open",
                refusal(() -> BusinessHours.of(
                                OFFICE.zone(),
                                WeeklyHours.none(),
                                DatedHours.none().closedOn(CHRISTMAS)))
                        .get("rule"));
        assertEquals(
                "never-open",
                refusal(() -> new WeeklyHours(Map.of(MONDAY, List.of())).in("America/Santiago"))
                        .get("rule"));
    }

    @Test
    void two_ranges_that_share_a_minute_are_refused_and_shown() {
        assertEquals(
                Map.of(
                        "field", "ranges",
                        "rule", "overlap",
                        "day", "FRIDAY",
                        "first", "09:00–18:00",
                        "second", "17:59–20:00"),
                refusal(() -> OFFICE.and(FRIDAY, "17:59", "20:00")));
        assertEquals(
                "overlap", refusal(() -> OFFICE.and(FRIDAY, "09:00", "18:00")).get("rule"));
        assertEquals(2, OFFICE.and(FRIDAY, "18:00", "20:00").week().on(FRIDAY).size());
    }

    @Test
    void a_range_past_midnight_that_meets_the_next_day_is_refused_also_from_sunday_to_monday() {
        assertEquals(
                Map.of(
                        "field", "ranges",
                        "rule", "overlap",
                        "day", "SUNDAY",
                        "first", "22:00–09:01",
                        "second", "09:00–18:00"),
                refusal(() -> OFFICE.and(SUNDAY, "22:00", "09:01")));
        assertEquals(1, OFFICE.and(SUNDAY, "22:00", "09:00").week().on(SUNDAY).size());
        assertEquals(
                "FRIDAY",
                refusal(() -> WeeklyHours.none().and(SATURDAY, "00:00", "04:00").and(FRIDAY, "23:00", "00:01"))
                        .get("day"));
        assertEquals(
                "overlap",
                refusal(() -> WeeklyHours.none().and(FRIDAY, "22:00", "02:00").and(FRIDAY, "23:00", "24:00"))
                        .get("rule"));
    }

    @Test
    void the_ranges_of_an_exceptional_day_may_not_share_a_minute_either() {
        Map<String, Object> facts = refusal(() -> OFFICE.on(CHRISTMAS, TimeRange.of("12:00", "14:00"), MORNING));
        assertEquals("overlap", facts.get("rule"));
        assertEquals("2026-12-25", facts.get("day"));
        assertEquals("09:00–13:00", facts.get("first"));
    }

    @Test
    void a_date_is_a_holiday_or_an_exception_and_an_exception_has_ranges() {
        assertEquals(
                Map.of("field", "exceptions", "rule", "holiday-and-exception", "day", "2026-12-25"),
                refusal(() -> DatedHours.of(Set.of(CHRISTMAS), Map.of(CHRISTMAS, List.of(MORNING)))));
        assertEquals(
                "required",
                refusal(() -> DatedHours.of(Set.of(), Map.of(CHRISTMAS, List.of())))
                        .get("rule"));
        assertEquals("required", refusal(() -> OFFICE.on(CHRISTMAS)).get("rule"));
    }

    @Test
    void a_year_that_nobody_means_is_refused() {
        assertEquals(
                "year",
                refusal(() -> OFFICE.closedOn(LocalDate.of(20_226, 1, 1))).get("rule"));
        assertEquals(
                "year", refusal(() -> OFFICE.closedOn(LocalDate.of(202, 1, 1))).get("rule"));
        assertEquals("year", refusal(() -> OFFICE.on(LocalDate.MAX, MORNING)).get("rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9:00", "24:01", "25:00", "09:60", "09:00:00", " 09:00", "nine"})
    void a_time_of_day_is_written_with_two_digits_and_two(String text) {
        assertEquals(
                Map.of("field", "from", "rule", "time-of-day", "value", text),
                refusal(() -> TimeRange.of(text, "23:00")));
        assertEquals("to", refusal(() -> TimeRange.of("08:00", text)).get("field"));
    }

    @Test
    void a_range_has_a_length() {
        assertEquals("empty", refusal(() -> TimeRange.of("09:00", "09:00")).get("rule"));
        assertEquals("empty", refusal(() -> TimeRange.of("00:00", "00:00")).get("rule"));
        assertEquals(
                "minute-of-day", refusal(() -> TimeRange.of("24:00", "02:00")).get("rule"));
        assertEquals("minute-of-day", refusal(() -> new TimeRange(-1, 10)).get("rule"));
        assertEquals("to", refusal(() -> new TimeRange(0, 1_441)).get("field"));
        assertEquals("to", refusal(() -> new TimeRange(0, -1)).get("field"));
    }

    @Test
    void midnight_at_the_end_is_always_kept_as_24_00() {
        assertEquals(TimeRange.of("22:00", "24:00"), TimeRange.of("22:00", "00:00"));
        assertEquals("22:00–24:00", TimeRange.of("22:00", "00:00").toString());
        assertEquals(TimeRange.of("00:00", "24:00"), TimeRange.allDay());
    }

    @Test
    void a_time_zone_has_a_name_that_iana_knows() {
        assertEquals(Map.of("field", "zone", "rule", "time-zone", "value", "Mars/Olympus"), refusal(() -> OFFICE.week()
                .in("Mars/Olympus")));
        assertEquals("time-zone", refusal(() -> OFFICE.week().in("UTC+3")).get("rule"));
        assertEquals(
                "time-zone",
                refusal(() -> OFFICE.week().in(ZoneOffset.ofHours(-3))).get("rule"));
        assertEquals(ZoneId.of("UTC"), OFFICE.week().in("UTC").zone());
    }

    @Test
    void working_time_for_a_deadline_is_neither_negative_nor_beyond_a_century() {
        assertEquals(
                Map.of("field", "workingTime", "rule", "duration", "value", "PT-0.000000001S"),
                refusal(() -> OFFICE.deadline(Instant.EPOCH, Duration.ofNanos(-1))));
        assertEquals(
                "duration",
                refusal(() -> OFFICE.deadline(Instant.EPOCH, BusinessHours.LONGEST_WORKING_TIME.plusNanos(1)))
                        .get("rule"));
    }

    @Test
    void the_parts_that_are_handed_out_cannot_be_changed() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> OFFICE.week().ranges().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> OFFICE.week().on(FRIDAY).clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> OFFICE.dates().holidays().add(CHRISTMAS));
        assertThrows(
                UnsupportedOperationException.class,
                () -> OFFICE.dates().exceptions().put(CHRISTMAS, List.of()));
    }

    private static Map<String, Object> refusal(Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertEquals(Reason.INVALID, refused.reason());
        return refused.facts();
    }
}
