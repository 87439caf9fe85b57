package dev.bandeja.domain.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of a reply that was kept while its page was inactive, once the page is active again (decision D19): one that
 * somebody wanted to be sent a moment ago still goes by itself; an older one may be out of date, so its author decides.
 */
public final class HeldReply {
    /** How old a kept reply may be to go by itself. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    private HeldReply() {}

    /**
     * @param wantedAt when a person last wanted it to be sent
     * @param behindUndecided it was written to be read after one that still waits for a person's decision
     */
    public static boolean goesByItself(Instant wantedAt, boolean behindUndecided, Instant now) {
        return !behindUndecided && !now.isAfter(wantedAt.plus(FRESH));
    }
}
