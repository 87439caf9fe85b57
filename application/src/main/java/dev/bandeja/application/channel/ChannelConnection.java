package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;

/**
 * What is needed to talk to a network about a page.
 *
 * @param accessToken secret; never printed
 */
public record ChannelConnection(ChannelId id, ChannelKind kind, String externalId, String accessToken) {
    @Override
    public String toString() {
        return "ChannelConnection[" + kind.name() + " " + externalId + "]";
    }
}
