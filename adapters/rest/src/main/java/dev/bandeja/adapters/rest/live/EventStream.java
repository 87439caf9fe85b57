package dev.bandeja.adapters.rest.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The line to one screen. Nobody ever waits for it: what it does not take at once waits in a bounded queue, and a screen that
 * lets the queue run full is cut off. It comes back by itself and says where it was.
 */
final class EventStream implements WriteListener {
    private final ServletOutputStream out;
    private final Runnable onEnd;
    private final int capacity;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean started;
    private boolean unflushed;
    private boolean ended;

    /**
     * @param onEnd what lets go of the connection; run once
     * @param capacity how many events may wait
     */
    EventStream(ServletOutputStream out, Runnable onEnd, int capacity) {
        this.out = out;
        this.onEnd = onEnd;
        this.capacity = capacity;
    }

    /** Sends an event, now or as soon as the screen takes it. A screen that is too far behind is cut off instead. */
    void offer(String event) {
        boolean full;
        synchronized (this) {
            if (ended) {
                return;
            }
            full = waiting.size() >= capacity;
            if (!full) {
                waiting.add(event);
                full = !written();
            }
        }
        if (full) {
            end();
        }
    }

    @Override
    public void onWritePossible() {
        boolean alive;
        synchronized (this) {
            started = true;
            alive = written();
        }
        if (!alive) {
            end();
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Lets go of the screen. */
    void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            waiting.clear();
        }
        onEnd.run();
    }

    /** Writes what the connection takes without waiting; false when the screen is gone. */
    private boolean written() {
        if (!started || ended) {
            return true;
        }
        try {
            while (!waiting.isEmpty() && out.isReady()) {
                out.write(takeAll());
                unflushed = true;
            }
            if (unflushed && out.isReady()) {
                unflushed = false;
                out.flush();
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    private byte[] takeAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String event = waiting.poll(); event != null; event = waiting.poll()) {
            all.writeBytes(event.getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }
}
