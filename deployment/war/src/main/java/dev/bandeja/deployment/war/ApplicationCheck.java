package dev.bandeja.deployment.war;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready for people once every part of the application has started. */
@Readiness
@ApplicationScoped
public class ApplicationCheck implements HealthCheck {
    private volatile boolean started;

    void started() {
        started = true;
    }

    /** Whether requests find everything they need. */
    public boolean isStarted() {
        return started;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("application").status(started).build();
    }
}
