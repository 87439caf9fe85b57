package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One stretch of opening hours on the wall clock, half-open: open from the minute {@code from}, closed again at the
 * minute {@code to}. A range whose end is not after its beginning runs past midnight: {@code 22:00–02:00} belongs to the
 * day on which it begins and ends on the following one. A range that ends at midnight is kept as {@code 24:00}, however
 * it was written. The whole day is {@code 00:00–24:00}.
 *
 * @param from first open minute, counted from midnight, 0–1439
 * @param to first minute that is closed again, counted from midnight, 1–1440; smaller than {@code from} when the range
 *     runs past midnight; never equal to it (refused with the rule {@code empty})
 */
public record TimeRange(int from, int to) {
    /** The last minute a range may end at: midnight at the end of the day, written {@code 24:00}. */
    static final int DAY = 24 * 60;

    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    public TimeRange {
        if (from < 0 || from >= DAY) {
            throw Refused.invalid("from", "minute-of-day").with("value", from);
        }
        if (to < 0 || to > DAY) {
            throw Refused.invalid("to", "minute-of-day").with("value", to);
        }
        if (from == to) {
            throw Refused.invalid("to", "empty").with("value", clock(from));
        }
        to = to == 0 ? DAY : to;
    }

    /** The range between two times of day written as {@code HH:mm}; the end may be {@code 24:00}. */
    public static TimeRange of(String from, String to) {
        return new TimeRange(minute("from", from), minute("to", to));
    }

    /** The whole day, {@code 00:00–24:00}. */
    public static TimeRange allDay() {
        return new TimeRange(0, DAY);
    }

    /** When it begins, as {@code HH:mm}; {@link #of} reads it back. */
    public String fromText() {
        return clock(from);
    }

    /** When it ends, as {@code HH:mm}, midnight as {@code 24:00}; {@link #of} reads it back. */
    public String toText() {
        return clock(to);
    }

    /** Whether it ends on the day after the one on which it begins. */
    public boolean runsPastMidnight() {
        return to < from;
    }

    /** The range as people write it: {@code 09:00–18:00}. */
    @Override
    public String toString() {
        return fromText() + "–" + toText();
    }

    /** Its end in minutes after the midnight before it begins; more than a day when it runs past midnight. */
    int end() {
        return runsPastMidnight() ? to + DAY : to;
    }

    /** The ranges of one day in the order of the clock; two that share a minute are refused, touching ones are fine. */
    static List<TimeRange> inOrder(Object day, Collection<TimeRange> ranges) {
        List<TimeRange> ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparingInt(TimeRange::from));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).end() > ordered.get(i).from) {
                throw overlap(day, ordered.get(i - 1), ordered.get(i));
            }
        }
        return List.copyOf(ordered);
    }

    static Refused overlap(Object day, TimeRange one, TimeRange other) {
        return Refused.invalid("ranges", "overlap")
                .with("day", day.toString())
                .with("first", one.toString())
                .with("second", other.toString());
    }

    private static int minute(String field, String text) {
        if (text == null || !CLOCK.matcher(text).matches()) {
            throw Refused.invalid(field, "time-of-day").with("value", String.valueOf(text));
        }
        return Integer.parseInt(text, 0, 2, 10) * 60 + Integer.parseInt(text, 3, 5, 10);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
