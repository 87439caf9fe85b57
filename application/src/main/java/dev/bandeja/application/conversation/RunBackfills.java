package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.application.channel.ChannelConnection;
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
        Optional<Backfill> claimed = claim.claim();
        claimed.ifPresent(this::goOn);
        return claimed.isPresent();
    }

    private void goOn(Backfill backfill) {
        try {
            if (backfill.state() == Backfill.State.APPLYING) {
                record.applied(backfill);
            } else {
                claim.connection(backfill.channel())
                        .ifPresentOrElse(channel -> read(backfill, channel), () -> record.inactive(backfill));
            }
        } catch (Refused overtaken) {
            if (overtaken.reason() != Refused.Reason.CONFLICT) {
                throw overtaken;
            }
            LOG.log(Level.DEBUG, "somebody else took backfill " + backfill.id().value() + " further");
        }
    }

    private void read(Backfill backfill, ChannelConnection channel) {
        ChannelGateway gateway = gateways.of(channel.kind());
        PastEvents answer = gateway.past(channel, backfill.from(), backfill.place());
        if (answer instanceof PastEvents.Stretch stretch) {
            record.stretch(backfill, stretch, channel, gateway::asDelivery);
        } else {
            record.noAnswer(backfill, answer, channel);
        }
    }
}
