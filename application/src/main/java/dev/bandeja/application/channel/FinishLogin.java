package dev.bandeja.application.channel;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.channel.ConnectionAttempt;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Somebody comes back from their network's login: with a code, or with a no. */
@Worker
public class FinishLogin {
    private final RecordLogin record;
    private final NetworkLogins networks;

    @Inject
    public FinishLogin(RecordLogin record, NetworkLogins networks) {
        this.record = record;
        this.networks = networks;
    }

    /**
     * @param code what can be exchanged for a token; empty = the person said no
     * @return the attempt they came back to; empty when the state is unknown, used up, or of another session
     */
    public Optional<ConnectionAttempt> finish(
            String stateHash, String sessionHash, Optional<String> code, URI returnTo) {
        Optional<ConnectionAttempt> attempt = record.take(stateHash, sessionHash);
        return attempt.map(
                each -> code.isEmpty() ? record.failed(each, "CANCELLED") : exchanged(each, code.get(), returnTo));
    }

    private ConnectionAttempt exchanged(ConnectionAttempt attempt, String code, URI returnTo) {
        NetworkLogin network = networks.of(attempt.kind());
        try {
            NetworkLogin.Grant grant = network.exchange(code, returnTo);
            List<NetworkLogin.OwnedPage> pages = network.pages(grant);
            return record.cameBack(attempt, grant, pages);
        } catch (NetworkLogin.Failed failed) {
            return record.failed(attempt, failed.reason());
        }
    }
}
