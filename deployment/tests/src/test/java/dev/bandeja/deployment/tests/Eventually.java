package dev.bandeja.deployment.tests;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks again and again until something is there, but not longer than a deadline. */
public final class Eventually {
    /** Long enough for a machine that builds something else at the same time. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private Eventually() {}

    /** What is there at last. */
    public static <T> T found(String what, Supplier<Optional<T>> look) {
        return found(what, SOON, look);
    }

    /** The same with another deadline. */
    static <T> T found(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> there = look.get();
            if (there.isPresent()) {
                return there.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Returns when it is so. */
    public static void holds(String what, BooleanSupplier look) {
        holds(what, SOON, look);
    }

    /** The same with another deadline. */
    static void holds(String what, Duration patience, BooleanSupplier look) {
        found(what, patience, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
