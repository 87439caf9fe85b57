package dev.bandeja.application.media;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;

/** Somebody hands in a file, to be sent or published with what they write. Whether they may, whoever asks has looked at. */
@UseCase
public class KeepFile {
    /** For so long it waits for somebody to use it. */
    private static final Duration WAITS = Duration.ofDays(1);

    private final MediaFiles files;
    private final Deadlines deadlines;
    private final InstantSource time;

    @Inject
    public KeepFile(MediaFiles files, Deadlines deadlines, InstantSource time) {
        this.files = files;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Keeps it for a day, until something uses it; refuses what is empty or larger than {@link MediaFiles#LARGEST}. */
    public MediaFile keep(MediaOwner owner, String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refused.invalid("file", "required");
        }
        if (bytes.length > MediaFiles.LARGEST) {
            throw tooLarge();
        }
        Instant now = time.instant();
        MediaFile file = files.keep(owner, name, bytes, now);
        deadlines.set(Deadlines.Kind.FILE_UNUSED, file.id().value(), now.plus(WAITS));
        return file;
    }

    /** Something has these files from now on: they stay as long as it does. */
    public void used(Collection<MediaId> used) {
        deadlines.cancelAll(
                Set.of(Deadlines.Kind.FILE_UNUSED),
                used.stream().map(MediaId::value).toList());
    }

    /** The refusal of a file that is too large, also for whoever sees it before all of it was read. */
    public static Refused tooLarge() {
        return Refused.because(Reason.FILE_TOO_LARGE).with("limit", MediaFiles.LARGEST / (1024 * 1024));
    }
}
