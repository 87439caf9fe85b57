package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Takes a backfill that is due to go on. */
@UseCase
public class ClaimBackfill {
    /** Longer than one call of the network can take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Backfills backfills;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public ClaimBackfill(Backfills backfills, Channels channels, InstantSource time) {
        this.backfills = backfills;
        this.channels = channels;
        this.time = time;
    }

    public Optional<Backfill> claim() {
        return backfills.claim(time.instant(), LEASE);
    }

    /** What is needed to talk to a page's network; empty while the page is not active. */
    public Optional<ChannelConnection> connection(ChannelId channel) {
        return channels.find(channel).filter(Channel::active).map(active -> channels.connection(channel));
    }
}
