package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.application.channel.ChannelConnection;
import jakarta.inject.Inject;
import java.util.List;

/** Hands what was ordered about comments to their network. Each may be repeated: hidden twice is hidden once. */
@Worker
public class CarryOutModerations {
    private static final int AT_ONCE = 4;
    private static final SendOutcome NO_TOKEN = new SendOutcome.Rejected("TOKEN_INACTIVE");

    private final ClaimModerations claim;
    private final RecordModerations record;
    private final ChannelGateways gateways;

    @Inject
    public CarryOutModerations(ClaimModerations claim, RecordModerations record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean carryOutSome() {
        List<ClaimModerations.Claimed> claimed = claim.claim(AT_ONCE);
        if (!claimed.isEmpty()) {
            record.record(claimed.stream()
                    .map(each -> new RecordModerations.Answered(
                            each,
                            each.page().map(page -> answer(page, each.order())).orElse(NO_TOKEN)))
                    .toList());
        }
        return !claimed.isEmpty();
    }

    private SendOutcome answer(ChannelConnection page, Moderations.AtWork order) {
        return gateways.of(page.kind()).moderate(page, order.networkId(), order.moderation(), order.attempt());
    }
}
