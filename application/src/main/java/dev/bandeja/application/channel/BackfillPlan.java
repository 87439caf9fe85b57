package dev.bandeja.application.channel;

import java.time.Duration;

/**
 * How often each page is looked through by itself, although its network seems to tell everything.
 *
 * @param every zero = never
 */
public record BackfillPlan(Duration every) {
    public BackfillPlan {
        if (every.isNegative()) {
            throw new IllegalArgumentException("a page cannot be looked through every " + every);
        }
    }
}
