package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Writes deliveries to disk for everybody who waits, many in one commit: while one commit runs, the next ones gather, so a
 * single caller waits for nobody and many share the cost of the disk. One thread with a connection of its own does it; that
 * was seen to be faster than several.
 *
 * <p>A delivery may be kept although its sender was told otherwise (the answer came too late, the connection broke during the
 * commit). The sender comes again, and the second copy is recognised by its messages' ids.
 */
@ApplicationScoped
public class DeliveryWriter {
    private static final int MOST_WAITING = 4_096;
    private static final int MOST_BYTES_WAITING = 256 << 20;
    private static final int MOST_ROWS = 256;
    private static final int MOST_BYTES = 16 << 20;
    /** Facebook gives up after five seconds, so the answer must be out before. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final BatchInsert insert;
    private final ThreadFactory threads;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore bytes = new Semaphore(MOST_BYTES_WAITING);
    private final long patienceMillis;
    private volatile Thread thread;
    private volatile boolean stopped;

    @Inject
    public DeliveryWriter(DataSource dataSource, ManagedThreadFactory threads) {
        this(dataSource, threads, PATIENCE);
    }

    /** With threads of somebody else, and another patience. */
    public DeliveryWriter(DataSource dataSource, ThreadFactory threads, Duration patience) {
        this.insert = new BatchInsert(dataSource);
        this.threads = threads;
        this.patienceMillis = patience.toMillis();
    }

    /** Starts the writer; it also starts by itself with the first delivery. */
    public synchronized void start() {
        if (thread == null && !stopped) {
            thread = threads.newThread(this::work);
            thread.setName("delivery-writer");
            thread.start();
        }
    }

    /** Writes what still waits and ends; nothing is accepted any more. */
    @PreDestroy
    public synchronized void stop() {
        stopped = true;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(Waiting::refuse);
    }

    /** @throws Refused {@code UNAVAILABLE} when it could not be kept in time */
    void keep(ChannelKind kind, byte[] body, Instant receivedAt) {
        if (thread == null) {
            start();
        }
        if (stopped || !bytes.tryAcquire(body.length)) {
            throw unavailable();
        }
        Waiting waiting = new Waiting(kind, body, receivedAt, new CompletableFuture<>());
        try {
            if (!queue.offer(waiting)) {
                throw unavailable();
            }
            waiting.kept().get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        } finally {
            waiting.kept().cancel(false);
            bytes.release(body.length);
        }
    }

    private void work() {
        while (!stopped || !queue.isEmpty()) {
            try {
                List<Waiting> batch = gather();
                if (!batch.isEmpty()) {
                    insert.write(batch);
                }
            } catch (InterruptedException e) {
                // Asked to stop: what still waits is written first.
            }
        }
        insert.close();
    }

    /** Whatever waits now, at most one commit's worth; sleeps only while nothing does. */
    private List<Waiting> gather() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        Waiting next = stopped ? queue.poll() : queue.take();
        long size = 0;
        while (next != null) {
            if (!next.kept().isDone()) {
                batch.add(next);
                size += next.body().length;
            }
            next = batch.size() < MOST_ROWS && size < MOST_BYTES ? queue.poll() : null;
        }
        return batch;
    }

    private static Refused unavailable() {
        return Refused.because(Reason.UNAVAILABLE);
    }

    /**
     * A delivery whose sender waits.
     *
     * @param kept completes when it is on disk; done before that means that nobody waits any more
     */
    record Waiting(ChannelKind kind, byte[] body, Instant receivedAt, CompletableFuture<Void> kept) {
        void onDisk() {
            kept.complete(null);
        }

        void refuse() {
            kept.completeExceptionally(unavailable());
        }
    }
}
