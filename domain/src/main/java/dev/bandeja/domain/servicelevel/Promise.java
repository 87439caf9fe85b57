package dev.bandeja.domain.servicelevel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something the company owes a customer by a certain moment: an answer, or the end of the matter.
 *
 * @param since from when it is counted
 * @param warnAt from when the clock is amber; the same as {@code dueAt} when there is no warning
 * @param dueAt from this moment on it is late
 * @param late whether that has been noticed and told
 */
public record Promise(Target target, Instant since, Instant warnAt, Instant dueAt, boolean late) {
    /** What is owed. */
    public enum Target {
        /** The first word of a human being on this ticket. */
        FIRST_ANSWER,
        /** A word of a human being to a customer who had one before. */
        NEXT_ANSWER,
        /** The end of the ticket. */
        RESOLUTION
    }

    /** The one that shows: what is broken before what is not, then the one that is due first. */
    public static Optional<Promise> mostUrgent(Optional<Promise> one, Optional<Promise> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .min(Comparator.comparing((Promise promise) -> !promise.late()).thenComparing(Promise::dueAt));
    }

    /** Its time is up. */
    public Promise broken() {
        return new Promise(target, since, warnAt, dueAt, true);
    }

    /** Whether its time is up at that moment. */
    public boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }
}
