package dev.bandeja.adapters.rest.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The line to one screen. Nobody ever waits for it: what it does not take at once waits in a bounded queue, and a screen that
 * lets the queue run full is cut off. It comes back by itself and says where it was.
 *
 * <p>A line also ends after {@link #LONGEST} bytes. The server and the machine below keep for a screen what it has not read,
 * and do not tell how much that is: a line that has carried little cannot have much lying there.
 */
final class EventStream implements WriteListener {
    /** Bytes one line carries. */
    static final int LONGEST = 4 * 1024 * 1024;

    private final ServletOutputStream out;
    private final Runnable onEnd;
    private final int capacity;
    private final Queue<String> waiting = new ArrayDeque<>();
    private long carried;
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

    /** Sends events, now or as soon as the screen takes them. A screen that is too far behind is cut off instead. */
    void offer(List<String> events) {
        boolean goesOn;
        synchronized (this) {
            goesOn = ended || waiting.size() + events.size() <= capacity && waiting.addAll(events) && written();
        }
        if (!goesOn) {
            end();
        }
    }

    @Override
    public void onWritePossible() {
        boolean goesOn;
        synchronized (this) {
            started = true;
            goesOn = written();
        }
        if (!goesOn) {
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

    /** Writes what the connection takes without waiting; false when the line is at its end. */
    private boolean written() {
        if (!started || ended) {
            return true;
        }
        try {
            while (!waiting.isEmpty() && out.isReady()) {
                byte[] all = takeAll();
                carried += all.length;
                out.write(all);
                unflushed = true;
            }
            if (unflushed && out.isReady()) {
                unflushed = false;
                out.flush();
            }
            return carried < LONGEST;
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
