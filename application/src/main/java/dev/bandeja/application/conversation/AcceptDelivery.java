package dev.bandeja.application.conversation;

import dev.bandeja.application.WakeUp;
import dev.bandeja.application.Worker;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.inject.Inject;
import java.time.Instant;

/** A network delivers something: it is written down before anybody looks into it. */
@Worker
public class AcceptDelivery {
    private final Deliveries deliveries;
    private final WakeUp wakeUp;

    @Inject
    public AcceptDelivery(Deliveries deliveries, WakeUp wakeUp) {
        this.deliveries = deliveries;
        this.wakeUp = wakeUp;
    }

    /**
     * Returns when the delivery is on disk.
     *
     * @param body as received, its signature verified
     * @throws dev.bandeja.domain.Refused {@code UNAVAILABLE} when it could not be kept
     */
    public void accept(ChannelKind kind, byte[] body, Instant receivedAt) {
        deliveries.keep(kind, body, receivedAt);
        wakeUp.after(WakeUp.Work.DELIVERIES);
    }
}
