package dev.bandeja.domain.publishing;

import dev.bandeja.domain.Refused;
import java.time.Duration;
import java.time.Instant;

/** When a scheduled post may appear. Facebook takes what is at least ten minutes and at most thirty days ahead. */
public final class PostTime {
    public static final Duration SOONEST = Duration.ofMinutes(10);
    public static final Duration LATEST = Duration.ofDays(30);
    /** So long before its time a scheduled post can be changed or cancelled: a call that is late must not hit a published one. */
    public static final Duration CHANGEABLE_UNTIL = Duration.ofMinutes(2);

    private PostTime() {}

    /** @throws Refused {@code INVALID}, field {@code scheduledFor}, when Facebook would not take it */
    public static Instant check(Instant wanted, Instant now) {
        if (wanted.isBefore(now.plus(SOONEST)) || wanted.isAfter(now.plus(LATEST))) {
            throw Refused.invalid("scheduledFor", "10-minutes-to-30-days");
        }
        return wanted;
    }

    /** Whether Facebook still takes it as a scheduled one; if not, we have to publish it ourselves at its time. */
    public static boolean canBeHandedOver(Instant scheduledFor, Instant now) {
        return !scheduledFor.isBefore(now.plus(SOONEST));
    }

    /** Whether a scheduled post can still be changed or cancelled. */
    public static boolean isChangeable(Instant scheduledFor, Instant now) {
        return now.isBefore(scheduledFor.minus(CHANGEABLE_UNTIL));
    }
}
