package dev.bandeja.adapters.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dev.bandeja.application.servicelevel.CalendarFile;
import dev.bandeja.domain.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/** iCalendar files (RFC 5545), read by biweekly. */
@ApplicationScoped
public class ICalendarFile implements CalendarFile {
    /** More days than any holiday has; longer ones are somebody's mistake. */
    private static final long LONGEST = 366;

    @Override
    public Days wholeDays(String calendar, LocalDate from, LocalDate to) {
        List<ICalendar> read = Biweekly.parse(calendar).all();
        if (read.isEmpty()) {
            throw Refused.invalid("calendar", "calendar");
        }
        SortedMap<LocalDate, String> days = new TreeMap<>();
        int left = 0;
        for (ICalendar each : read) {
            for (VEvent event : each.getEvents()) {
                left += collect(event, from, to, days) ? 0 : 1;
            }
        }
        return new Days(
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                left);
    }

    /** @return whether anything of it counts */
    private static boolean collect(VEvent event, LocalDate from, LocalDate to, SortedMap<LocalDate, String> days) {
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        if (cancelled || event.getDateStart() == null) {
            return false;
        }
        ICalDate start = event.getDateStart().getValue();
        if (start == null || start.hasTime()) {
            return false;
        }
        String name = Optional.ofNullable(event.getSummary())
                .map(summary -> summary.getValue())
                .map(String::strip)
                .orElse("");
        long length = length(event, start);
        boolean found = false;
        // A day without an hour is read as midnight of the machine's zone, and comes back the same way.
        DateIterator beginnings = event.getDateIterator(TimeZone.getDefault());
        beginnings.advanceTo(date(from.minusDays(LONGEST)));
        while (beginnings.hasNext()) {
            LocalDate beginning = day(beginnings.next());
            if (beginning.isAfter(to)) {
                break;
            }
            for (LocalDate each = beginning; each.isBefore(beginning.plusDays(length)); each = each.plusDays(1)) {
                if (!each.isBefore(from) && !each.isAfter(to)) {
                    days.putIfAbsent(each, name);
                    found = true;
                }
            }
        }
        return found;
    }

    /** In days; the day on which it ends is not part of it. */
    private static long length(VEvent event, ICalDate start) {
        long days = 1;
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            days = ChronoUnit.DAYS.between(day(start), day(event.getDateEnd().getValue()));
        } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
            Duration duration = event.getDuration().getValue();
            days = java.time.Duration.ofMillis(duration.toMillis()).toDays();
        }
        return Math.max(1, Math.min(days, LONGEST));
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
