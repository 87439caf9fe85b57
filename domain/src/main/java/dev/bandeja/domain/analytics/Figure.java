package dev.bandeja.domain.analytics;

import dev.bandeja.domain.analytics.Tally.Count;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * A figure with its definition. Everything that shows a figure, a screen, a table or a file, has it from here, so two places
 * never tell different ones. Without a denominator there is no figure: never 0 % and never 100 %.
 */
public enum Figure {
    /** Tickets whose last event falls in the period; each where it is after it. */
    UPDATED(Count.UPDATED),
    /** Tickets that were opened. */
    CREATED(Count.CREATED),
    /** Of the updated: open at its end. */
    OPEN(Count.STATE_OPEN),
    IGNORED(Count.STATE_IGNORED),
    CLOSED(Count.STATE_CLOSED),
    /** How often tickets were closed, whatever became of them afterwards. */
    CLOSINGS(Count.CLOSED),
    /** How often tickets were ignored, whatever became of them afterwards. */
    IGNORINGS(Count.IGNORED),
    /** How often closed ones were opened again. */
    REOPENED(Count.REOPENED),
    /** First answers of a human being. */
    ADDRESSED(Count.ADDRESSED),
    /** Of those, the ones within what the page promises. */
    IN_TARGET(Count.IN_TARGET),
    /** Tickets of which a promise was broken (P15). */
    LATE(Count.LATE),
    /** In target ÷ addressed. */
    SERVICE_LEVEL(
            Unit.SHARE,
            tally -> tally.get(Count.IN_TARGET),
            tally -> tally.get(Count.ADDRESSED),
            tally -> tally.get(Count.ADDRESSED) - tally.get(Count.IN_TARGET)),
    /** Addressed ÷ created. */
    ATTENTION_LEVEL(
            Unit.SHARE,
            tally -> tally.get(Count.ADDRESSED),
            tally -> tally.get(Count.CREATED),
            tally -> tally.get(Count.CREATED) - tally.get(Count.ADDRESSED)),
    /** The customer's wait for the first answer, on the wall clock. */
    TMAC(Unit.TIME, tally -> tally.get(Count.CUSTOMER_WAITED), tally -> tally.get(Count.CUSTOMER_WAITS)),
    /** From assignment to the first answer, in the campaign's hours. */
    TMAE(Unit.TIME, tally -> tally.get(Count.AGENT_WAITED), tally -> tally.get(Count.AGENT_WAITS)),
    /** The time of every answer, in the campaign's hours. */
    TMR(Unit.TIME, tally -> tally.get(Count.RESPONSE_TIME), tally -> tally.get(Count.RESPONSES)),
    /** The time of first answers only, in the campaign's hours. */
    TMA(Unit.TIME, tally -> tally.get(Count.FIRST_RESPONSE_TIME), tally -> tally.get(Count.FIRST_RESPONSES)),
    /** Customers whose waiting in the queue a human being ended with an answer. */
    ANSWERED(Count.ANSWERED),
    /** Customers who waited for as long as the threshold says (D12). */
    ABANDONED(Count.ABANDONED),
    /** Abandoned ones who were answered after all. */
    RECOVERED(Count.RECOVERED),
    /** Tickets closed after an agent had them. */
    COMPLETED(Count.COMPLETED),
    ASSIGNED(Count.ASSIGNED),
    /** Answered within T ÷ answered (D11). */
    ANSWERED_IN_TIME(
            Unit.SHARE,
            tally -> tally.get(Count.ANSWERED_IN_TIME),
            tally -> tally.get(Count.ANSWERED),
            tally -> tally.get(Count.ANSWERED) - tally.get(Count.ANSWERED_IN_TIME)),
    /** Answered within T ÷ (answered + abandoned after T); a recovered one counts only as answered (D11). */
    WITH_ABANDONED(
            Unit.SHARE,
            tally -> tally.get(Count.ANSWERED_IN_TIME),
            tally -> tally.get(Count.ANSWERED) + lostAfterTarget(tally),
            tally -> tally.get(Count.ANSWERED) + lostAfterTarget(tally) - tally.get(Count.ANSWERED_IN_TIME)),
    /**
     * Abandoned ÷ (abandoned + answered without having been): each customer once, and where they were abandoned, whenever and
     * wherever they were answered after all.
     */
    ABANDONMENT_RATE(
            Unit.SHARE,
            tally -> tally.get(Count.ABANDONED),
            tally -> tally.get(Count.ANSWERED) - tally.get(Count.ANSWERED_RECOVERING) + tally.get(Count.ABANDONED),
            tally -> tally.get(Count.ABANDONED)),
    /** The waiting in the queue of those who were answered, in the campaign's hours. */
    AVERAGE_WAIT(Unit.TIME, tally -> tally.get(Count.WAITED), tally -> tally.get(Count.ANSWERED));

    /** What a figure's value is. */
    public enum Unit {
        /** How many. */
        COUNT,
        /** Of one, 0 to 1. */
        SHARE,
        /** Milliseconds for each. */
        TIME
    }

    private final Unit unit;
    private final ToLongFunction<Tally> numerator;
    private final ToLongFunction<Tally> denominator;
    private final ToLongFunction<Tally> behind;

    Figure(Count count) {
        this(Unit.COUNT, tally -> tally.get(count), tally -> 1, tally -> tally.get(count));
    }

    Figure(Unit unit, ToLongFunction<Tally> numerator, ToLongFunction<Tally> denominator) {
        this(unit, numerator, denominator, denominator);
    }

    Figure(
            Unit unit,
            ToLongFunction<Tally> numerator,
            ToLongFunction<Tally> denominator,
            ToLongFunction<Tally> behind) {
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.behind = behind;
    }

    private static long lostAfterTarget(Tally tally) {
        long abandonedAfter = tally.get(Count.ABANDONED) - tally.get(Count.ABANDONED_IN_TIME);
        return abandonedAfter - (tally.get(Count.RECOVERED) - tally.get(Count.RECOVERED_IN_TIME));
    }

    public Unit unit() {
        return unit;
    }

    /** Whether only all events of a ticket together tell it: then there is none of a single day or hour. */
    public boolean ofWholeTickets() {
        return switch (this) {
            case UPDATED, OPEN, IGNORED, CLOSED -> true;
            default -> false;
        };
    }

    /** Whether it can be told of one agent. Who began to write, or gave up in the queue, was nobody's. */
    public boolean ofAgents() {
        return switch (this) {
            case CREATED, ATTENTION_LEVEL, ABANDONED, RECOVERED, WITH_ABANDONED, ABANDONMENT_RATE -> false;
            default -> true;
        };
    }

    /** What is above the line. */
    public long numerator(Tally tally) {
        return numerator.applyAsLong(tally);
    }

    /** What is below the line; 1 for a plain count. */
    public long denominator(Tally tally) {
        return denominator.applyAsLong(tally);
    }

    /**
     * Whether a ticket is one of those that the figure opens, by the tally of its own events: those counted, those measured, or
     * of a share those that missed it.
     */
    public boolean opens(Tally ofTicket) {
        return behind.applyAsLong(ofTicket) > 0;
    }

    /** The value; empty without a denominator, shown as "—". */
    public OptionalDouble of(Tally tally) {
        long below = denominator(tally);
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator(tally) / below);
    }
}
