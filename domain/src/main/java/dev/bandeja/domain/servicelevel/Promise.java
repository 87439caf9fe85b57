package dev.bandeja.domain.servicelevel;

import java.time.Instant;

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

    /** Its time is up. */
    public Promise broken() {
        return new Promise(target, since, warnAt, dueAt, true);
    }

    /** Whether its time is up at that moment. */
    public boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }
}
