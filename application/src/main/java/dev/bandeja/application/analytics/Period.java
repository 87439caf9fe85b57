package dev.bandeja.application.analytics;

import dev.bandeja.domain.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days on the clocks of one place.
 *
 * @param last the last day that counts
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone) {
    /** No question is about more days than this: eighteen months. */
    public static final int MOST_DAYS = 550;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    public Period {
        requireSensible("from", first);
        requireSensible("to", last);
        if (last.isBefore(first)) {
            throw Refused.invalid("to", "before-from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refused.invalid("from", "at-most-days").with("most", MOST_DAYS);
        }
    }

    /** Refuses days of years that nobody asks about; with some of them calendars do not even reckon. */
    public static void requireSensible(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refused.invalid(field, "day").with("value", day.toString());
        }
    }

    /** The day that has this moment. */
    public static Period dayOf(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Period(today, today, zone);
    }

    /** As many days directly before. */
    public Period before() {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return new Period(first.minusDays(days), last.minusDays(days), zone);
    }

    /** Its first moment: midnight, or the first moment of a day that has none. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
