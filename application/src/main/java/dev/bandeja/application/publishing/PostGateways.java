package dev.bandeja.application.publishing;

import dev.bandeja.domain.channel.ChannelKind;

/** The networks on whose pages this installation can publish. */
public interface PostGateways {
    /** @throws IllegalArgumentException when no adapter answers to that name */
    PostGateway of(ChannelKind kind);
}
