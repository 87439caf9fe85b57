package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A network restricts a page for a while: nothing is sent until that ends. Whoever administers is told when it begins, not
 * with every message that is refused meanwhile; the pages' cards show it for as long as it lasts.
 */
@UseCase
public class RestrictPage {
    /** A restriction that grows by less is not told to every screen. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    private final Channels channels;
    private final WarnOfTokens warn;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RestrictPage(Channels channels, WarnOfTokens warn, LiveFeed feed, InstantSource time) {
        this.channels = channels;
        this.warn = warn;
        this.feed = feed;
        this.time = time;
    }

    /** @param reason a word of the network's adapter */
    public void until(ChannelId id, Instant until, String reason) {
        Optional<Instant> known =
                channels.lock(id).flatMap(Channel::pausedUntil).filter(time.instant()::isBefore);
        channels.pause(id, until);
        if (known.isEmpty()) {
            warn.restricted(id, until, reason);
        }
        if (known.filter(until.minus(WORTH_TELLING)::isBefore).isEmpty()) {
            feed.channelChanged(id);
        }
    }
}
