package dev.bandeja.domain.analytics;

import dev.bandeja.domain.ticket.Happening.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was counted in a stretch of time. Everything in it can be added up: the tallies of 24 hours are the tally of the day,
 * those of all agents the tally of the campaign.
 */
public final class Tally {
    /** One thing that is counted, told by each event alone. Sums are in milliseconds. */
    public enum Count {
        CREATED(is(Kind.CREATED)),
        REOPENED(is(Kind.REOPENED)),
        CLOSED(is(Kind.CLOSED)),
        IGNORED(is(Kind.IGNORED)),
        /** Closed after an agent had it. */
        COMPLETED(is(Kind.CLOSED).and(event -> event.agent().isPresent())),
        ASSIGNED(is(Kind.ASSIGNED)),
        TRANSFERRED(is(Kind.TRANSFERRED)),
        /** First answers of human beings. */
        ADDRESSED(is(Kind.ANSWERED).and(TicketEvent::first)),
        IN_TARGET(is(Kind.ANSWERED).and(TicketEvent::first).and(event -> !event.late())),
        /** Tickets of which a promise was broken. */
        LATE(is(Kind.OVERDUE)),
        /** Answers that ended somebody's waiting in the queue. */
        ANSWERED(is(Kind.ANSWERED).and(event -> event.waited().isPresent())),
        /** Of those, the ones within the campaign's target. */
        ANSWERED_IN_TIME(is(Kind.ANSWERED).and(event -> event.waited().isPresent()), true),
        /** Of the answered, those who already count as abandoned: maybe on another day, and in another campaign. */
        ANSWERED_RECOVERING(
                is(Kind.ANSWERED).and(event -> event.waited().isPresent()).and(TicketEvent::recovers)),
        ABANDONED(is(Kind.ABANDONED)),
        ABANDONED_IN_TIME(is(Kind.ABANDONED), true),
        RECOVERED(is(Kind.RECOVERED)),
        RECOVERED_IN_TIME(is(Kind.RECOVERED), true),
        WAITED(is(Kind.ANSWERED), TicketEvent::waited),
        CUSTOMER_WAITS(is(Kind.ANSWERED).and(event -> event.customerWait().isPresent())),
        CUSTOMER_WAITED(is(Kind.ANSWERED), TicketEvent::customerWait),
        AGENT_WAITS(is(Kind.ANSWERED).and(event -> event.agentWait().isPresent())),
        AGENT_WAITED(is(Kind.ANSWERED), TicketEvent::agentWait),
        RESPONSES(is(Kind.ANSWERED).and(event -> event.response().isPresent())),
        RESPONSE_TIME(is(Kind.ANSWERED), TicketEvent::response),
        FIRST_RESPONSES(is(Kind.ANSWERED).and(TicketEvent::first).and(event -> event.response()
                .isPresent())),
        FIRST_RESPONSE_TIME(is(Kind.ANSWERED).and(TicketEvent::first), TicketEvent::response),
        /** Tickets whose last event is in the period; told by all events of a ticket together, as the next three. */
        UPDATED(event -> false),
        /** Of those updated: how many were open, ignored or closed at the end of the period. */
        STATE_OPEN(event -> false),
        STATE_IGNORED(event -> false),
        STATE_CLOSED(event -> false);

        private final Predicate<TicketEvent> counted;
        private final boolean withinTarget;
        private final Function<TicketEvent, Optional<Duration>> sum;

        Count(Predicate<TicketEvent> counted) {
            this(counted, false);
        }

        Count(Predicate<TicketEvent> counted, boolean withinTarget) {
            this.counted = counted;
            this.withinTarget = withinTarget;
            sum = null;
        }

        Count(Predicate<TicketEvent> counted, Function<TicketEvent, Optional<Duration>> sum) {
            this.counted = counted;
            withinTarget = false;
            this.sum = sum;
        }

        private static Predicate<TicketEvent> is(Kind kind) {
            return event -> event.kind() == kind;
        }

        /**
         * What one event adds.
         *
         * @param target within which time its campaign wants to answer; empty = nothing is in time
         */
        public long of(TicketEvent event, Optional<Duration> target) {
            if (!counted.test(event)) {
                return 0;
            }
            if (sum != null) {
                return sum.apply(event).map(Duration::toMillis).orElse(0L);
            }
            return withinTarget && !isWithin(event, target) ? 0 : 1;
        }

        private static boolean isWithin(TicketEvent event, Optional<Duration> target) {
            return target.isPresent()
                    && event.waited()
                            .filter(waited -> waited.compareTo(target.get()) <= 0)
                            .isPresent();
        }
    }

    public static final Tally NOTHING = new Tally(new long[Count.values().length]);

    private final long[] counts;

    private Tally(long[] counts) {
        this.counts = counts;
    }

    /** A tally as it was counted elsewhere. */
    public static Tally of(Function<Count, Long> counted) {
        return new Tally(Arrays.stream(Count.values()).mapToLong(counted::apply).toArray());
    }

    /** The tally of one event. */
    public static Tally of(TicketEvent event, Optional<Duration> target) {
        return of(count -> count.of(event, target));
    }

    public Tally plus(Tally other) {
        return of(count -> get(count) + other.get(count));
    }

    public long get(Count count) {
        return counts[count.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        List<String> some = new ArrayList<>();
        for (Count count : Count.values()) {
            if (get(count) != 0) {
                some.add(count + "=" + get(count));
            }
        }
        return some.toString();
    }
}
