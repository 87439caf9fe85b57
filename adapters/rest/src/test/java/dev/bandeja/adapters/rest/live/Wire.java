package dev.bandeja.adapters.rest.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A connection to a screen that takes, or does not take, as a test says. */
final class Wire extends ServletOutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    boolean ready = true;
    boolean broken;
    int ended;

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        // The stream under test is called by the test itself.
    }

    @Override
    public void write(int one) throws IOException {
        if (broken) {
            throw new IOException("connection reset");
        }
        if (!ready) {
            throw new IllegalStateException("a write that was not announced would wait");
        }
        taken.write(one);
    }

    /** What the screen has received, a line at a time. */
    List<String> lines() {
        return taken.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines of that field. */
    List<String> all(String field) {
        return lines().stream()
                .filter(line -> line.startsWith(field + ": "))
                .map(line -> line.substring(field.length() + 2))
                .toList();
    }

    /** A stream over this connection that the container has told to begin. */
    EventStream begun(int capacity) {
        EventStream stream = new EventStream(this, () -> ended++, capacity);
        stream.onWritePossible();
        return stream;
    }
}
