package dev.bandeja.domain.servicelevel;

import static dev.bandeja.domain.servicelevel.BusinessHours.alwaysOpen;
import static dev.bandeja.domain.servicelevel.BusinessHours.weekdays;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The week of 2026-11-16 (a Monday) in Santiago, three hours behind UTC, far from any change of the clocks. */
class BusinessHoursTest {
    private static final String SANTIAGO = "America/Santiago";
    private static final BusinessHours OFFICE = weekdays("09:00", "18:00").in(SANTIAGO);
    private static final BusinessHours NIGHT_BAR =
            WeeklyHours.none().and(FRIDAY, "22:00", "02:00").in(SANTIAGO);

    private static final LocalDate THURSDAY_19 = LocalDate.parse("2026-11-19");
    private static final LocalDate FRIDAY_20 = LocalDate.parse("2026-11-20");
    private static final LocalDate SATURDAY_21 = LocalDate.parse("2026-11-21");

    @Test
    void the_first_minute_of_a_range_is_open_and_its_end_is_closed() {
        assertFalse(OFFICE.isOpen(at("2026-11-20T08:59:59.999999999")));
        assertTrue(OFFICE.isOpen(at("2026-11-20T09:00")));
        assertTrue(OFFICE.isOpen(at("2026-11-20T17:59:59.999999999")));
        assertFalse(OFFICE.isOpen(at("2026-11-20T18:00")));
    }

    @Test
    void a_message_on_friday_evening_is_due_on_monday_morning() {
        assertEquals(due("2026-11-23T09:30"), OFFICE.deadline(at("2026-11-20T17:30"), Duration.ofHours(1)));
        assertEquals(due("2026-11-23T09:20"), OFFICE.deadline(at("2026-11-20T21:15"), Duration.ofMinutes(20)));
    }

    @Test
    void time_that_runs_out_at_the_closing_is_due_at_the_closing_and_not_on_monday() {
        assertEquals(due("2026-11-20T18:00"), OFFICE.deadline(at("2026-11-20T17:30"), Duration.ofMinutes(30)));
        assertEquals(due("2026-11-20T18:00"), OFFICE.deadline(at("2026-11-20T09:00"), Duration.ofHours(9)));
        assertEquals(due("2026-11-20T18:00"), OFFICE.deadline(at("2026-11-16T09:00"), Duration.ofHours(45)));
    }

    @Test
    void no_time_at_all_is_due_at_once_open_or_not() {
        Instant night = at("2026-11-20T23:15:07.5");
        assertEquals(Optional.of(night), OFFICE.deadline(night, Duration.ZERO));
    }

    @Test
    void fractions_of_a_second_count_only_while_it_is_open() {
        assertEquals(
                due("2026-11-23T09:00:00.75"), OFFICE.deadline(at("2026-11-20T17:59:59.5"), Duration.ofMillis(1250)));
        assertEquals(due("2026-11-23T09:00:01"), OFFICE.deadline(at("2026-11-20T18:00:00.9"), Duration.ofSeconds(1)));
        assertEquals(
                Duration.ofMillis(1250), OFFICE.workingTime(at("2026-11-20T17:59:59.5"), at("2026-11-23T09:00:00.75")));
        assertEquals(
                Duration.ofMillis(500), OFFICE.workingTime(at("2026-11-20T17:59:59.5"), at("2026-11-20T18:00:00.9")));
    }

    @Test
    void an_answer_is_measured_in_working_time() {
        BusinessHours fromEight = weekdays("08:00", "18:00").in(SANTIAGO);
        assertEquals(Duration.ofSeconds(3_600), fromEight.workingTime(at("2026-11-20T07:30"), at("2026-11-20T09:00")));
        assertEquals(
                Duration.ofSeconds(5_400),
                alwaysOpen(SANTIAGO).workingTime(at("2026-11-20T07:30"), at("2026-11-20T09:00")));
        assertEquals(Duration.ofHours(45), OFFICE.workingTime(at("2026-11-15T00:00"), at("2026-11-22T23:00")));
        assertEquals(Duration.ZERO, OFFICE.workingTime(at("2026-11-20T18:00"), at("2026-11-23T09:00")));
    }

    @Test
    void working_time_backwards_is_negative() {
        assertEquals(Duration.ofHours(-2), OFFICE.workingTime(at("2026-11-23T10:00"), at("2026-11-20T17:00")));
    }

    @Test
    void out_of_hours_the_promise_is_the_next_opening() {
        assertEquals(due("2026-11-23T09:00"), OFFICE.openAtOrAfter(at("2026-11-20T18:00")));
        assertEquals(due("2026-11-23T09:00"), OFFICE.nextOpening(at("2026-11-20T18:00")));
        assertEquals(due("2026-11-23T18:00"), OFFICE.nextClosing(at("2026-11-20T18:00")));
        assertEquals(due("2026-11-20T18:00"), OFFICE.closedAtOrAfter(at("2026-11-20T18:00")));
    }

    @Test
    void in_hours_it_is_open_at_once_and_the_next_opening_is_that_of_tomorrow() {
        Instant thursdayNoon = at("2026-11-19T12:00:00.3");
        assertEquals(Optional.of(thursdayNoon), OFFICE.openAtOrAfter(thursdayNoon));
        assertEquals(due("2026-11-20T09:00"), OFFICE.nextOpening(thursdayNoon));
        assertEquals(due("2026-11-19T18:00"), OFFICE.nextClosing(thursdayNoon));
        assertEquals(due("2026-11-19T18:00"), OFFICE.closedAtOrAfter(thursdayNoon));
        assertEquals(due("2026-11-20T09:00"), OFFICE.nextOpening(at("2026-11-19T09:00")));
    }

    @Test
    void a_lunch_break_is_closed() {
        BusinessHours withLunch = WeeklyHours.weekdays("09:00", "13:00")
                .and(FRIDAY, "14:30", "18:00")
                .in(SANTIAGO);
        assertFalse(withLunch.isOpen(at("2026-11-20T13:00")));
        assertEquals(due("2026-11-20T14:30"), withLunch.nextOpening(at("2026-11-20T12:00")));
        assertEquals(due("2026-11-20T15:00"), withLunch.deadline(at("2026-11-20T12:30"), Duration.ofHours(1)));
    }

    @Test
    void a_saturday_may_be_added_to_the_week() {
        BusinessHours sixDays = OFFICE.and(SATURDAY, "10:00", "14:00");
        assertEquals(due("2026-11-21T10:00"), sixDays.nextOpening(at("2026-11-20T18:00")));
        assertFalse(OFFICE.isOpen(at("2026-11-21T11:00")), "the hours it was made from stay as they were");
    }

    @Test
    void a_night_shift_of_friday_runs_into_saturday() {
        assertFalse(NIGHT_BAR.isOpen(at("2026-11-20T01:00")), "Thursday has no night shift");
        assertTrue(NIGHT_BAR.isOpen(at("2026-11-20T22:00")));
        assertTrue(NIGHT_BAR.isOpen(at("2026-11-21T01:59")));
        assertEquals(due("2026-11-21T02:00"), NIGHT_BAR.nextClosing(at("2026-11-20T23:00")));
        assertEquals(Duration.ofHours(4), NIGHT_BAR.workingTime(at("2026-11-20T12:00"), at("2026-11-21T12:00")));
    }

    @Test
    void a_night_shift_of_sunday_runs_into_monday() {
        BusinessHours sundays = WeeklyHours.none().and(SUNDAY, "20:00", "06:00").in(SANTIAGO);
        assertTrue(sundays.isOpen(at("2026-11-23T05:59")));
        assertEquals(due("2026-11-23T06:00"), sundays.nextClosing(at("2026-11-22T21:00")));
        assertEquals(due("2026-11-29T21:00"), sundays.deadline(at("2026-11-23T00:00"), Duration.ofHours(7)));
    }

    @Test
    void ranges_that_touch_are_one_stretch() {
        BusinessHours day = WeeklyHours.none()
                .and(FRIDAY, "09:00", "13:00")
                .and(FRIDAY, "13:00", "24:00")
                .and(SATURDAY, "00:00", "03:00")
                .in(SANTIAGO);
        assertEquals(due("2026-11-21T03:00"), day.nextClosing(at("2026-11-20T09:00")));
    }

    @Test
    void always_open_never_closes_and_counts_every_second() {
        BusinessHours always = alwaysOpen(SANTIAGO);
        Instant saturdayNight = at("2026-11-21T23:59:59");
        assertTrue(always.isOpen(saturdayNight));
        assertEquals(Optional.of(saturdayNight), always.openAtOrAfter(saturdayNight));
        assertEquals(Optional.empty(), always.nextClosing(saturdayNight));
        assertEquals(Optional.empty(), always.closedAtOrAfter(saturdayNight));
        assertEquals(Optional.empty(), always.nextOpening(saturdayNight));
        assertEquals(
                Optional.of(saturdayNight.plusSeconds(86_400)), always.deadline(saturdayNight, Duration.ofDays(1)));
    }

    @Test
    void a_holiday_is_closed_from_midnight_to_midnight() {
        BusinessHours hours = alwaysOpen(SANTIAGO).closedOn(FRIDAY_20);
        assertEquals(due("2026-11-20T00:00"), hours.nextClosing(at("2026-11-19T12:00")));
        assertEquals(due("2026-11-21T00:00"), hours.nextOpening(at("2026-11-19T12:00")));
        assertEquals(Optional.empty(), hours.nextClosing(at("2026-11-21T00:00")));
        assertEquals(due("2026-11-23T10:00"), OFFICE.closedOn(FRIDAY_20).deadline(at("2026-11-19T17:00"), hours(2)));
    }

    @Test
    void a_range_of_the_eve_ends_where_the_holiday_begins() {
        BusinessHours hours = NIGHT_BAR.closedOn(SATURDAY_21);
        assertEquals(due("2026-11-21T00:00"), hours.nextClosing(at("2026-11-20T23:00")));
    }

    @Test
    void a_range_of_the_holiday_does_not_reach_into_the_next_day() {
        BusinessHours hours = NIGHT_BAR.closedOn(FRIDAY_20);
        assertFalse(hours.isOpen(at("2026-11-20T23:00")));
        assertFalse(hours.isOpen(at("2026-11-21T01:00")));
        assertEquals(due("2026-11-27T22:00"), hours.nextOpening(at("2026-11-20T12:00")));
    }

    @Test
    void the_day_after_a_holiday_has_its_own_hours() {
        BusinessHours hours = OFFICE.closedOn(THURSDAY_19);
        assertEquals(due("2026-11-20T09:00"), hours.nextOpening(at("2026-11-18T18:00")));
        assertEquals(due("2026-11-20T18:00"), hours.nextClosing(at("2026-11-20T09:00")));
    }

    @Test
    void an_exception_replaces_the_hours_of_its_day() {
        BusinessHours hours = OFFICE.on(FRIDAY_20, TimeRange.of("10:00", "12:00"), TimeRange.of("13:00", "14:00"));
        assertEquals(due("2026-11-20T10:00"), hours.nextOpening(at("2026-11-20T09:00")));
        assertEquals(due("2026-11-20T12:00"), hours.nextClosing(at("2026-11-20T10:00")));
        assertEquals(Duration.ofHours(3), hours.workingTime(at("2026-11-20T00:00"), at("2026-11-21T00:00")));
    }

    @Test
    void an_exception_may_open_a_closed_day() {
        assertTrue(OFFICE.on(SATURDAY_21, "10:00", "12:00").isOpen(at("2026-11-21T11:00")));
    }

    @Test
    void a_range_of_the_eve_ends_where_an_exceptional_day_begins_unless_that_day_says_otherwise() {
        BusinessHours cut = NIGHT_BAR.on(SATURDAY_21, "10:00", "12:00");
        assertFalse(cut.isOpen(at("2026-11-21T00:30")));
        BusinessHours kept = NIGHT_BAR.on(SATURDAY_21, TimeRange.of("00:00", "02:00"), TimeRange.of("10:00", "12:00"));
        assertEquals(due("2026-11-21T02:00"), kept.nextClosing(at("2026-11-20T23:00")));
    }

    @Test
    void an_exceptional_night_runs_into_the_ordinary_next_day() {
        BusinessHours hours = OFFICE.on(THURSDAY_19, "22:00", "03:00");
        assertEquals(due("2026-11-20T03:00"), hours.nextClosing(at("2026-11-19T22:00")));
        assertEquals(due("2026-11-20T09:00"), hours.nextOpening(at("2026-11-19T23:00")));
        BusinessHours untilNoon = OFFICE.on(THURSDAY_19, "22:00", "12:00");
        assertEquals(due("2026-11-20T18:00"), untilNoon.nextClosing(at("2026-11-19T22:00")));
    }

    @Test
    void an_exceptional_night_ends_at_midnight_before_a_holiday() {
        BusinessHours hours = OFFICE.on(THURSDAY_19, "22:00", "03:00").closedOn(FRIDAY_20);
        assertEquals(due("2026-11-20T00:00"), hours.nextClosing(at("2026-11-19T22:00")));
        assertEquals(due("2026-11-23T09:00"), hours.nextOpening(at("2026-11-19T22:00")));
    }

    @Test
    void the_last_word_about_a_date_holds() {
        assertEquals(
                OFFICE.on(FRIDAY_20, "10:00", "12:00"),
                OFFICE.closedOn(FRIDAY_20).on(FRIDAY_20, "10:00", "12:00"));
        assertEquals(
                OFFICE.closedOn(FRIDAY_20),
                OFFICE.on(FRIDAY_20, "10:00", "12:00").closedOn(FRIDAY_20));
    }

    @Test
    void without_weekly_hours_there_is_nothing_left_after_the_last_exception() {
        BusinessHours fair = BusinessHours.of(
                ZoneId.of(SANTIAGO),
                WeeklyHours.none(),
                DatedHours.none().on(FRIDAY_20, List.of(TimeRange.of("10:00", "12:00"))));
        assertEquals(due("2026-11-20T10:00"), fair.openAtOrAfter(at("2026-01-01T00:00")));
        assertEquals(due("2026-11-20T12:00"), fair.nextClosing(at("2026-01-01T00:00")));
        assertEquals(Optional.empty(), fair.openAtOrAfter(at("2026-11-20T12:00")));
        assertEquals(Optional.empty(), fair.nextOpening(at("2026-11-20T10:30")));
        assertEquals(Optional.empty(), fair.nextClosing(at("2026-11-20T12:00")));
        assertEquals(due("2026-11-20T12:00"), fair.deadline(at("2026-01-01T00:00"), hours(2)));
        assertEquals(Optional.empty(), fair.deadline(at("2026-01-01T00:00"), hours(2).plusNanos(1)));
        assertEquals(hours(2), fair.workingTime(at("1990-01-01T00:00"), at("2090-01-01T00:00")));
    }

    @Test
    void a_century_is_counted_as_surely_as_a_day() {
        BusinessHours utc = weekdays("09:00", "18:00").in("Etc/UTC");
        Instant monday = Instant.parse("2026-11-16T09:00:00Z");
        Instant after = utc.deadline(monday, Duration.ofDays(36_525)).orElseThrow();
        assertEquals(monday.plus(Duration.ofDays(7L * 36_525 * 24 / 45 - 3)).plus(hours(9)), after);
        assertEquals(Duration.ofDays(36_525), utc.workingTime(monday, after));
    }

    @Test
    void hours_are_restored_from_their_parts() {
        BusinessHours hours = OFFICE.and(SATURDAY, "22:00", "00:00")
                .closedOn(FRIDAY_20)
                .on(THURSDAY_19, TimeRange.of("22:00", "02:00"), TimeRange.of("08:00", "10:00"));
        BusinessHours restored = BusinessHours.of(
                ZoneId.of(hours.zone().getId()),
                new WeeklyHours(hours.week().ranges()),
                DatedHours.of(hours.dates().holidays(), hours.dates().exceptions()));
        assertEquals(hours, restored);
        assertEquals(hours.hashCode(), restored.hashCode());
        assertNotEquals(OFFICE, restored);
        assertEquals("22:00", hours.week().on(SATURDAY).get(0).fromText());
        assertEquals("24:00", hours.week().on(SATURDAY).get(0).toText());
        assertTrue(hours.week().on(SUNDAY).isEmpty());
    }

    @Test
    void what_is_new_starts_with_office_hours_from_monday_to_friday() {
        assertEquals(OFFICE, BusinessHours.byDefault(ZoneId.of(SANTIAGO)));
        assertTrue(OFFICE.isOpen(at("2026-11-16T09:00")));
        assertEquals(1, OFFICE.week().on(MONDAY).size());
        assertFalse(OFFICE.isOpen(at("2026-11-21T12:00")));
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static Optional<Instant> due(String local) {
        return Optional.of(at(local));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(SANTIAGO)).toInstant();
    }
}
