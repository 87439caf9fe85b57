package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import jakarta.inject.Inject;
import java.util.List;

/** What has to stand before any page of a network is connected, looked at now. */
@Worker
public class Preflight {
    private final NetworkCheckups networks;

    @Inject
    public Preflight(NetworkCheckups networks) {
        this.networks = networks;
    }

    public List<HealthCheck> of(ChannelKind kind) {
        NetworkCheckup network = networks.of(kind);
        return List.of(network.publicAddress(), network.appSubscription());
    }

    /**
     * Has the network tell this installation's app about pages, at our address, whatever it did before.
     *
     * @return what was found then
     * @throws Refused {@code NETWORK_REFUSED} with the network's {@code answer}
     */
    public List<HealthCheck> repair(ChannelKind kind) {
        try {
            networks.of(kind).subscribeApp();
        } catch (NetworkLogin.Failed failed) {
            throw Refused.because(Reason.NETWORK_REFUSED).with("answer", failed.reason());
        }
        return of(kind);
    }
}
