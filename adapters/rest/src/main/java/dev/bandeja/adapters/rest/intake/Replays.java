package dev.bandeja.adapters.rest.intake;

import dev.bandeja.application.conversation.IntakeBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A replay is done by the workers, a moment later; the administrator who asked for it waits for the end, but not long. */
@ApplicationScoped
public class Replays {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int LOOKS = 60;

    private final IntakeBoard board;

    @Inject
    public Replays(IntakeBoard board) {
        this.board = board;
    }

    /** How it ended; waiting when that is not known after some three seconds. */
    public ReplayJson await(long item) {
        for (int look = 0; look < LOOKS; look++) {
            var ended = board.outcome(item);
            if (ended.isPresent()) {
                return ReplayJson.of(ended.get());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return ReplayJson.WAITING;
    }
}
