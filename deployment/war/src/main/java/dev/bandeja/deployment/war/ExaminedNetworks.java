package dev.bandeja.deployment.war;

import dev.bandeja.application.channel.NetworkCheckup;
import dev.bandeja.application.channel.NetworkCheckups;
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

/** The networks in this archive that can say how a page is. */
@ApplicationScoped
public class ExaminedNetworks implements NetworkCheckups {
    private final Map<ChannelKind, NetworkCheckup> byKind;

    @Inject
    public ExaminedNetworks(@Any Instance<NetworkCheckup> checkups) {
        byKind = checkups.stream().collect(Collectors.toMap(NetworkCheckup::kind, Function.identity()));
    }

    @Override
    public NetworkCheckup of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind)).orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }
}
