package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One folder has one owner among all processes of the machine; the lock ends with the owner, however it ends. */
public final class FolderLock implements AutoCloseable {
    /**
     * The locks held by this process. They are kept here, in a static field, because a lock ends when its channel is
     * collected, and a second process would then stop the first one's database.
     */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private final Path folder;

    private FolderLock(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes this process the owner of the folder.
     *
     * @return empty if it has an owner already, in this process or another
     * @throws IOException if the folder cannot be written
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            // Looked up first: opening and closing the file a second time would end the lock of this very process.
            if (HELD.containsKey(real)) {
                return Optional.empty();
            }
            FileChannel channel =
                    FileChannel.open(real.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    HELD.put(real, channel);
                    return Optional.of(new FolderLock(real));
                }
                channel.close();
            } catch (OverlappingFileLockException heldBesideThisClass) {
                // Held by this process through another class loader; closing the channel would end that lock.
            }
            return Optional.empty();
        }
    }

    /** The folder is free for another owner. */
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            FileChannel channel = HELD.remove(folder);
            if (channel != null) {
                channel.close();
            }
        }
    }
}
