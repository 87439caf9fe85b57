package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Somebody took back on their network what they had granted to us, or a page took it back: the tokens that came of it are
 * worth nothing any more and are forgotten, and the pages are inactive until somebody activates them again.
 */
@UseCase
public class Deauthorize {
    /** Why such a page is inactive. */
    public static final String REASON = "DEAUTHORIZED";

    private final Channels channels;
    private final ConnectionAttempts attempts;
    private final TurnRed turnRed;

    @Inject
    public Deauthorize(Channels channels, ConnectionAttempts attempts, TurnRed turnRed) {
        this.channels = channels;
        this.attempts = attempts;
        this.turnRed = turnRed;
    }

    /**
     * @param networkPerson the network's id of the person who had signed in
     * @param at when they took it back; pages that were connected after that stay as they are
     * @return the pages that are inactive now because of it
     */
    public List<ChannelId> byPerson(ChannelKind kind, String networkPerson, Instant at) {
        List<ChannelId> theirs = channels.ofNetworkPerson(kind, networkPerson, at);
        theirs.forEach(this::revoke);
        attempts.forgetNetworkPerson(kind, networkPerson);
        return theirs;
    }

    /** A page itself removed us. */
    public void byPage(ChannelKind kind, String pageId) {
        channels.byExternalId(kind, pageId).map(Channel::id).ifPresent(this::revoke);
    }

    private void revoke(ChannelId channel) {
        turnRed.turn(channel, REASON);
        channels.forgetToken(channel);
    }
}
