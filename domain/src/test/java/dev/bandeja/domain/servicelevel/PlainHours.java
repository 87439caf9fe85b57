package dev.bandeja.domain.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Business hours as one would explain them to a child: look at the wall clock, and ask for every single minute whether
 * it is open. What the fast answers are held against.
 */
final class PlainHours {
    private final BusinessHours parts;

    PlainHours(BusinessHours parts) {
        this.parts = parts;
    }

    boolean isOpen(Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, parts.zone());
        LocalDate today = wall.toLocalDate();
        int minute = wall.getHour() * 60 + wall.getMinute();
        for (TimeRange range : rangesOf(today)) {
            if (minute >= range.from() && (range.runsPastMidnight() || minute < range.to())) {
                return true;
            }
        }
        if (isSpecial(today)) {
            return false;
        }
        for (TimeRange range : rangesOf(today.minusDays(1))) {
            if (range.runsPastMidnight() && minute < range.to()) {
                return true;
            }
        }
        return false;
    }

    /** Adds up the open minutes, and the open parts of the first and the last one. */
    Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant next = earlier(startOfNextMinute(at), to);
            if (isOpen(at)) {
                sum = sum.plus(Duration.between(at, next));
            }
            at = next;
        }
        return sum;
    }

    /** The first moment from this one on that is open (or closed), looked for until {@code end}; then that. */
    Instant first(boolean open, Instant from, Instant end) {
        Instant at = from;
        while (at.isBefore(end) && isOpen(at) != open) {
            at = startOfNextMinute(at);
        }
        return earlier(at, end);
    }

    private boolean isSpecial(LocalDate date) {
        return parts.dates().holidays().contains(date)
                || parts.dates().exceptions().containsKey(date);
    }

    private List<TimeRange> rangesOf(LocalDate date) {
        return isSpecial(date)
                ? parts.dates().exceptions().getOrDefault(date, List.of())
                : parts.week().ranges().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static Instant startOfNextMinute(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60L) * 60 + 60);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
