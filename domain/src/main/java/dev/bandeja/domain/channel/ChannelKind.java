package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;

/**
 * Which network a channel belongs to, by the short name its adapter answers to. A record and not a list of constants, so
 * that a new network is a new adapter and nothing else.
 */
public record ChannelKind(String name) {
    public ChannelKind {
        if (name == null || !name.matches("[a-z][a-z0-9-]{1,30}")) {
            throw Refused.invalid("kind", "name");
        }
    }
}
