package dev.bandeja.domain.servicelevel;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours that repeat every week, not yet anywhere on earth: they become {@link BusinessHours} by {@link #in} a time
 * zone. A range belongs to the day on which it begins, also when it runs past midnight. No two ranges may share a
 * minute, not even one that runs past midnight and one of the following day (Sunday's reach into Monday); that is
 * refused with the rule {@code overlap} and both ranges, because the person at the form wants to see it.
 *
 * @param ranges the ranges of each day in the order of the clock; days without any are left out; may be empty
 */
public record WeeklyHours(Map<DayOfWeek, List<TimeRange>> ranges) {
    public WeeklyHours {
        Map<DayOfWeek, List<TimeRange>> ordered = new EnumMap<>(DayOfWeek.class);
        ranges.forEach((day, some) -> {
            if (!some.isEmpty()) {
                ordered.put(day, TimeRange.inOrder(day, some));
            }
        });
        ordered.forEach((day, some) -> refuseOverlap(day, some, ordered.get(day.plus(1))));
        ranges = Collections.unmodifiableMap(ordered);
    }

    /** A week without any hours, to begin a phrase with. */
    public static WeeklyHours none() {
        return new WeeklyHours(Map.of());
    }

    /** Monday to Friday between two times of day, written as {@code HH:mm}. */
    public static WeeklyHours weekdays(String from, String to) {
        return none().through(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, TimeRange.of(from, to));
    }

    /** Every day between two times of day, written as {@code HH:mm}. */
    public static WeeklyHours everyDay(String from, String to) {
        return none().through(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, TimeRange.of(from, to));
    }

    /** These hours and one more range on that day. */
    public WeeklyHours and(DayOfWeek day, String from, String to) {
        return through(day, day, TimeRange.of(from, to));
    }

    /** These hours on the clocks of a place, named as IANA does: {@code America/Santiago}. */
    public BusinessHours in(String zone) {
        return in(ZoneOffsets.zoneNamed(zone));
    }

    /** These hours on the clocks of a place. */
    public BusinessHours in(ZoneId zone) {
        return BusinessHours.of(zone, this, DatedHours.none());
    }

    /** The ranges that begin on that day, in the order of the clock; empty when nothing does. */
    public List<TimeRange> on(DayOfWeek day) {
        return ranges.getOrDefault(day, List.of());
    }

    /** The open minutes of a week, counted from Monday 00:00; what runs past Sunday's midnight opens Monday. */
    BitSet openMinutes() {
        int minutes = 7 * TimeRange.DAY;
        BitSet open = new BitSet(minutes);
        ranges.forEach((day, some) -> some.forEach(range -> {
            int midnight = day.ordinal() * TimeRange.DAY;
            open.set(midnight + range.from(), midnight + range.end());
        }));
        for (int late = open.nextSetBit(minutes); late >= 0; late = open.nextSetBit(late + 1)) {
            open.set(late - minutes);
        }
        open.clear(minutes, open.size());
        return open;
    }

    private WeeklyHours through(DayOfWeek first, DayOfWeek last, TimeRange range) {
        Map<DayOfWeek, List<TimeRange>> more = new EnumMap<>(DayOfWeek.class);
        more.putAll(ranges);
        for (int i = first.getValue(); i <= last.getValue(); i++) {
            DayOfWeek day = DayOfWeek.of(i);
            List<TimeRange> some = new ArrayList<>(on(day));
            some.add(range);
            more.put(day, some);
        }
        return new WeeklyHours(more);
    }

    private static void refuseOverlap(DayOfWeek day, List<TimeRange> ranges, List<TimeRange> following) {
        TimeRange last = ranges.get(ranges.size() - 1);
        if (following != null && last.end() - TimeRange.DAY > following.get(0).from()) {
            throw TimeRange.overlap(day, last, following.get(0));
        }
    }
}
