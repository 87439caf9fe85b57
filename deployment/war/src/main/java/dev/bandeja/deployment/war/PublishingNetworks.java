package dev.bandeja.deployment.war;

import dev.bandeja.application.publishing.PostGateway;
import dev.bandeja.application.publishing.PostGateways;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The networks on whose pages the adapters in this archive publish. */
@ApplicationScoped
public class PublishingNetworks implements PostGateways {
    private final Map<ChannelKind, PostGateway> byKind;

    @Inject
    public PublishingNetworks(@Any Instance<PostGateway> gateways) {
        byKind = gateways.stream().collect(Collectors.toMap(PostGateway::kind, Function.identity()));
    }

    @Override
    public PostGateway of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no adapter for the network " + kind.name()));
    }
}
