package dev.bandeja.deployment.war;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Tells the use cases the time: the machine's. */
@ApplicationScoped
public class WallClock {
    @Produces
    InstantSource time() {
        return InstantSource.system();
    }
}
