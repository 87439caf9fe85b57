package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;

/** An administrator switches a page off: its network tells us nothing more, nothing is sent, and everything stays. */
@Worker
public class SwitchOffChannel {
    private final RecordHealth record;
    private final NetworkLogins networks;

    @Inject
    public SwitchOffChannel(RecordHealth record, NetworkLogins networks) {
        this.record = record;
        this.networks = networks;
    }

    /** @throws Refused {@code NETWORK_REFUSED} when the network could not be told; then the page stays on */
    public void switchOff(ChannelId id) {
        ChannelConnection channel = record.connection(id);
        if (channel.hasToken()) {
            unsubscribe(channel);
        }
        record.switchedOff(id);
    }

    private void unsubscribe(ChannelConnection channel) {
        try {
            networks.of(channel.kind()).unsubscribe(channel.externalId(), channel.accessToken());
        } catch (NetworkLogin.Failed failed) {
            // With a token that does not work nothing can be taken back, and nothing comes either.
            if (record.works(channel.id())) {
                throw Refused.because(Reason.NETWORK_REFUSED).with("answer", failed.reason());
            }
        }
    }
}
