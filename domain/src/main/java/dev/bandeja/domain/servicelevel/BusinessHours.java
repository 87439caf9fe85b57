package dev.bandeja.domain.servicelevel;

import dev.bandeja.domain.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When somebody is there to answer: the weekly hours of a campaign or channel on the clocks of one place, with the
 * holidays and exceptional days on which the week does not hold. Every clock of the service level is counted on it: a
 * message that comes out of hours is parked until the {@linkplain #openAtOrAfter next opening}, waiting and answering
 * times are {@linkplain #workingTime working time}, and a target becomes a {@linkplain #deadline deadline}.
 *
 * <p>A moment is open when the wall clock of the place shows an open minute at it. When clocks are put forward, the
 * skipped minutes are never open; when they are put back, an open minute that is shown twice is open twice. Working time
 * is real time, as a stopwatch would measure it, so a night shift over a change of the clocks is an hour shorter or
 * longer. The changes of the clocks are known to the end of 2099; after that the last offset goes on.
 *
 * <p>All questions are answered by a closed form: no answer walks along the calendar, so none has a horizon and none
 * costs more for a year than for a minute; {@linkplain DatedHours dates} cost one binary search. Building the hours is
 * the dear part (tens of microseconds, a hundred with hundreds of dates): keep them, don't make them per
 * question.
 *
 * <p>Hours that are never open are refused with the rule {@code never-open}.
 */
public final class BusinessHours {
    /** The longest working time that {@link #deadline} takes: a hundred years. */
    public static final Duration LONGEST_WORKING_TIME = Duration.ofDays(36_525);

    private static final long NANOS = 1_000_000_000L;

    private final ZoneId zone;
    private final WeeklyHours week;
    private final DatedHours dates;
    private final OpenTime open;
    private final OpenTime closed;

    private BusinessHours(ZoneId zone, WeeklyHours week, DatedHours dates) {
        if (week.ranges().isEmpty() && dates.exceptions().isEmpty()) {
            throw Refused.invalid("week", "never-open");
        }
        this.zone = zone;
        this.week = week;
        this.dates = dates;
        open = new OpenTime(ZoneOffsets.of(zone), CalendarStopwatch.of(week, dates));
        closed = open.inverted();
    }

    /** Hours from their parts, as a form or a database has them. A week without hours needs an exception that opens. */
    public static BusinessHours of(ZoneId zone, WeeklyHours week, DatedHours dates) {
        return new BusinessHours(zone, week, dates);
    }

    /** The same in a zone as people and programs write it; one that IANA does not know is refused. */
    public static BusinessHours of(String zone, WeeklyHours week, DatedHours dates) {
        return of(ZoneOffsets.zoneNamed(zone), week, dates);
    }

    /** What a new channel or campaign starts with: Monday to Friday, 09:00–18:00. */
    public static BusinessHours byDefault(ZoneId zone) {
        return weekdays("09:00", "18:00").in(zone);
    }

    /** Every minute of every day. */
    public static BusinessHours alwaysOpen(ZoneId zone) {
        return WeeklyHours.everyDay("00:00", "24:00").in(zone);
    }

    /** Every minute of every day; the zone matters for the dates that may be added. */
    public static BusinessHours alwaysOpen(String zone) {
        return WeeklyHours.everyDay("00:00", "24:00").in(zone);
    }

    /** Begins a phrase: {@code weekdays("09:00", "18:00").in("America/Santiago")}. */
    public static WeeklyHours weekdays(String from, String to) {
        return WeeklyHours.weekdays(from, to);
    }

    /** These hours and one more range on that day of every week. */
    public BusinessHours and(DayOfWeek day, String from, String to) {
        return of(zone, week.and(day, from, to), dates);
    }

    /** These hours, and closed on those days from midnight to midnight, whatever was said about them before. */
    public BusinessHours closedOn(LocalDate... holidays) {
        DatedHours more = dates;
        for (LocalDate holiday : holidays) {
            more = more.closedOn(holiday);
        }
        return of(zone, week, more);
    }

    /** These hours, and only these ranges on that day, whatever was said about it before. */
    public BusinessHours on(LocalDate date, TimeRange... ranges) {
        return of(zone, week, dates.on(date, List.of(ranges)));
    }

    /** These hours, and only this range, written as {@code HH:mm}, on that day. */
    public BusinessHours on(LocalDate date, String from, String to) {
        return on(date, TimeRange.of(from, to));
    }

    /** Whose clocks decide. */
    public ZoneId zone() {
        return zone;
    }

    /** The hours that repeat every week. */
    public WeeklyHours week() {
        return week;
    }

    /** The holidays and exceptional days. */
    public DatedHours dates() {
        return dates;
    }

    /** Whether somebody is there at that moment. Open at the first moment of a range, closed at its end. */
    public boolean isOpen(Instant at) {
        return open.runsAt(at.getEpochSecond());
    }

    /**
     * The earliest open moment that is not before this one: the moment itself when it is open. What a customer who
     * writes now is promised. Empty when there is no opening any more (no weekly hours, all exceptions over).
     */
    public Optional<Instant> openAtOrAfter(Instant at) {
        return firstRunning(open, at);
    }

    /**
     * The earliest closed moment that is not before this one: the moment itself when it is closed. Empty when it stays
     * open for ever.
     */
    public Optional<Instant> closedAtOrAfter(Instant at) {
        return firstRunning(closed, at);
    }

    /**
     * When closed turns to open next, always later than this moment: of an open moment, the opening after the coming
     * closing. Empty when that never happens.
     */
    public Optional<Instant> nextOpening(Instant after) {
        return isOpen(after) ? closedAtOrAfter(after).flatMap(this::openAtOrAfter) : openAtOrAfter(after);
    }

    /**
     * When open turns to closed next, always later than this moment: of a closed moment, the closing after the coming
     * opening. Empty when that never happens, as in hours that are always open.
     */
    public Optional<Instant> nextClosing(Instant after) {
        return isOpen(after) ? closedAtOrAfter(after) : openAtOrAfter(after).flatMap(this::closedAtOrAfter);
    }

    /**
     * The earliest moment at which that much working time has passed since {@code start}: a message of Friday 17:30 that
     * is to be answered within an hour is due on Monday 09:30. Time that runs out exactly at a closing is due at that
     * closing, not at the next opening; no working time at all is due at {@code start}, open or not. Empty when the
     * hours end before (no weekly hours, exceptions over). To the nanosecond.
     *
     * @param workingTime not negative, at most {@link #LONGEST_WORKING_TIME}; refused otherwise
     */
    public Optional<Instant> deadline(Instant start, Duration workingTime) {
        if (workingTime.isNegative() || workingTime.compareTo(LONGEST_WORKING_TIME) > 0) {
            throw Refused.invalid("workingTime", "duration").with("value", workingTime.toString());
        }
        if (workingTime.isZero()) {
            return Optional.of(start);
        }
        long nanos = nanosShown(start) + workingTime.getNano();
        long reading = open.reading(start.getEpochSecond()) + workingTime.getSeconds() + nanos / NANOS;
        long fraction = nanos % NANOS;
        return fraction == 0 ? moment(open.secondAt(reading), 0) : moment(open.secondAt(reading + 1), fraction - NANOS);
    }

    /**
     * The latest moment since which that much working time has passed at {@code end}: who waits since then or since before
     * has waited so long, who began later has not. To the second.
     */
    public Instant latestStart(Instant end, Duration workingTime) {
        long reading = open.reading(end.getEpochSecond()) - workingTime.toSeconds();
        long later = open.secondAt(reading + 1);
        return later == WeekStopwatch.NEVER ? end : Instant.ofEpochSecond(later - 1);
    }

    /**
     * Real time between two moments during which it was open; negative when {@code to} is before {@code from}, as with
     * {@link Duration#between}. To the nanosecond.
     */
    public Duration workingTime(Instant from, Instant to) {
        long seconds = open.reading(to.getEpochSecond()) - open.reading(from.getEpochSecond());
        return Duration.ofSeconds(seconds, nanosShown(to) - nanosShown(from));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessHours that
                && zone.equals(that.zone)
                && week.equals(that.week)
                && dates.equals(that.dates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, week, dates);
    }

    @Override
    public String toString() {
        return "BusinessHours[" + zone + ", " + week.ranges() + ", closed on " + dates.holidays() + ", "
                + dates.exceptions() + "]";
    }

    private static Optional<Instant> firstRunning(OpenTime time, Instant at) {
        long second = at.getEpochSecond();
        if (time.runsAt(second)) {
            return Optional.of(at);
        }
        // the stopwatch stands still: the second that it counts next is the one that begins where it starts to run
        return moment(time.secondAt(time.reading(second) + 1), -NANOS);
    }

    private long nanosShown(Instant at) {
        return at.getNano() > 0 && isOpen(at) ? at.getNano() : 0;
    }

    private static Optional<Instant> moment(long second, long nanosMore) {
        return second == WeekStopwatch.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second, nanosMore));
    }
}
