package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Messages of unknown fate whose echo has not come: looks on the network whether they are there. */
@Worker
public class LookForMessages {
    private static final int AT_ONCE = 4;

    private final ClaimOutbound claim;
    private final RecordLookUp record;
    private final ChannelGateways gateways;

    @Inject
    public LookForMessages(ClaimOutbound claim, RecordLookUp record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean lookForSome() {
        List<ClaimOutbound.Claimed> claimed = claim.toLookFor(AT_ONCE);
        for (ClaimOutbound.Claimed each : claimed) {
            Optional<List<SendOutcome.Found>> found =
                    gateways.of(each.channel().kind()).lookUp(each.channel(), each.message());
            record.record(each.message(), found);
        }
        return claimed.size() == AT_ONCE;
    }
}
