package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes orders about comments that are due, with what is needed to talk to their network. */
@UseCase
public class ClaimModerations {
    /** Longer than all calls for one batch can take. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Moderations moderations;
    private final ReachChannels channels;
    private final InstantSource time;

    @Inject
    public ClaimModerations(Moderations moderations, ReachChannels channels, InstantSource time) {
        this.moderations = moderations;
        this.channels = channels;
        this.time = time;
    }

    public List<Claimed> claim(int max) {
        List<Moderations.AtWork> claimed = moderations.claim(max, time.instant(), LEASE);
        Map<ChannelId, ChannelConnection> connections =
                channels.reach(claimed.stream().map(Moderations.AtWork::channel).toList());
        return claimed.stream()
                .map(each -> new Claimed(each, Optional.ofNullable(connections.get(each.channel()))))
                .toList();
    }

    /** @param page empty when its token does not work */
    public record Claimed(Moderations.AtWork order, Optional<ChannelConnection> page) {}
}
