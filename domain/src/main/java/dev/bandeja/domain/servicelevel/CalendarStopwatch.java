package dev.bandeja.domain.servicelevel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stopwatch beside a wall clock that runs in a week's hours, but knows the dates on which the week does not hold. It
 * is a chain of stretches: the week's stopwatch before, between and after the special dates, and one that runs or stands
 * still for each open or closed piece of such a date. A question costs one search in that chain, whatever the span.
 */
final class CalendarStopwatch {
    private static final int DAY_SECONDS = 24 * 60 * 60;

    /** First wall second of each stretch; of the first one, the beginning of time. */
    private final long[] starts;

    private final WeekStopwatch[] watches;

    /** What the stretch's own stopwatch must be corrected by, so that the readings go on where the last stretch ended. */
    private final long[] corrections;

    /** Reading at the beginning of each stretch. */
    private final long[] readings;

    private CalendarStopwatch(long[] starts, WeekStopwatch[] watches) {
        this.starts = starts;
        this.watches = watches;
        corrections = new long[starts.length];
        readings = new long[starts.length];
        readings[0] = Long.MIN_VALUE;
        for (int i = 1; i < starts.length; i++) {
            readings[i] = corrections[i - 1] + watches[i - 1].reading(starts[i]);
            corrections[i] = readings[i] - watches[i].reading(starts[i]);
        }
    }

    static CalendarStopwatch of(WeeklyHours week, DatedHours dates) {
        WeekStopwatch plain = WeekStopwatch.over(week.openMinutes());
        Chain chain = new Chain(plain);
        for (LocalDate date : dates.touched()) {
            long midnight = date.toEpochDay() * DAY_SECONDS;
            BitSet open = openMinutes(date, week, dates);
            int minute = 0;
            while (minute < TimeRange.DAY) {
                boolean running = open.get(minute);
                chain.add(midnight + minute * 60L, running ? WeekStopwatch.RUNNING : WeekStopwatch.STOPPED);
                int change = running ? open.nextClearBit(minute) : open.nextSetBit(minute);
                minute = change < 0 ? TimeRange.DAY : change;
            }
            chain.add(midnight + DAY_SECONDS, plain);
        }
        return chain.close();
    }

    /** The stopwatch that runs whenever this one stands still. */
    CalendarStopwatch inverted() {
        Map<WeekStopwatch, WeekStopwatch> opposites = new HashMap<>();
        WeekStopwatch[] inverted = Arrays.stream(watches)
                .map(watch -> opposites.computeIfAbsent(watch, WeekStopwatch::inverted))
                .toArray(WeekStopwatch[]::new);
        return new CalendarStopwatch(starts, inverted);
    }

    boolean runsAt(long wallSecond) {
        return watches[Ascending.lastAtMost(starts, wallSecond)].runsAt(wallSecond);
    }

    /** Seconds shown at the beginning of that second. */
    long reading(long wallSecond) {
        int stretch = Ascending.lastAtMost(starts, wallSecond);
        return corrections[stretch] + watches[stretch].reading(wallSecond);
    }

    /** The first second at whose beginning it shows that reading, or {@link WeekStopwatch#NEVER}. */
    long secondAt(long reading) {
        int stretch = Ascending.lastAtMost(readings, reading - 1);
        return watches[stretch].secondAt(reading - corrections[stretch]);
    }

    private static BitSet openMinutes(LocalDate date, WeeklyHours week, DatedHours dates) {
        BitSet open = new BitSet(TimeRange.DAY);
        for (TimeRange range : rangesOn(date, week, dates)) {
            open.set(range.from(), Math.min(range.end(), TimeRange.DAY));
        }
        if (!dates.decide(date)) {
            for (TimeRange range : rangesOn(date.minusDays(1), week, dates)) {
                open.set(0, Math.max(0, range.end() - TimeRange.DAY));
            }
        }
        return open;
    }

    private static List<TimeRange> rangesOn(LocalDate date, WeeklyHours week, DatedHours dates) {
        return dates.decide(date) ? dates.rangesOn(date) : week.on(date.getDayOfWeek());
    }

    /** Stretches in the order of time, neighbours of one kind joined. */
    private static final class Chain {
        private final List<Long> starts = new ArrayList<>();
        private final List<WeekStopwatch> watches = new ArrayList<>();

        Chain(WeekStopwatch first) {
            starts.add(Long.MIN_VALUE);
            watches.add(first);
        }

        /** From that second on another stopwatch counts; said twice of one second, the last word holds. */
        void add(long start, WeekStopwatch watch) {
            if (starts.get(last()) == start) {
                starts.remove(last());
                watches.remove(last());
            }
            if (watches.get(last()) != watch) {
                starts.add(start);
                watches.add(watch);
            }
        }

        CalendarStopwatch close() {
            return new CalendarStopwatch(
                    starts.stream().mapToLong(Long::longValue).toArray(), watches.toArray(WeekStopwatch[]::new));
        }

        private int last() {
            return watches.size() - 1;
        }
    }
}
