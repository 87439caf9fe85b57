package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelId;

/** What waits for a page to work again. */
public interface WaitingForChannel {
    /** The page works: what was parked for it goes on. */
    void afterToken(ChannelId channel);
}
