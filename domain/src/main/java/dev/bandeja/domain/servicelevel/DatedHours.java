package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days on which the week does not hold: holidays, closed from midnight to midnight, and exceptions, which have
 * ranges of their own. Such a date is complete in itself: what it says holds for all of its 24 hours.
 *
 * <ul>
 *   <li>A range of the eve that would run past midnight into it ends at midnight. (Who wants Friday's night shift to end
 *       as usual at 02:00 gives the date the range {@code 00:00–02:00}.)
 *   <li>The week's ranges of that day do not begin, so what would have run past its midnight stays closed too.
 *   <li>An exception's own range may run past midnight; it then opens the first hours of the following day together with
 *       whatever that day has, unless that day has a date of its own.
 * </ul>
 *
 * @param holidays closed days, in order
 * @param exceptions ranges of each exceptional day, never without one (that is a holiday); no date is both (refused with
 *     the rule {@code holiday-and-exception}); years 1970–9999
 * @param names what such days are called, where somebody said so; a name of any other day is left out
 */
public record DatedHours(
        SortedSet<LocalDate> holidays,
        SortedMap<LocalDate, List<TimeRange>> exceptions,
        SortedMap<LocalDate, String> names) {
    private static final int LONGEST_NAME = 120;

    public DatedHours {
        SortedSet<LocalDate> closed = new TreeSet<>(holidays);
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        exceptions.forEach((date, ranges) -> special.put(date, rangesOf(date, ranges, closed)));
        closed.forEach(DatedHours::refuseStrangeYear);
        special.keySet().forEach(DatedHours::refuseStrangeYear);
        holidays = Collections.unmodifiableSortedSet(closed);
        exceptions = Collections.unmodifiableSortedMap(special);
        SortedMap<LocalDate, String> called = new TreeMap<>();
        names.forEach((date, name) -> {
            String words = name == null ? "" : name.replace("\0", "").strip();
            if (words.length() > LONGEST_NAME) {
                throw Refused.invalid("names", "too-long");
            }
            if (!words.isEmpty() && (closed.contains(date) || special.containsKey(date))) {
                called.put(date, words);
            }
        });
        names = Collections.unmodifiableSortedMap(called);
    }

    /** No date is special. */
    public static DatedHours none() {
        return of(List.of(), Map.of());
    }

    /** These holidays and exceptions, in whatever order they come. */
    public static DatedHours of(Collection<LocalDate> holidays, Map<LocalDate, List<TimeRange>> exceptions) {
        return of(holidays, exceptions, Map.of());
    }

    /** The same with what those days are called. */
    public static DatedHours of(
            Collection<LocalDate> holidays, Map<LocalDate, List<TimeRange>> exceptions, Map<LocalDate, String> names) {
        return new DatedHours(new TreeSet<>(holidays), new TreeMap<>(exceptions), new TreeMap<>(names));
    }

    /** These dates, and that one a holiday, whatever was said about it before. */
    public DatedHours closedOn(LocalDate date) {
        SortedSet<LocalDate> closed = new TreeSet<>(holidays);
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>(exceptions);
        closed.add(date);
        special.remove(date);
        return new DatedHours(closed, special, names);
    }

    /** These dates, and that one with ranges of its own, whatever was said about it before. */
    public DatedHours on(LocalDate date, List<TimeRange> ranges) {
        SortedSet<LocalDate> closed = new TreeSet<>(holidays);
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>(exceptions);
        closed.remove(date);
        special.put(date, ranges);
        return new DatedHours(closed, special, names);
    }

    /** Whether the week does not hold on that date. */
    public boolean decide(LocalDate date) {
        return holidays.contains(date) || exceptions.containsKey(date);
    }

    /** The ranges that begin on a date which {@linkplain #decide is decided here}; empty for a holiday. */
    List<TimeRange> rangesOn(LocalDate date) {
        return exceptions.getOrDefault(date, List.of());
    }

    /** Every date on which the week's hours may not hold as they stand: the dates of this list and their next days. */
    List<LocalDate> touched() {
        SortedSet<LocalDate> own = new TreeSet<>(holidays);
        own.addAll(exceptions.keySet());
        SortedSet<LocalDate> touched = new TreeSet<>(own);
        own.forEach(date -> touched.add(date.plusDays(1)));
        return new ArrayList<>(touched);
    }

    private static List<TimeRange> rangesOf(LocalDate date, List<TimeRange> ranges, SortedSet<LocalDate> closed) {
        if (closed.contains(date)) {
            throw refused("holiday-and-exception", date);
        }
        if (ranges.isEmpty()) {
            throw refused("required", date);
        }
        return TimeRange.inOrder(date, ranges);
    }

    private static void refuseStrangeYear(LocalDate date) {
        if (date.getYear() < 1970 || date.getYear() > 9999) {
            throw refused("year", date);
        }
    }

    private static Refused refused(String rule, LocalDate date) {
        return Refused.invalid("exceptions", rule).with("day", date.toString());
    }
}
