package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.HealthCheck;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what was found out about a page; the administrators' screens learn it when it means something else than before. */
@UseCase
public class KeepHealth {
    private final Channels channels;
    private final HealthChecks checks;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public KeepHealth(Channels channels, HealthChecks checks, LiveFeed feed, InstantSource time) {
        this.channels = channels;
        this.checks = checks;
        this.feed = feed;
        this.time = time;
    }

    /** Does nothing for a page that does not exist any more. */
    public void keep(ChannelId channel, List<HealthCheck> found) {
        if (found.isEmpty() || channels.find(channel).isEmpty()) {
            return;
        }
        Map<HealthCheck.Kind, HealthCheck> before = checks.of(channel).stream()
                .map(HealthChecks.Kept::check)
                .collect(Collectors.toMap(HealthCheck::kind, check -> check));
        checks.keep(channel, found, time.instant());
        boolean news = found.stream()
                .anyMatch(check -> !before.containsKey(check.kind())
                        || !before.get(check.kind()).meansTheSameAs(check));
        if (news) {
            feed.channelChanged(channel);
        }
    }
}
