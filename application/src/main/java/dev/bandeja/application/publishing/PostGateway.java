package dev.bandeja.application.publishing;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.publishing.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pages of one network, as publishing needs them. Everything blocks, is never called inside a transaction and throws
 * nothing: every failure is an outcome. Publishing is tried exactly once; changing and withdrawing may be repeated.
 */
public interface PostGateway {
    ChannelKind kind();

    /**
     * Brings a picture to the network, for a post that is yet to come; by itself nobody sees it, so it may be repeated.
     *
     * @param scheduled its post will appear later
     */
    SendOutcome upload(ChannelConnection page, Upload picture, boolean scheduled);

    /**
     * Hands a post over whose pictures are there already.
     *
     * @param scheduledFor when the network is to publish it; empty = now
     * @param video the video that it shows
     */
    SendOutcome publish(
            ChannelConnection page, PostAtWork post, Optional<Instant> scheduledFor, Optional<Upload> video);

    /** A scheduled post is to say something else, or to appear at another time. */
    SendOutcome change(ChannelConnection page, String networkId, Post.Order.Change change);

    /** A scheduled post is not to appear. One that is not there any more counts as withdrawn. */
    SendOutcome withdraw(ChannelConnection page, String networkId);

    /**
     * Looks whether a post whose fate is unknown is there, among those that were published or scheduled since it was written.
     *
     * @return those that look like it; an empty list when it is not there; empty when it cannot be told now
     */
    Optional<List<Found>> lookFor(ChannelConnection page, PostAtWork post);

    /** What became of a scheduled post whose time has come; empty when it cannot be told now. */
    Optional<Whereabouts> whereabouts(ChannelConnection page, String networkId);

    /** A file with its bytes. */
    record Upload(MediaFile file, byte[] bytes) {}

    /**
     * A post found on the page.
     *
     * @param scheduled it waits there for its time
     * @param at when it was published, or written down there
     */
    record Found(String networkId, boolean scheduled, Instant at) {}

    /** What a network says about a post. */
    sealed interface Whereabouts {
        record Published(Instant at) implements Whereabouts {}

        record Scheduled() implements Whereabouts {}

        /** Somebody deleted it there. */
        record Gone() implements Whereabouts {}
    }
}
