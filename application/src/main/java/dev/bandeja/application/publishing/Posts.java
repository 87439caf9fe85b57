package dev.bandeja.application.publishing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Posts written here, and what is to be done with them. Whoever claims one has it until the lease ends; one whose lease ends
 * while it was being published may be there or not.
 */
public interface Posts {
    PostId newId();

    /**
     * Writes a post down, to be handed over at once.
     *
     * @param key the screen's own key of this post; unique for each author
     */
    void add(Post post, String key);

    /** What the person wrote under that key. */
    Optional<Post> byKey(AgentId author, String key);

    /** The post, held until the end of the transaction. */
    Optional<Post> lock(PostId id);

    /**
     * Writes down what became of it, or what a person wants. Whoever has it in hand learns that they come too late.
     *
     * @param dueAt when it is somebody's turn again; empty = nothing is to be done
     * @param attempt how many times handing it over was tried in vain, from 0
     */
    void save(Post post, Optional<Instant> dueAt, int attempt);

    /**
     * Takes posts that are due, of pages whose network did not ask for a pause: a waiting one is being sent from now on, one
     * that was being sent has an unknown fate, others are as they were.
     *
     * @param leaseWithMedia the lease of those that show pictures or a video
     */
    List<PostAtWork> claim(int max, Instant now, Duration lease, Duration leaseWithMedia);

    /** The post in hand as it is now, held; empty when somebody decided about it since it was claimed. */
    Optional<Post> inHand(PostAtWork claimed);

    /**
     * A picture has come to the network, and can be shown by its post. Publishing it is tried from now on: it was not handed
     * over before.
     *
     * @param position from 0
     * @param leaseUntil whoever has the post in hand has it until then
     */
    void uploaded(PostId id, int position, String networkId, Instant now, Instant leaseUntil);

    /** Which of these ids belong to posts written here. */
    Set<String> known(ChannelId channel, Collection<String> networkIds);
}
