package dev.bandeja.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several things at the same time, each on a thread of its own, ended by the time the test ends. */
public final class Together implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** All of them start at the same moment. */
    public <T> List<T> all(int count, IntFunction<Callable<T>> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(count);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Callable<T> one = work.apply(i);
            running.add(begin(() -> {
                ready.countDown();
                ready.await();
                return one.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : running) {
            results.add(result(each));
        }
        return results;
    }

    public static <T> T result(Future<T> running) throws Exception {
        return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** A transaction that stays open after its work until the gate opens. */
    public Future<?> held(TestDatabase database, Runnable work, CountDownLatch done, CountDownLatch gate) {
        return begin(() -> database.call(() -> {
            work.run();
            database.database().flush();
            done.countDown();
            return gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }));
    }

    /** Waits until so many transactions of this database wait for somebody's row. */
    public static void untilWaiting(TestDatabase database, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (waiting(database) < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody waits");
            }
        }
    }

    private static int waiting(TestDatabase database) {
        return database.database()
                .query(
                        """
                        select pid from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """,
                        row -> row.number("pid"))
                .size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
