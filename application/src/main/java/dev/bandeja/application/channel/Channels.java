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

    /** The same, as it is now and held until the end of the transaction: for whoever decides by it what to change. */
    Optional<Channel> lock(ChannelId id);

    Optional<Channel> byExternalId(ChannelKind kind, String externalId);

    /** Those whose token works. */
    List<ChannelId> active();

    /**
     * What is needed to talk to its network.
     *
     * @throws TokenUnreadable when its token cannot be decrypted
     */
    ChannelConnection connection(ChannelId id);

    /** Its token was refused: nothing is sent until it is activated again. */
    void tokenRejected(ChannelId id, Instant at, String reason);

    /** Its token works again: the new one replaces the old. A removed page is back. */
    void renew(ChannelId id, String accessToken);

    /**
     * Remembers whose login connected it: what that person takes back later ends this channel too.
     *
     * @param networkPerson the network's id of the person
     */
    void connectedBy(ChannelId id, String networkPerson, Instant at);

    /** Channels that were connected by that person's login, at the latest at that time. */
    List<ChannelId> ofNetworkPerson(ChannelKind kind, String networkPerson, Instant notAfter);

    /** Its token is gone for good; until there is another one nothing can be asked of its network. */
    void forgetToken(ChannelId id);

    /** Nothing tells any more who connected these pages. */
    void forgetNetworkPerson(ChannelKind kind, String networkPerson, Instant notAfter);

    /** Somebody switched it off: nothing is sent, what comes is still kept. */
    void switchOff(ChannelId id, Instant at);

    /** It disappears from the list, with its token; everything else stays, and its page can be connected again. */
    void remove(ChannelId id, Instant at);

    /** The channel that a page was before it was removed. */
    Optional<ChannelId> removed(ChannelKind kind, String externalId);

    /** What a look at its token told; a token that does not work makes it inactive. */
    void noteHealth(ChannelId id, TokenHealth health, Instant checkedAt);

    /**
     * What is known of the token when its light is another than the one that was told last; from then on that one has been
     * told.
     */
    Optional<TokenHealth> turnedLight(ChannelId id, Instant now);

    /** The page's picture, as its network shows it. */
    void notePicture(ChannelId id, String url);

    /** It is called something else on its network now. */
    void rename(ChannelId id, String name);

    /** What is known of its token. */
    TokenHealth tokenHealth(ChannelId id);

    /**
     * Channels that are due to be looked at, the longest due first, to be looked at now by the caller. Those that are
     * switched off are left alone.
     *
     * @param next when they are due again
     */
    List<ChannelId> claimToCheck(int max, Instant now, Instant next);

    /** It is to be looked at again then. */
    void checkAgain(ChannelId id, Instant at);

    /** The network asked to slow down. */
    void pause(ChannelId id, Instant until);
}
