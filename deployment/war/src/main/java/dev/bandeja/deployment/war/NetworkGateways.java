package dev.bandeja.deployment.war;

import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.conversation.ChannelGateways;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The networks whose adapters are in this archive. */
@ApplicationScoped
public class NetworkGateways implements ChannelGateways {
    private final Map<ChannelKind, ChannelGateway> byKind;

    @Inject
    public NetworkGateways(@Any Instance<ChannelGateway> gateways) {
        byKind = gateways.stream().collect(Collectors.toMap(ChannelGateway::kind, Function.identity()));
    }

    @Override
    public ChannelGateway of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no adapter for the network " + kind.name()));
    }
}
