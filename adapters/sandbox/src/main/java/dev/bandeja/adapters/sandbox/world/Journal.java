package dev.bandeja.adapters.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * The append-only file of everything that happened, one JSON object per line. What {@link #append} returned from is
 * with the operating system and survives the death of this process. A half-written last line, left by such a death, is
 * cut off when the file is opened again.
 */
public final class Journal implements AutoCloseable {

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** A journal that keeps nothing, for a sandbox that need not remember. */
    public static Journal none() {
        return new Journal(null);
    }

    /**
     * Opens or creates the file and hands every line in it to the reader.
     *
     * @throws UncheckedIOException if the file cannot be read or written, or another sandbox has it
     */
    public static Journal open(Path file, Consumer<Entry> reader) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, file);
            channel.truncate(read(channel, reader));
            channel.position(channel.size());
            return new Journal(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the sandbox's journal " + file, e);
        }
    }

    /** Two sandboxes that write one file would each tell a story that the other does not know. */
    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Another sandbox of this very process has it: refused below like one of another process.
        }
        channel.close();
        throw new IOException("another sandbox writes to " + file);
    }

    /** Reads by the channel itself: closing a second descriptor of the file would give its lock away. */
    private static long read(FileChannel channel, Consumer<Entry> reader) throws IOException {
        long whole = 0;
        var lines = new LineReader(Channels.newInputStream(channel));
        for (var line = lines.next(); line != null; line = lines.next()) {
            JsonText.readObject(line).map(Entry::of).ifPresent(reader);
            whole = lines.position();
        }
        return whole;
    }

    /** Writes the entries, all in one go. */
    void append(List<Entry> entries) {
        if (channel == null || entries.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        try {
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sandbox's journal", e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
