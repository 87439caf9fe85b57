package dev.bandeja.adapters.sandbox.world;

/** How long Facebook waits before it tells the same thing again: at once a few times, then every few seconds. */
final class RetryPlan {

    private static final long[] PAUSES = {0, 0, 250, 1_000, 2_000};

    private RetryPlan() {}

    /** The pause after so many failures in a row, milliseconds. */
    static long pauseAfter(int failures) {
        return failures <= PAUSES.length ? PAUSES[Math.max(0, failures - 1)] : 3_000;
    }
}
