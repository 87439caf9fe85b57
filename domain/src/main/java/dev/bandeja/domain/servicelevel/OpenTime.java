package dev.bandeja.domain.servicelevel;

/**
 * A stopwatch over real time, in UTC seconds, that runs whenever the wall clock of a place shows an open minute. Between
 * two changes of the clocks it goes with the wall clock's stopwatch; at each change it is corrected by the open time that
 * the clocks skipped (which nobody worked) or showed twice (which was worked twice).
 */
final class OpenTime {
    private final ZoneOffsets offsets;
    private final CalendarStopwatch wall;

    /** What the wall clock's stopwatch must be corrected by in each period between two changes of the clocks. */
    private final long[] corrections;

    /** Reading at the beginning of each period. */
    private final long[] readings;

    OpenTime(ZoneOffsets offsets, CalendarStopwatch wall) {
        this.offsets = offsets;
        this.wall = wall;
        corrections = new long[offsets.periods()];
        readings = new long[offsets.periods()];
        readings[0] = Long.MIN_VALUE;
        for (int i = 1; i < readings.length; i++) {
            long change = offsets.start(i);
            readings[i] = corrections[i - 1] + wall.reading(change + offsets.offset(i - 1));
            corrections[i] = readings[i] - wall.reading(change + offsets.offset(i));
        }
    }

    /** The closed time of the same hours. */
    OpenTime inverted() {
        return new OpenTime(offsets, wall.inverted());
    }

    boolean runsAt(long second) {
        return wall.runsAt(second + offsets.offset(offsets.periodAt(second)));
    }

    /** Seconds shown at the beginning of that second; only differences mean something. */
    long reading(long second) {
        int period = offsets.periodAt(second);
        return corrections[period] + wall.reading(second + offsets.offset(period));
    }

    /** The first second at whose beginning it shows that reading, or {@link WeekStopwatch#NEVER}. */
    long secondAt(long reading) {
        int period = Ascending.lastAtMost(readings, reading - 1);
        long wallSecond = wall.secondAt(reading - corrections[period]);
        return wallSecond == WeekStopwatch.NEVER ? WeekStopwatch.NEVER : wallSecond - offsets.offset(period);
    }
}
