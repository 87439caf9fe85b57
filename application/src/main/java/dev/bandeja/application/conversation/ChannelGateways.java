package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelKind;

/** The networks this installation can talk to. */
public interface ChannelGateways {
    /** @throws IllegalArgumentException when no adapter answers to that name */
    ChannelGateway of(ChannelKind kind);
}
