package dev.bandeja.application.media;

import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Files that came with messages, go with them, or are published. Bytes that are the same are kept once, however many files
 * they are; they go with the last of them.
 */
public interface MediaFiles {
    /** Bytes of the largest file that is kept. */
    int LARGEST = 25 * 1024 * 1024;

    /** Keeps a file; what it is, its bytes say. */
    MediaFile keep(MediaOwner owner, String name, byte[] bytes, Instant at);

    /** A file of that owner. */
    Optional<MediaFile> find(MediaOwner owner, MediaId id);

    /**
     * A stretch of a file's bytes; less than was asked for where the file ends, nothing of a file that is gone.
     *
     * @param from the first byte, from 0
     */
    byte[] read(MediaFile file, long from, int length);

    /** Forgets these files. */
    void forget(Collection<MediaId> files);

    /** Forgets everything that these have. */
    void forgetAll(Collection<MediaOwner> owners);
}
