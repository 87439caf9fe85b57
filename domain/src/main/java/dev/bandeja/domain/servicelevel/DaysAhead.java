package dev.bandeja.domain.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What hours come to on the coming days, as somebody who sets them up wants to see it before customers do: with holidays,
 * exceptions, nights that run on and changes of the clocks.
 *
 * @param openNow whether somebody is there now
 * @param changesAt when open and closed change places next; empty = never
 * @param days from today on, in order
 */
public record DaysAhead(boolean openNow, Optional<Instant> changesAt, List<Day> days) {
    public DaysAhead {
        days = List.copyOf(days);
    }

    /**
     * @param howMany days, today included
     */
    public static DaysAhead of(BusinessHours hours, Instant now, int howMany) {
        LocalDate today = LocalDate.ofInstant(now, hours.zone());
        boolean open = hours.isOpen(now);
        return new DaysAhead(
                open,
                open ? hours.closedAtOrAfter(now) : hours.openAtOrAfter(now),
                IntStream.range(0, howMany)
                        .mapToObj(number -> Day.of(hours, today.plusDays(number)))
                        .toList());
    }

    /**
     * One day from midnight to midnight.
     *
     * @param name what the day is called, when the week does not hold on it and somebody named it
     * @param open when somebody is there, in order; what runs past midnight is cut there
     * @param clocks by how much the clocks are put forward on it; negative = put back, zero on all other days
     */
    public record Day(LocalDate date, Special special, Optional<String> name, List<Stretch> open, Duration clocks) {
        public Day {
            open = List.copyOf(open);
        }

        private static Day of(BusinessHours hours, LocalDate date) {
            ZoneId zone = hours.zone();
            Instant begins = date.atStartOfDay(zone).toInstant();
            Instant ends = date.plusDays(1).atStartOfDay(zone).toInstant();
            return new Day(
                    date,
                    Special.of(hours.dates(), date),
                    Optional.ofNullable(hours.dates().names().get(date)),
                    stretches(hours, begins, ends),
                    Duration.ofDays(1).minus(Duration.between(begins, ends)));
        }

        private static List<Stretch> stretches(BusinessHours hours, Instant begins, Instant ends) {
            List<Stretch> open = new ArrayList<>();
            Optional<Instant> from = hours.openAtOrAfter(begins);
            while (from.filter(ends::isAfter).isPresent()) {
                Instant to =
                        hours.closedAtOrAfter(from.get()).filter(ends::isAfter).orElse(ends);
                open.add(new Stretch(from.get(), to));
                from = hours.openAtOrAfter(to);
            }
            return open;
        }
    }

    /** Somebody is there from one moment to another. */
    public record Stretch(Instant from, Instant to) {}

    /** Whether the week holds on a date. */
    public enum Special {
        NONE,
        HOLIDAY,
        EXCEPTION;

        private static Special of(DatedHours dates, LocalDate date) {
            if (dates.holidays().contains(date)) {
                return HOLIDAY;
            }
            return dates.exceptions().containsKey(date) ? EXCEPTION : NONE;
        }
    }
}
