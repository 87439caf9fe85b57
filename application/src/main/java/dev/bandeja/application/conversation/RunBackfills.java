package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.Backfill;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Looks for what networks did not tell, one call at a time, so that any server can go on where another one stopped. */
@Worker
public class RunBackfills {
    private static final Logger LOG = System.getLogger(RunBackfills.class.getName());

    private final ClaimBackfill claim;
    private final RecordBackfill record;
    private final ChannelGateways gateways;

    @Inject
    public RunBackfills(ClaimBackfill claim, RecordBackfill record, ChannelGateways gateways) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean runSome() {
        Optional<ClaimBackfill.Claimed> claimed = claim.claim();
        claimed.ifPresent(this::goOn);
        return claimed.isPresent();
    }

    private void goOn(ClaimBackfill.Claimed claimed) {
        try {
            if (claimed.backfill().state() == Backfill.State.APPLYING) {
                record.applied(claimed.backfill());
            } else {
                read(claimed);
            }
        } catch (Refused overtaken) {
            if (overtaken.reason() != Refused.Reason.CONFLICT) {
                throw overtaken;
            }
            LOG.log(
                    Level.DEBUG,
                    "somebody else took backfill " + claimed.backfill().id() + " further");
        }
    }

    private void read(ClaimBackfill.Claimed claimed) {
        Backfill backfill = claimed.backfill();
        ChannelGateway gateway = gateways.of(claimed.channel().kind());
        PastEvents answer = gateway.past(claimed.channel(), backfill.from(), backfill.place());
        if (answer instanceof PastEvents.Stretch stretch) {
            record.stretch(backfill, stretch, claimed.channel(), gateway::asDelivery);
        } else {
            record.noAnswer(backfill, answer, claimed.channel());
        }
    }
}
