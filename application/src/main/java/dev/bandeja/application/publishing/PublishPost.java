package dev.bandeja.application.publishing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.media.KeepFile;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostMedia;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Somebody publishes on a page, now or later: the post is written down here and handed over right after (P43). */
@UseCase
public class PublishPost {
    private final PublishingAccess access;
    private final Posts posts;
    private final MediaFiles files;
    private final KeepFile keep;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public PublishPost(
            PublishingAccess access,
            Posts posts,
            MediaFiles files,
            KeepFile keep,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.posts = posts;
        this.files = files;
        this.keep = keep;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * @param scheduledFor empty = now
     * @param key the screen's own key; the same key again gives the same post and publishes nothing
     * @throws Refused as {@link PublishingAccess#required}; {@code TOKEN_INACTIVE}; {@code INVALID} for a time Facebook would not take
     */
    public Post publish(Person person, ChannelId channel, Draft draft, Optional<Instant> scheduledFor, String key) {
        PublishingPage page = access.required(person, channel);
        Optional<Post> before = posts.byKey(person.id(), key);
        if (before.isPresent()) {
            return before.get();
        }
        if (!page.active()) {
            throw Refused.because(Reason.TOKEN_INACTIVE);
        }
        PostContent content = new PostContent(draft.text(), draft.link(), media(channel, draft.media()));
        Post post = Post.written(posts.newId(), channel, person.id(), content, scheduledFor, time.instant());
        posts.add(post, key);
        keep.used(draft.media());
        feed.channelChanged(channel);
        wakeUp.after(WakeUp.Work.POSTS);
        return post;
    }

    private List<PostMedia> media(ChannelId channel, List<MediaId> wanted) {
        PostContent.requireFew(wanted.size());
        return wanted.stream()
                .map(id -> files.find(MediaOwner.channel(channel.value()), id)
                        .orElseThrow(() -> Refused.invalid("media", "no-such-file")))
                .map(PostMedia::of)
                .toList();
    }

    /**
     * What somebody wants to publish.
     *
     * @param media files of the page, in the order in which they are seen
     */
    public record Draft(String text, Optional<String> link, List<MediaId> media) {
        public Draft {
            media = List.copyOf(media);
        }
    }
}
