package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import java.time.Instant;
import java.util.List;
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

    /** Its token works again: the new one replaces the old. */
    void renew(ChannelId id, String accessToken);

    /** Somebody switched it off: nothing is sent, what comes is still kept. */
    void switchOff(ChannelId id, Instant at);

    /** What a look at its token told; a token that does not work makes it inactive. */
    void noteHealth(ChannelId id, TokenHealth health, Instant checkedAt);

    /**
     * What is known of the token when its light is another than the one that was told last; from then on that one has been
     * told.
     */
    Optional<TokenHealth> turnedLight(ChannelId id, Instant now);

    /** The page's picture, as its network shows it. */
    void notePicture(ChannelId id, String url);

    /** Channels whose token was not looked at since, to be checked now by the caller. */
    List<ChannelId> claimToCheck(int max, Instant notSince, Instant now);

    /** The network asked to slow down. */
    void pause(ChannelId id, Instant until);
}
