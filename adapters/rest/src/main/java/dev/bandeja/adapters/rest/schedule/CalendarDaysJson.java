package dev.bandeja.adapters.rest.schedule;

import dev.bandeja.application.servicelevel.CalendarFile;
import java.time.LocalDate;
import java.util.List;

/**
 * The whole days of a calendar.
 *
 * @param days in order
 * @param left how many entries are none of them: with hours, cancelled, or outside the next two years
 */
public record CalendarDaysJson(List<CalendarDayJson> days, int left) {
    static CalendarDaysJson of(CalendarFile.Days found) {
        return new CalendarDaysJson(
                found.days().stream()
                        .map(day -> new CalendarDayJson(day.date(), day.name()))
                        .toList(),
                found.left());
    }

    /** A day and what the calendar calls it. */
    public record CalendarDayJson(LocalDate date, String name) {}
}
