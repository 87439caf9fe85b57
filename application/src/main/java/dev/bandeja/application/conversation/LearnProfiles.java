package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.util.List;

/** Asks the network for the names of people who wrote without one. */
@Worker
public class LearnProfiles {
    private static final int AT_ONCE = 10;

    private final ClaimProfiles claim;
    private final RecordProfile record;
    private final ChannelGateways gateways;

    @Inject
    public LearnProfiles(ClaimProfiles claim, RecordProfile record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean learnSome() {
        List<ClaimProfiles.Claimed> claimed = claim.claim(AT_ONCE);
        for (ClaimProfiles.Claimed each : claimed) {
            record.record(
                    each.customer().id(),
                    gateways.of(each.channel().kind())
                            .profile(each.channel(), each.customer().externalId()));
        }
        return claimed.size() == AT_ONCE;
    }
}
