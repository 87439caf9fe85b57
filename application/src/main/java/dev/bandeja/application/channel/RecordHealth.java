package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.TokenHealth;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads and notes what is known about the pages' tokens. */
@UseCase
public class RecordHealth {
    private static final Logger LOG = System.getLogger(RecordHealth.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofHours(6);

    private final Channels channels;
    private final WarnOfTokens warn;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecordHealth(Channels channels, WarnOfTokens warn, LiveFeed feed, InstantSource time) {
        this.channels = channels;
        this.warn = warn;
        this.feed = feed;
        this.time = time;
    }

    /** Channels whose token is due to be looked at; nobody else takes them meanwhile. */
    public List<ChannelId> claim(int max) {
        Instant now = time.instant();
        return channels.claimToCheck(max, now.minus(LOOK_EVERY), now);
    }

    public ChannelConnection connection(ChannelId id) {
        channels.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        return channels.connection(id);
    }

    public boolean works(ChannelId id) {
        return channels.find(id).filter(Channel::active).isPresent();
    }

    public void switchedOff(ChannelId id) {
        channels.switchOff(id, time.instant());
        warn.look(id);
        feed.channelChanged(id);
    }

    /** A token with a problem makes the channel inactive; one without does not make it active: that is for a person to do. */
    public void checked(ChannelId id, NetworkLogin.TokenReport report) {
        Instant now = time.instant();
        channels.noteHealth(
                id,
                new TokenHealth(
                        report.expiresAt(),
                        report.dataAccessEndsAt(),
                        report.problem().map(problem -> now),
                        report.problem()),
                now);
        warn.look(id);
        feed.channelChanged(id);
    }

    /** Noted in the log, for it is asked again; what was known before may meanwhile be near its end. */
    public void unreachable(ChannelId id, String reason) {
        warn.look(id);
        LOG.log(Level.WARNING, "the token of channel " + id.value() + " could not be looked at: " + reason);
    }
}
