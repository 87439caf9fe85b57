package dev.bandeja.application.live;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Live updates are for screens that are open: after a day they are forgotten. */
@UseCase
public class ForgetOldChanges {
    private static final Duration KEPT = Duration.ofDays(1);

    private final OldChanges old;
    private final InstantSource time;

    @Inject
    public ForgetOldChanges(OldChanges old, InstantSource time) {
        this.old = old;
        this.time = time;
    }

    /** @return how many were forgotten */
    public int forget() {
        return old.forget(time.instant().minus(KEPT));
    }
}
