package dev.bandeja.application.servicelevel;

import dev.bandeja.domain.Refused;
import java.time.LocalDate;
import java.util.List;

/** Reads the holidays out of a calendar as other programs hand it out (iCalendar, RFC 5545). */
public interface CalendarFile {
    /**
     * The whole days of a calendar within a period, repeated ones too; of those that last several days, each one.
     *
     * @param from first day that counts
     * @param to last day that counts
     * @throws Refused {@code INVALID} with the rule {@code calendar} when this is no calendar
     */
    Days wholeDays(String calendar, LocalDate from, LocalDate to);

    /**
     * What was found.
     *
     * @param days in order, each date once
     * @param left how many entries are none: those with hours, those that were cancelled, those outside the period
     */
    record Days(List<Day> days, int left) {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** A day of a calendar and what it is called; empty when it has no name. */
    record Day(LocalDate date, String name) {}
}
