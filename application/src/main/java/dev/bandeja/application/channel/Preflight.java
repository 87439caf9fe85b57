package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
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
}
