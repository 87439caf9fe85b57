package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Takes messages to be sent, or to be looked for, with what is needed to talk to their network. */
@UseCase
public class ClaimOutbound {
    /** Longer than a send can take: whoever still holds a message after it has vanished. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final Outbox outbox;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public ClaimOutbound(Outbox outbox, Channels channels, InstantSource time) {
        this.outbox = outbox;
        this.channels = channels;
        this.time = time;
    }

    public List<Claimed> toSend(int max) {
        return withConnections(outbox.claimToSend(max, time.instant(), LEASE));
    }

    public List<Claimed> toLookFor(int max) {
        return withConnections(outbox.claimUnknown(max, time.instant(), LEASE));
    }

    private List<Claimed> withConnections(List<OutboundMessage> claimed) {
        return claimed.stream()
                .map(message -> new Claimed(message, channels.connection(message.channel())))
                .toList();
    }

    /** A message in one worker's hands. */
    public record Claimed(OutboundMessage message, ChannelConnection channel) {}
}
