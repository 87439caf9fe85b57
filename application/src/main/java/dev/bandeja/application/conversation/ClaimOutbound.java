package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.policy.SendDecision;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes messages to be sent, or to be looked for, with what is needed to talk to their network. */
@UseCase
public class ClaimOutbound {
    /** Longer than a send can take: whoever still holds a message after it has vanished. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    /** The same with a file before it. */
    private static final Duration LEASE_OF_A_FILE = Duration.ofSeconds(120);

    private final Outbox outbox;
    private final ReachChannels channels;
    private final PassGate gate;
    private final InstantSource time;

    @Inject
    public ClaimOutbound(Outbox outbox, ReachChannels channels, PassGate gate, InstantSource time) {
        this.outbox = outbox;
        this.channels = channels;
        this.gate = gate;
        this.time = time;
    }

    /** What cannot be sent for its page's token goes back to where it was: with the page red now, it will be held. */
    public List<ToSend> toSend(int max) {
        Instant now = time.instant();
        List<OutboundMessage> claimed = outbox.claimToSend(max, now, LEASE);
        List<Claimed> reachable = withConnections(claimed);
        Set<MessageId> taken =
                reachable.stream().map(each -> each.message().id()).collect(Collectors.toSet());
        claimed.stream()
                .map(OutboundMessage::id)
                .filter(id -> !taken.contains(id))
                .forEach(id -> outbox.giveBack(id, now));
        reachable.stream()
                .map(Claimed::message)
                .filter(message -> message.file().isPresent())
                .forEach(message -> outbox.keepUntil(message.id(), now.plus(LEASE_OF_A_FILE)));
        return reachable.stream().map(each -> toSend(each, now)).toList();
    }

    private ToSend toSend(Claimed claimed, Instant now) {
        Outbox.Circumstances as = outbox.circumstances(claimed.message().id());
        boolean tooLate = as.writer() == Author.Kind.AUTOMATIC && AutomaticAction.comesTooLate(as.wantedAt(), now);
        return new ToSend(claimed, gate.leaving(as, claimed), tooLate);
    }

    public List<Claimed> toLookFor(int max) {
        return withConnections(outbox.claimUnknown(max, time.instant(), LEASE));
    }

    private List<Claimed> withConnections(List<OutboundMessage> claimed) {
        Map<ChannelId, ChannelConnection> connections =
                channels.reach(claimed.stream().map(OutboundMessage::channel).toList());
        return claimed.stream()
                .filter(message -> connections.containsKey(message.channel()))
                .map(message -> new Claimed(message, connections.get(message.channel())))
                .toList();
    }

    /** A message in one worker's hands. */
    public record Claimed(OutboundMessage message, ChannelConnection channel) {}

    /**
     * A message to be sent, and as what it may be sent now.
     *
     * @param tooLate it is an automatic text that nobody expects any more
     */
    public record ToSend(Claimed claimed, SendDecision decision, boolean tooLate) {}
}
