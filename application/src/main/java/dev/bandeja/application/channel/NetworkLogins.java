package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;

/** The networks whose pages can be connected here. */
public interface NetworkLogins {
    /** @throws dev.bandeja.domain.Refused {@code NOT_FOUND} when there is no such network */
    NetworkLogin of(ChannelKind kind);
}
