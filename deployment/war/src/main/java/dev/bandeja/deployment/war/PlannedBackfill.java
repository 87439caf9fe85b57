package dev.bandeja.deployment.war;

import dev.bandeja.application.channel.BackfillPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often pages are looked through by themselves: as configured, in ISO form ({@code PT6H}); {@code PT0S} = never. */
@ApplicationScoped
public class PlannedBackfill {
    private final Duration every;

    @Inject
    public PlannedBackfill(@ConfigProperty(name = "bandeja.backfill.every", defaultValue = "PT6H") Duration every) {
        this.every = every;
    }

    @Produces
    BackfillPlan plan() {
        return new BackfillPlan(every);
    }
}
