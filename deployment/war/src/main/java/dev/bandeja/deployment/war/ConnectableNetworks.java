package dev.bandeja.deployment.war;

import dev.bandeja.application.channel.NetworkLogin;
import dev.bandeja.application.channel.NetworkLogins;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The networks in this archive whose pages can be connected. */
@ApplicationScoped
public class ConnectableNetworks implements NetworkLogins {
    private final Map<ChannelKind, NetworkLogin> byKind;

    @Inject
    public ConnectableNetworks(@Any Instance<NetworkLogin> logins) {
        byKind = logins.stream().collect(Collectors.toMap(NetworkLogin::kind, Function.identity()));
    }

    @Override
    public NetworkLogin of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind)).orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }
}
