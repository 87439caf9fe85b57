package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import jakarta.inject.Inject;

/**
 * The administrator has chosen a page: its events are subscribed, its token is checked, and only then it becomes a channel, or
 * its channel works again. When the network says no on the way, or cannot reach us, nothing has changed.
 */
@Worker
public class ConnectPage {
    private final RecordConnection record;
    private final NetworkLogins networks;
    private final NetworkCheckups checkups;
    private final CheckChannels check;

    @Inject
    public ConnectPage(RecordConnection record, NetworkLogins networks, NetworkCheckups checkups, CheckChannels check) {
        this.record = record;
        this.networks = networks;
        this.checkups = checkups;
        this.check = check;
    }

    /**
     * @param anyway also when our public address does not answer to ourselves: a server may be unable to call itself from
     *     inside (decision D34)
     * @throws Refused {@code ADDRESS_UNREACHABLE} with what happened instead, {@code NETWORK_REFUSED} with the network's {@code answer}, and those of
     *     {@link dev.bandeja.domain.channel.ConnectionAttempt#choose}
     */
    public ChannelId connect(Person person, long attemptId, String pageId, boolean anyway) {
        RecordConnection.Chosen chosen = record.choose(person, attemptId, pageId);
        ChannelKind kind = chosen.attempt().kind();
        if (!anyway) {
            requireReachable(checkups.of(kind).publicAddress());
        }
        ChannelId channel = connected(chosen, pageId, networks.of(kind));
        check.check(channel);
        return channel;
    }

    private static void requireReachable(HealthCheck address) {
        if (address.verdict() == Verdict.FAILING) {
            throw Refused.because(Reason.ADDRESS_UNREACHABLE)
                    .with("answer", address.reason().orElseThrow())
                    .with("address", address.value().orElse(""));
        }
    }

    private ChannelId connected(RecordConnection.Chosen chosen, String pageId, NetworkLogin network) {
        try {
            NetworkLogin.TokenReport report = network.inspect(pageId, chosen.token());
            if (report.problem().isPresent()) {
                throw Refused.because(Reason.NETWORK_REFUSED)
                        .with("answer", report.problem().get());
            }
            network.subscribe(pageId, chosen.token());
            return record.connected(chosen, report);
        } catch (NetworkLogin.Failed failed) {
            throw Refused.because(Reason.NETWORK_REFUSED).with("answer", failed.reason());
        }
    }
}
