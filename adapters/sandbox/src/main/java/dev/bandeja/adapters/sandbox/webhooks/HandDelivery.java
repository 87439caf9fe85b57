package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.World;
import java.util.Optional;

/** Hands out deliveries one by one and takes each as accepted, for whoever needs no network between the two sides. */
public final class HandDelivery {
    private static final int MOST = 100;
    private static final String HANDED_OVER = "handed over";

    private final World world;

    /** For a world that no {@link Courier} works for. */
    public HandDelivery(World world) {
        this.world = world;
    }

    /** The next delivery that is due, as Facebook would post it; empty when there is nothing to tell. */
    public Optional<byte[]> next() {
        return world.change(() -> {
            var now = world.clock().millis();
            var events = world.outbox().take(now, MOST);
            if (events.isEmpty()) {
                return Optional.empty();
            }
            var delivery = new Delivery(events, now);
            world.note("delivery", delivery.facts(HANDED_OVER, new CallbackClient.Reply(200, "", "", 0)));
            return Optional.of(delivery.body());
        });
    }
}
