package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;

/** The networks that can say how a page is. */
public interface NetworkCheckups {
    /** @throws dev.bandeja.domain.Refused {@code NOT_FOUND} when there is no such network */
    NetworkCheckup of(ChannelKind kind);
}
