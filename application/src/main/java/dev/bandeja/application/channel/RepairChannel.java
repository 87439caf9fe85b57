package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import jakarta.inject.Inject;

/**
 * A page went silent because its network no longer tells us about it, as happens after an outage of ours: both levels are
 * subscribed again, and the page is looked at.
 */
@Worker
public class RepairChannel {
    private final RecordHealth record;
    private final NetworkCheckups checkups;
    private final CheckChannels check;

    @Inject
    public RepairChannel(RecordHealth record, NetworkCheckups checkups, CheckChannels check) {
        this.record = record;
        this.checkups = checkups;
        this.check = check;
    }

    /**
     * @throws Refused {@code NETWORK_REFUSED} with the network's {@code answer}; {@code TOKEN_INACTIVE} for a page that is
     *     switched off or has to be activated again
     */
    public void repair(ChannelId id) {
        ChannelConnection channel = record.connection(id);
        if (!record.works(id)) {
            throw Refused.because(Reason.TOKEN_INACTIVE);
        }
        NetworkCheckup network = checkups.of(channel.kind());
        try {
            if (network.appSubscription().verdict() != Verdict.OK) {
                network.subscribeApp();
            }
            network.subscribe(channel);
        } catch (NetworkLogin.Failed failed) {
            throw Refused.because(Reason.NETWORK_REFUSED).with("answer", failed.reason());
        }
        check.check(id);
    }
}
