package dev.bandeja.application.publishing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes posts with which something is to be done, with what is needed to talk to their network. */
@UseCase
public class ClaimPosts {
    /** Longer than one call can take. */
    private static final Duration LEASE = Duration.ofSeconds(45);
    /** Longer than handing over one picture or video can take. */
    static final Duration LEASE_WITH_MEDIA = Duration.ofMinutes(4);

    private final Posts posts;
    private final ReachChannels reach;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public ClaimPosts(Posts posts, ReachChannels reach, Channels channels, InstantSource time) {
        this.posts = posts;
        this.reach = reach;
        this.channels = channels;
        this.time = time;
    }

    public List<Claimed> claim(int max) {
        List<PostAtWork> claimed = posts.claim(max, time.instant(), LEASE, LEASE_WITH_MEDIA);
        List<ChannelId> active = claimed.stream()
                .map(each -> each.post().channel())
                .distinct()
                .filter(channel ->
                        channels.find(channel).filter(Channel::active).isPresent())
                .toList();
        Map<ChannelId, ChannelConnection> connections = reach.reach(active);
        return claimed.stream()
                .map(each -> new Claimed(
                        each, Optional.ofNullable(connections.get(each.post().channel()))))
                .toList();
    }

    /** @param page empty when its token does not work */
    public record Claimed(PostAtWork post, Optional<ChannelConnection> page) {}
}
