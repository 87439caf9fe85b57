package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Takes raw deliveries to be cut into events. */
@UseCase
public class ClaimDeliveries {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Deliveries deliveries;
    private final InstantSource time;

    @Inject
    public ClaimDeliveries(Deliveries deliveries, InstantSource time) {
        this.deliveries = deliveries;
        this.time = time;
    }

    public List<Deliveries.Raw> claim(int max) {
        return deliveries.claim(max, time.instant(), LEASE);
    }
}
