package dev.bandeja.deployment.war;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells the use cases the time: the machine's, unless a thread pretends that it is another one. */
@ApplicationScoped
public class WallClock {
    private final ThreadLocal<Instant> pretended = new ThreadLocal<>();

    @Produces
    InstantSource time() {
        return () -> Optional.ofNullable(pretended.get()).orElseGet(Instant::now);
    }

    /** For everything this thread does from now on it is that time; the demo's past is lived this way. */
    public void pretend(Instant time) {
        pretended.set(time);
    }

    /** For this thread, too, it is the machine's time again. */
    public void stopPretending() {
        pretended.remove();
    }
}
