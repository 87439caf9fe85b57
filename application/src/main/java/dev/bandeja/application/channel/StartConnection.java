package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** An administrator sets out to connect a page, or to activate one again. */
@UseCase
public class StartConnection {
    private final ConnectionAttempts attempts;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public StartConnection(ConnectionAttempts attempts, Channels channels, InstantSource time) {
        this.attempts = attempts;
        this.channels = channels;
        this.time = time;
    }

    /**
     * @param renews the channel to activate again
     * @param stateHash hash of what will come back from the login
     * @param sessionHash hash of the session that has to come back
     */
    public ConnectionAttempt start(
            Person person, ChannelKind kind, Optional<ChannelId> renews, String stateHash, String sessionHash) {
        renews.ifPresent(id -> channels.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND)));
        ConnectionAttempt attempt =
                ConnectionAttempt.start(attempts.newId(), kind, person.id(), renews, time.instant());
        attempts.add(attempt, stateHash, sessionHash);
        return attempt;
    }
}
