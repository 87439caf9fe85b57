package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * A page's token was refused, whatever it was used for: its light turns red, nothing more is sent until it is activated
 * again, and the administrators' screens learn it at once (decision D19).
 */
@UseCase
public class TurnRed {
    private final Channels channels;
    private final WarnOfTokens warn;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public TurnRed(Channels channels, WarnOfTokens warn, LiveFeed feed, InstantSource time) {
        this.channels = channels;
        this.warn = warn;
        this.feed = feed;
        this.time = time;
    }

    /**
     * A page that is inactive already stays so, with its first reason.
     *
     * @param reason a word of the network's adapter
     */
    public void turn(ChannelId id, String reason) {
        if (channels.lock(id).filter(Channel::active).isPresent()) {
            channels.tokenRejected(id, time.instant(), reason);
            warn.look(id);
            feed.channelChanged(id);
        }
    }

    /**
     * The network refused a token. It may have been replaced while the call was under way: only the one in use counts.
     *
     * @param used what the call was made with
     */
    public void turnIfCurrent(ChannelConnection used, String reason) {
        if (channels.lock(used.id()).isPresent()
                && channels.connection(used.id()).accessToken().equals(used.accessToken())) {
            turn(used.id(), reason);
        }
    }
}
