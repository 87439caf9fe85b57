package dev.bandeja.adapters.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.servicelevel.CalendarFile.Day;
import dev.bandeja.application.servicelevel.CalendarFile.Days;
import dev.bandeja.domain.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarFileTest {
    private static final LocalDate FROM = LocalDate.parse("2026-11-20");
    private static final LocalDate TO = LocalDate.parse("2028-11-20");

    private final TimeZone machine = TimeZone.getDefault();

    @AfterEach
    void giveTheMachineItsZoneBack() {
        TimeZone.setDefault(machine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Santiago", "Pacific/Auckland", "America/Los_Angeles"})
    void a_whole_day_is_that_day_wherever_the_machine_stands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(
                List.of(new Day(LocalDate.parse("2026-12-25"), "Navidad")),
                read("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Navidad")
                        .days());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Santiago", "Pacific/Auckland"})
    void a_day_of_every_year_comes_every_year_without_the_one_that_was_taken_out(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(
                List.of("2026-12-25", "2027-12-25"),
                dates(read("DTSTART;VALUE=DATE:20101225", "RRULE:FREQ=YEARLY", "SUMMARY:Navidad")));
        assertEquals(
                List.of("2026-12-25"),
                dates(read("DTSTART;VALUE=DATE:20101225", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20271225")));
    }

    @Test
    void of_several_days_each_one_counts_and_the_end_does_not() {
        assertEquals(
                List.of("2027-03-25", "2027-03-26"),
                dates(read("DTSTART;VALUE=DATE:20270325", "DTEND;VALUE=DATE:20270327", "SUMMARY:Semana Santa")));
        assertEquals(
                List.of("2027-03-25", "2027-03-26", "2027-03-27"),
                dates(read("DTSTART;VALUE=DATE:20270325", "DURATION:P3D")));
    }

    @Test
    void what_began_before_the_period_counts_from_its_first_day() {
        assertEquals(
                List.of("2026-11-20", "2026-11-21"),
                dates(read("DTSTART;VALUE=DATE:20261118", "DTEND;VALUE=DATE:20261122")));
    }

    @Test
    void what_has_hours_or_was_cancelled_or_lies_outside_is_left_and_counted() {
        Days days = read(
                """
                DTSTART:20261224T120000Z
                DTEND:20261224T180000Z
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261231
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20200101
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                SUMMARY:Año Nuevo
                """
                        .split("\n"));
        assertEquals(List.of(new Day(LocalDate.parse("2027-01-01"), "Año Nuevo")), days.days());
        assertEquals(3, days.left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"a\":1}", "BEGIN:VCARD\nFN:Ana\nEND:VCARD"})
    void what_is_no_calendar_is_refused(String text) {
        Refused refused = assertThrows(Refused.class, () -> new ICalendarFile().wholeDays(text, FROM, TO));
        assertEquals("calendar", refused.facts().get("rule"));
    }

    private static List<String> dates(Days days) {
        return days.days().stream().map(day -> day.date().toString()).toList();
    }

    private static Days read(String... lines) {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\nBEGIN:VEVENT\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return new ICalendarFile().wholeDays(calendar, FROM, TO);
    }
}
