package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;

/**
 * The administrator has chosen a page: its events are subscribed, its token is checked, and only then it becomes a channel, or
 * its channel works again. When the network says no on the way, nothing has changed.
 */
@Worker
public class ConnectPage {
    private final RecordConnection record;
    private final NetworkLogins networks;

    @Inject
    public ConnectPage(RecordConnection record, NetworkLogins networks) {
        this.record = record;
        this.networks = networks;
    }

    /**
     * @throws Refused {@code NETWORK_REFUSED} with the network's {@code answer}, and those of
     *     {@link dev.bandeja.domain.channel.ConnectionAttempt#choose}
     */
    public ChannelId connect(Person person, long attemptId, String pageId) {
        RecordConnection.Chosen chosen = record.choose(person, attemptId, pageId);
        NetworkLogin network = networks.of(chosen.attempt().kind());
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
