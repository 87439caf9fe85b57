package dev.bandeja.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. */
public final class MovableTime implements InstantSource {
    private Instant now;

    public MovableTime(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void passes(Duration duration) {
        now = now.plus(duration);
    }

    public void is(Instant instant) {
        now = instant;
    }
}
