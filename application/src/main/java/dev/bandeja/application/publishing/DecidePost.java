package dev.bandeja.application.publishing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Somebody thinks better of a post: another text or time, not at all, or once more. */
@UseCase
public class DecidePost {
    private final PublishingAccess access;
    private final Posts posts;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public DecidePost(PublishingAccess access, Posts posts, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.access = access;
        this.posts = posts;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * A scheduled post is to say something else or to appear at another time.
     *
     * @throws Refused {@code POST_STATE}, {@code INVALID}, {@code TEXT_TOO_LONG}
     */
    public Post change(Person person, PostId id, String text, Instant scheduledFor) {
        Instant now = time.instant();
        return saved(access.handled(person, id).toBeChanged(text, scheduledFor, now), Optional.of(now));
    }

    /** @throws Refused {@code POST_STATE} when it is published, leaves any moment, or nobody knows */
    public Post cancel(Person person, PostId id) {
        Instant now = time.instant();
        Post post = access.handled(person, id).toBeCancelled(now);
        return saved(post, Optional.of(now).filter(due -> post.state() != Post.State.CANCELLED));
    }

    /** @throws Refused {@code POST_STATE} unless it failed or nobody could tell; {@code INVALID} when its time is over */
    public Post again(Person person, PostId id) {
        Instant now = time.instant();
        return saved(access.handled(person, id).again(now), Optional.of(now));
    }

    private Post saved(Post post, Optional<Instant> dueAt) {
        posts.save(post, dueAt, 0);
        feed.channelChanged(post.channel());
        wakeUp.after(WakeUp.Work.POSTS);
        return post;
    }
}
