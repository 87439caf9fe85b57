package dev.bandeja.domain.servicelevel;

import static dev.bandeja.domain.servicelevel.BusinessHours.alwaysOpen;
import static dev.bandeja.domain.servicelevel.BusinessHours.weekdays;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All moments are written in UTC, so that nothing is left to the reader's arithmetic but the zone's own rule. */
class ChangeOfClocksTest {

    @Test
    void in_madrid_the_spring_night_shift_is_an_hour_shorter() {
        // 2026-03-29: 02:00 becomes 03:00 at 01:00Z
        BusinessHours night = shift(SATURDAY, "22:00", "06:00", "Europe/Madrid");
        assertEquals(Duration.ofHours(7), night.workingTime(z("2026-03-28T21:00"), z("2026-03-29T04:00")));
        assertEquals(due("2026-03-29T04:00"), night.nextClosing(z("2026-03-28T21:00")));
        assertEquals(due("2026-03-29T02:00"), night.deadline(z("2026-03-28T21:00"), Duration.ofHours(5)));
        assertEquals(Duration.ofHours(8), night.workingTime(z("2026-03-21T00:00"), z("2026-03-22T12:00")));
    }

    @Test
    void in_madrid_the_autumn_night_shift_is_an_hour_longer() {
        // 2026-10-25: 03:00 becomes 02:00 at 01:00Z
        BusinessHours night = shift(SATURDAY, "22:00", "06:00", "Europe/Madrid");
        assertEquals(Duration.ofHours(9), night.workingTime(z("2026-10-24T00:00"), z("2026-10-25T12:00")));
        assertEquals(due("2026-10-25T05:00"), night.deadline(z("2026-10-24T20:00"), Duration.ofHours(9)));
    }

    @Test
    void a_week_with_a_change_outside_of_open_hours_is_as_long_as_any_other() {
        BusinessHours office = weekdays("09:00", "18:00").in("Europe/Madrid");
        assertEquals(Duration.ofHours(45), office.workingTime(z("2026-03-23T00:00"), z("2026-03-30T00:00")));
        assertEquals(Duration.ofHours(45), office.workingTime(z("2026-10-19T12:00"), z("2026-10-26T13:00")));
        assertEquals(
                due("2026-03-30T07:30"),
                office.deadline(z("2026-03-27T16:30"), Duration.ofHours(1)),
                "Friday 17:30 in winter, Monday 09:30 in summer");
    }

    @Test
    void a_range_that_begins_in_the_skipped_hour_opens_when_the_clocks_have_been_changed() {
        BusinessHours early = shift(SUNDAY, "02:30", "09:00", "Europe/Madrid");
        assertEquals(due("2026-03-29T01:00"), early.openAtOrAfter(z("2026-03-28T12:00")));
        assertEquals(Duration.ofHours(6), early.workingTime(z("2026-03-28T12:00"), z("2026-03-29T12:00")));
    }

    @Test
    void a_range_that_lies_in_the_skipped_hour_does_not_take_place() {
        BusinessHours ghost = shift(SUNDAY, "02:00", "03:00", "Europe/Madrid");
        assertEquals(due("2026-04-05T00:00"), ghost.openAtOrAfter(z("2026-03-23T00:00")));
        assertEquals(Duration.ZERO, ghost.workingTime(z("2026-03-23T00:00"), z("2026-03-30T00:00")));
    }

    @Test
    void a_range_within_the_hour_shown_twice_takes_place_twice() {
        BusinessHours twice = shift(SUNDAY, "02:15", "02:45", "Europe/Madrid");
        Instant saturday = z("2026-10-24T12:00");
        assertEquals(due("2026-10-25T00:15"), twice.nextOpening(saturday));
        assertEquals(due("2026-10-25T00:45"), twice.nextClosing(saturday));
        assertEquals(due("2026-10-25T01:15"), twice.nextOpening(z("2026-10-25T00:45")));
        assertEquals(due("2026-10-25T01:30"), twice.deadline(saturday, Duration.ofMinutes(45)));
        assertEquals(Duration.ofHours(1), twice.workingTime(saturday, z("2026-10-26T00:00")));
    }

    @Test
    void a_range_whose_end_is_shown_twice_is_open_again_until_its_second_end() {
        BusinessHours late = shift(SUNDAY, "01:00", "02:30", "Europe/Madrid");
        assertEquals(due("2026-10-25T00:30"), late.nextClosing(z("2026-10-24T23:00")));
        assertEquals(due("2026-10-25T01:00"), late.nextOpening(z("2026-10-24T23:00")));
        assertEquals(due("2026-10-25T01:30"), late.nextClosing(z("2026-10-25T01:00")));
    }

    @Test
    void in_santiago_the_clocks_change_at_midnight_and_the_first_hour_of_sunday_is_missing() {
        // 2026-09-06: 00:00 becomes 01:00 at 04:00Z
        BusinessHours sundays = shift(SUNDAY, "00:00", "24:00", "America/Santiago");
        assertEquals(due("2026-09-06T04:00"), sundays.openAtOrAfter(z("2026-09-05T12:00")));
        assertEquals(Duration.ofHours(23), sundays.workingTime(z("2026-09-05T00:00"), z("2026-09-08T00:00")));
        BusinessHours closedOnSunday = alwaysOpen("America/Santiago").closedOn(LocalDate.parse("2026-09-06"));
        assertEquals(due("2026-09-06T04:00"), closedOnSunday.nextClosing(z("2026-09-05T12:00")));
        assertEquals(due("2026-09-07T03:00"), closedOnSunday.nextOpening(z("2026-09-05T12:00")));
    }

    @Test
    void in_santiago_the_last_hour_of_an_autumn_saturday_is_shown_twice() {
        // 2026-04-04: 24:00 becomes 23:00 at 2026-04-05T03:00Z
        BusinessHours saturdays = shift(SATURDAY, "09:00", "24:00", "America/Santiago");
        assertEquals(due("2026-04-05T04:00"), saturdays.nextClosing(z("2026-04-04T12:00")));
        assertEquals(Duration.ofHours(16), saturdays.workingTime(z("2026-04-04T00:00"), z("2026-04-05T12:00")));
        BusinessHours nights = shift(SATURDAY, "22:00", "02:00", "America/Santiago");
        assertEquals(due("2026-04-05T06:00"), nights.deadline(z("2026-04-04T12:00"), Duration.ofHours(5)));
    }

    @Test
    void in_sao_paulo_the_clocks_no_longer_change_but_they_did() {
        BusinessHours nights = shift(SATURDAY, "22:00", "02:00", "America/Sao_Paulo");
        assertEquals(Duration.ofHours(3), nights.workingTime(z("2018-11-03T12:00"), z("2018-11-04T12:00")));
        assertEquals(Duration.ofHours(5), nights.workingTime(z("2019-02-16T12:00"), z("2019-02-17T12:00")));
        assertEquals(Duration.ofHours(4), nights.workingTime(z("2026-10-31T12:00"), z("2026-11-01T12:00")));
        assertEquals(due("2027-02-21T05:00"), nights.nextClosing(z("2027-02-20T12:00")));
    }

    @Test
    void on_lord_howe_the_clocks_change_by_half_an_hour() {
        // 2026-04-05: 02:00 becomes 01:30 at 2026-04-04T15:00Z; 2026-10-04: 02:00 becomes 02:30 at 2026-10-03T15:30Z
        BusinessHours nights = shift(SUNDAY, "01:00", "03:00", "Australia/Lord_Howe");
        assertEquals(Duration.ofMinutes(150), nights.workingTime(z("2026-04-04T00:00"), z("2026-04-06T00:00")));
        assertEquals(due("2026-04-04T16:30"), nights.nextClosing(z("2026-04-04T12:00")));
        assertEquals(Duration.ofMinutes(90), nights.workingTime(z("2026-10-03T00:00"), z("2026-10-05T00:00")));
        assertEquals(due("2026-10-03T16:00"), nights.nextClosing(z("2026-10-03T12:00")));
    }

    @Test
    void in_apia_the_friday_that_was_skipped_was_never_open() {
        // 2011-12-29 24:00 became 2011-12-31 00:00 at 2011-12-30T10:00Z
        BusinessHours fridays = shift(FRIDAY, "09:00", "17:00", "Pacific/Apia");
        assertEquals(due("2012-01-05T19:00"), fridays.openAtOrAfter(z("2011-12-24T12:00")));
        BusinessHours always = alwaysOpen("Pacific/Apia");
        assertEquals(due("2011-12-30T12:00"), always.deadline(z("2011-12-30T08:00"), Duration.ofHours(4)));
        BusinessHours thatHoliday = always.closedOn(LocalDate.parse("2011-12-30"));
        assertEquals(Optional.empty(), thatHoliday.nextClosing(z("2011-12-29T00:00")), "a holiday that never came");
        BusinessHours nights = shift(DayOfWeek.THURSDAY, "22:00", "02:00", "Pacific/Apia");
        assertEquals(due("2011-12-30T10:00"), nights.nextClosing(z("2011-12-30T09:00")), "its end was skipped");
    }

    @Test
    void twenty_years_of_nights_lose_each_spring_what_they_gain_each_autumn() {
        BusinessHours nights = shift(SATURDAY, "22:00", "06:00", "Europe/Madrid");
        Instant wednesday = z("2026-01-07T12:00");
        Instant winterTwentyYearsOn = wednesday.plus(Duration.ofDays(7 * 1_043));
        Instant summerTwentyYearsOn = wednesday.plus(Duration.ofDays(7 * 1_069));
        assertEquals(Duration.ofHours(8 * 1_043), nights.workingTime(wednesday, winterTwentyYearsOn));
        assertEquals(Duration.ofHours(8 * 1_069 - 1), nights.workingTime(wednesday, summerTwentyYearsOn));
    }

    @Test
    void after_the_last_known_change_of_the_clocks_the_offset_goes_on() {
        BusinessHours office = weekdays("09:00", "18:00").in("Europe/Madrid");
        assertTrue(office.isOpen(z("2099-07-01T07:00")), "summer of 2099, two hours ahead");
        assertFalse(office.isOpen(z("2101-07-01T07:00")), "summer of 2101, counted as one hour ahead");
        assertTrue(office.isOpen(z("2101-07-01T08:00")));
    }

    private static BusinessHours shift(DayOfWeek day, String from, String to, String zone) {
        return WeeklyHours.none().and(day, from, to).in(zone);
    }

    private static Optional<Instant> due(String utc) {
        return Optional.of(z(utc));
    }

    private static Instant z(String utc) {
        return Instant.parse(utc + ":00Z");
    }
}
