package dev.bandeja.application.live;

import java.time.Instant;

/** What the live feed no longer has to remember. */
public interface OldChanges {
    /**
     * Forgets changes written before that time. A screen that has not asked since has to read everything again.
     *
     * @return how many
     */
    int forget(Instant before);
}
