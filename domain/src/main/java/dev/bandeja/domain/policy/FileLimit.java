package dev.bandeja.domain.policy;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;

/** Which files may go to a customer (platform rules for messages): any type, up to 25 MB, one per message, privately. */
public final class FileLimit {
    /** In megabytes. */
    public static final int PRIVATE = 25;

    private static final long BYTES_OF_A_MEGABYTE = 1024L * 1024;

    private FileLimit() {}

    /**
     * @throws Refused {@code FILE_TOO_LARGE}; {@code INVALID} where only text can be answered
     */
    public static void check(MediaFile file, Visibility visibility) {
        if (visibility != Visibility.PRIVATE) {
            throw Refused.invalid("file", "private-only");
        }
        if (file.size() > PRIVATE * BYTES_OF_A_MEGABYTE) {
            throw Refused.because(Reason.FILE_TOO_LARGE).with("limit", PRIVATE);
        }
    }
}
