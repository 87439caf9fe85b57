package dev.bandeja.deployment.war.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Does one kind of work again and again: at once while there is more, then when woken, and anyway after a while, since a
 * wake-up is only a hint. A failure is logged and waited out; it never ends the loop, nor does a moment without memory.
 */
final class Loop implements Runnable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int TELL_EVERY = 60;

    private final String name;
    private final BooleanSupplier work;
    private final Duration atLeastEvery;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean stopped;
    private int failures;

    /**
     * @param work does some of it and tells whether there may be more
     */
    Loop(String name, BooleanSupplier work, Duration atLeastEvery) {
        this.name = name;
        this.work = work;
        this.atLeastEvery = atLeastEvery;
    }

    void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void stop() {
        stopped = true;
        signal.release();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                Duration pause = workOnce();
                if (!pause.isZero() && signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration workOnce() {
        try {
            boolean more = work.getAsBoolean();
            failures = 0;
            return more ? Duration.ZERO : atLeastEvery;
        } catch (RuntimeException | OutOfMemoryError failed) {
            if (!stopped && failures++ % TELL_EVERY == 0) {
                LOG.log(Level.ERROR, name + " failed and will be tried again", failed);
            }
            return AFTER_FAILURE;
        }
    }
}
