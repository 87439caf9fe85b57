package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;

/**
 * What is needed to talk to a network about a page.
 *
 * @param accessToken secret; never printed; empty text once it was forgotten
 */
public record ChannelConnection(ChannelId id, ChannelKind kind, String externalId, String accessToken) {
    /** Whether the network can be asked anything. */
    public boolean hasToken() {
        return !accessToken.isEmpty();
    }

    @Override
    public String toString() {
        return "ChannelConnection[" + kind.name() + " " + externalId + "]";
    }
}
