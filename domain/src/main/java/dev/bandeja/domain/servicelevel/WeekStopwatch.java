package dev.bandeja.domain.servicelevel;

import java.util.BitSet;

/**
 * A stopwatch that hangs beside a wall clock and runs while a week's hours are open, week after week, for ever. The
 * open time between two moments is the difference of its readings, and a moment is found by its reading; both cost the
 * same for a minute and for a century, since whole weeks are multiplied.
 *
 * <p>The wall clock is counted in seconds since 1970-01-01T00:00 on that clock. The reading is 0 in the first Monday
 * 00:00 before that.
 */
final class WeekStopwatch {
    static final WeekStopwatch STOPPED = new WeekStopwatch(new BitSet());
    static final WeekStopwatch RUNNING = STOPPED.inverted();

    /** What a stopwatch that stands still answers when asked for a later reading. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int WEEK = 7 * 24 * 60 * 60;
    private static final int MONDAY_BEFORE_1970 = -3 * 24 * 60 * 60;

    private final BitSet minutes;

    /** Of each open stretch of the week: first second, first second after it, open seconds of the week before it. */
    private final long[] starts;

    private final long[] ends;
    private final long[] before;
    private final long perWeek;

    private WeekStopwatch(BitSet minutes) {
        int count = (int)
                minutes.stream().filter(m -> m == 0 || !minutes.get(m - 1)).count();
        this.minutes = minutes;
        starts = new long[count];
        ends = new long[count];
        before = new long[count];
        long sum = 0;
        int from = minutes.nextSetBit(0);
        for (int i = 0; i < count; i++) {
            int to = minutes.nextClearBit(from);
            starts[i] = from * 60L;
            ends[i] = to * 60L;
            before[i] = sum;
            sum += ends[i] - starts[i];
            from = minutes.nextSetBit(to);
        }
        perWeek = sum;
    }

    /** A stopwatch that runs in these minutes of the week, counted from Monday 00:00. */
    static WeekStopwatch over(BitSet openMinutes) {
        return new WeekStopwatch((BitSet) openMinutes.clone());
    }

    /** The stopwatch that runs whenever this one stands still. */
    WeekStopwatch inverted() {
        BitSet closed = (BitSet) minutes.clone();
        closed.flip(0, WEEK / 60);
        return new WeekStopwatch(closed);
    }

    boolean runsAt(long wallSecond) {
        long second = Math.floorMod(wallSecond - MONDAY_BEFORE_1970, (long) WEEK);
        int stretch = Ascending.lastAtMost(starts, second);
        return starts.length > 0 && second >= starts[stretch] && second < ends[stretch];
    }

    /** Seconds shown at the beginning of that second. */
    long reading(long wallSecond) {
        if (perWeek == 0) {
            return 0;
        }
        long sinceMonday = wallSecond - MONDAY_BEFORE_1970;
        long weeks = Math.floorDiv(sinceMonday, (long) WEEK);
        long second = sinceMonday - weeks * WEEK;
        int stretch = Ascending.lastAtMost(starts, second);
        long inStretch = Math.max(0, Math.min(second, ends[stretch]) - starts[stretch]);
        return weeks * perWeek + before[stretch] + inStretch;
    }

    /** The first second at whose beginning it shows that reading, or {@link #NEVER}. */
    long secondAt(long reading) {
        if (perWeek == 0) {
            return NEVER;
        }
        // one less, so that a full week's reading is found at the last closing and not at the next week's opening
        long weeks = Math.floorDiv(reading - 1, perWeek);
        long rest = reading - weeks * perWeek;
        int stretch = Ascending.lastAtMost(before, rest - 1);
        return MONDAY_BEFORE_1970 + weeks * WEEK + starts[stretch] + rest - before[stretch];
    }
}
