package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.util.List;

/** Hands written-down messages to their network, each exactly once, and notes what it answered. */
@Worker
public class SendMessages {
    private static final int AT_ONCE = 4;

    private final ClaimOutbound claim;
    private final RecordOutcome record;
    private final ChannelGateways gateways;

    @Inject
    public SendMessages(ClaimOutbound claim, RecordOutcome record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean sendSome() {
        List<ClaimOutbound.Claimed> claimed = claim.toSend(AT_ONCE);
        for (ClaimOutbound.Claimed each : claimed) {
            SendOutcome outcome = gateways.of(each.channel().kind()).send(each.channel(), each.message());
            record.record(each.message(), outcome);
        }
        return !claimed.isEmpty();
    }
}
