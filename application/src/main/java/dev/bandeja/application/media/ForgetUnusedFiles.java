package dev.bandeja.application.media;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.domain.media.MediaId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Files that somebody handed in and never sent or published go after a day. */
@UseCase
public class ForgetUnusedFiles {
    private static final int AT_ONCE = 100;

    private final Deadlines deadlines;
    private final MediaFiles files;
    private final InstantSource time;

    @Inject
    public ForgetUnusedFiles(Deadlines deadlines, MediaFiles files, InstantSource time) {
        this.deadlines = deadlines;
        this.files = files;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean forgetSome() {
        List<MediaId> unused = deadlines.takeDue(Deadlines.Kind.FILE_UNUSED, time.instant(), AT_ONCE).stream()
                .map(due -> new MediaId(due.subject()))
                .toList();
        files.forget(unused);
        return unused.size() == AT_ONCE;
    }
}
