package dev.bandeja.adapters.rest.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Live updates of this server: while screens are connected, one thread looks at the feed at short intervals. Whoever knows
 * that there is something new may wake it, which saves the rest of the interval; nothing depends on it.
 */
@ApplicationScoped
public class LiveUpdates {
    private static final System.Logger LOG = System.getLogger(LiveUpdates.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(75);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Broadcast broadcast;
    private final InstantSource time;
    private final Object bell = new Object();

    @Resource
    private ManagedThreadFactory threads;

    private Thread reader;
    private boolean rung;
    private boolean closed;
    private boolean failing;

    @Inject
    public LiveUpdates(FeedReader feed, InstantSource time) {
        this.broadcast = new Broadcast(feed);
        this.time = time;
    }

    /** There is something new in the feed. */
    public void wake() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    /** A session has ended, and its streams with it. */
    public void end(String session) {
        broadcast.end(session);
    }

    void subscribe(Subscriber subscriber) {
        synchronized (bell) {
            if (closed) {
                subscriber.end();
                return;
            }
            broadcast.join(subscriber);
            rung = true;
            bell.notifyAll();
            if (reader == null) {
                reader = threads.newThread(this::read);
                reader.setName("live-updates");
                reader.start();
            }
        }
    }

    @PreDestroy
    void close() {
        synchronized (bell) {
            closed = true;
            bell.notifyAll();
        }
        broadcast.endAll();
    }

    private void read() {
        boolean goOn = true;
        while (goOn) {
            goOn = paused(turned() ? INTERVAL : AFTER_FAILURE);
        }
    }

    private boolean turned() {
        try {
            broadcast.turn(time.instant());
            failing = false;
            return true;
        } catch (RuntimeException cannotRead) {
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "Live updates cannot be read; trying again", cannotRead);
            }
            failing = true;
            return false;
        }
    }

    /** Waits for the bell, but not longer than that; false when nobody is there to read for. */
    private boolean paused(Duration longest) {
        synchronized (bell) {
            if (closed || broadcast.isEmpty()) {
                reader = null;
                return false;
            }
            try {
                if (!rung) {
                    bell.wait(longest.toMillis());
                }
                rung = false;
                return true;
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                reader = null;
                return false;
            }
        }
    }
}
