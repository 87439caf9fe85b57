package dev.bandeja.domain.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords in a row for one e-mail address. From the fifth on each one closes the door for a while, twice as long
 * every time, up to a quarter of an hour.
 *
 * @param count failures since the last success
 * @param lastAt the last of them
 */
public record FailedSignIns(int count, Instant lastAt) {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** One more failure; after a quiet hour the count starts again. */
    public FailedSignIns oneMore(Instant at) {
        boolean forgotten = lastAt.plus(Duration.ofHours(1)).isBefore(at);
        return new FailedSignIns(forgotten ? 1 : count + 1, at);
    }

    /** Until when nobody may try; empty when one may. */
    public Optional<Instant> closedUntil(Instant now) {
        if (count < FREE) {
            return Optional.empty();
        }
        int doublings = Math.min(count - FREE, 6);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Instant until = lastAt.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return Optional.of(until).filter(now::isBefore);
    }
}
