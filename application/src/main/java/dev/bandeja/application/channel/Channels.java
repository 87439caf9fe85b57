package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import java.time.Instant;
import java.util.Optional;

/** The connected pages. */
public interface Channels {
    ChannelId newId();

    /** Connects a page with its token, kept encrypted. */
    void add(Channel channel, String accessToken);

    Optional<Channel> find(ChannelId id);

    Optional<Channel> byExternalId(ChannelKind kind, String externalId);

    /** What is needed to talk to its network. */
    ChannelConnection connection(ChannelId id);

    /** Its token was refused: nothing is sent until it is activated again. */
    void tokenRejected(ChannelId id, Instant at, String reason);

    /** The network asked to slow down. */
    void pause(ChannelId id, Instant until);
}
