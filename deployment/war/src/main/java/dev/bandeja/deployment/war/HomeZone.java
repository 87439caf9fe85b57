package dev.bandeja.deployment.war;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time zone in which new business hours are written: the configured one, else the machine's. */
@ApplicationScoped
public class HomeZone {
    private final Optional<String> configured;

    @Inject
    public HomeZone(@ConfigProperty(name = "bandeja.time-zone") Optional<String> configured) {
        this.configured = configured;
    }

    @Produces
    ZoneId zone() {
        return configured.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    }
}
