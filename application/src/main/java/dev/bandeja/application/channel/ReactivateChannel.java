package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.TokenHealth;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** A channel's token works again: everything is as it was, what was parked for it enters its queue, and what
 * was not told meanwhile is looked for. */
@UseCase
public class ReactivateChannel {
    private final Channels channels;
    private final WaitingForChannel waiting;
    private final WarnOfTokens warn;
    private final BeginBackfill backfill;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ReactivateChannel(
            Channels channels,
            WaitingForChannel waiting,
            WarnOfTokens warn,
            BeginBackfill backfill,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.channels = channels;
        this.waiting = waiting;
        this.warn = warn;
        this.backfill = backfill;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    public void reactivate(ChannelId channel, String accessToken, TokenHealth health) {
        channels.renew(channel, accessToken);
        channels.noteHealth(channel, health, time.instant());
        waiting.afterToken(channel);
        warn.look(channel);
        backfill.reactivated(channel);
        feed.channelChanged(channel);
        wakeUp.after(WakeUp.Work.OUTBOX);
        wakeUp.after(WakeUp.Work.ROUTING);
    }
}
