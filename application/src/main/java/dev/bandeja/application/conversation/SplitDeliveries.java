package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.util.List;

/** Cuts raw deliveries into events, each with the conversation it belongs to. */
@Worker
public class SplitDeliveries {
    private static final int AT_ONCE = 64;

    private final ClaimDeliveries claim;
    private final RecordItems record;
    private final ChannelGateways gateways;

    @Inject
    public SplitDeliveries(ClaimDeliveries claim, RecordItems record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean splitSome() {
        List<Deliveries.Raw> claimed = claim.claim(AT_ONCE);
        if (!claimed.isEmpty()) {
            record.record(claimed.stream().map(this::cut).toList());
        }
        return claimed.size() == AT_ONCE;
    }

    private InboundItems.Cut cut(Deliveries.Raw delivery) {
        return new InboundItems.Cut(
                delivery.id(),
                delivery.kind(),
                gateways.of(delivery.kind()).split(delivery.body(), delivery.receivedAt()));
    }
}
