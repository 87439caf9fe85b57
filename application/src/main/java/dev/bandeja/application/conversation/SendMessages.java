package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Hands written-down messages to their network, each exactly once, and notes what it answered. */
@Worker
public class SendMessages {
    private static final Logger LOG = System.getLogger(SendMessages.class.getName());
    /** Of several claimed together the last would wait for the others, and its lease might end before it is sent. */
    private static final int AT_ONCE = 1;

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
        claimed.forEach(this::send);
        return !claimed.isEmpty();
    }

    /** What happens to one message must not keep those claimed with it from being sent. */
    private void send(ClaimOutbound.Claimed each) {
        SendOutcome outcome = gateways.of(each.channel().kind()).send(each.channel(), each.message());
        try {
            record.record(each, outcome);
        } catch (RuntimeException unrecorded) {
            LOG.log(
                    Level.WARNING,
                    "the fate of message " + each.message().id().value() + " is to be found out",
                    unrecorded);
        }
    }
}
