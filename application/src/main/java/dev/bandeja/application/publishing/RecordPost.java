package dev.bandeja.application.publishing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.RestrictPage;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.Post.State;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what the network answered about a post. What may be there and was not found counts as not there only when it has been
 * looked for in vain for two minutes, four with a video; after a quarter of an hour a person decides.
 */
@UseCase
public class RecordPost {
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration FIRST_LOOK_AFTER = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);
    private static final Duration NETWORK_IS_CERTAIN_AFTER = Duration.ofMinutes(2);
    /** A video is on its way for so long before the network has it; nobody tells when it has come. */
    private static final Duration VIDEO_IS_ON_ITS_WAY = Duration.ofMinutes(2);

    private static final Duration PERSON_DECIDES_AFTER = Duration.ofMinutes(15);
    /** The network publishes at the minute, and tells a little later. */
    private static final Duration APPEARS_WITHIN = Duration.ofSeconds(20);

    private static final Duration SEE_AGAIN_AFTER = Duration.ofMinutes(1);
    /** What the network calls a post that it has already, as the beginning of a reason. */
    private static final String DUPLICATE = "DUPLICATE";

    private static final String GONE = "NOT_FOUND";

    private final Posts posts;
    private final Channels channels;
    private final TurnRed turnRed;
    private final RestrictPage restrict;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecordPost(
            Posts posts, Channels channels, TurnRed turnRed, RestrictPage restrict, LiveFeed feed, InstantSource time) {
        this.posts = posts;
        this.channels = channels;
        this.turnRed = turnRed;
        this.restrict = restrict;
        this.feed = feed;
        this.time = time;
    }

    /** Too little time is left for the network to schedule it: it is its turn again when it is to appear. */
    public void waitsFor(PostAtWork work, Instant at) {
        posts.inHand(work)
                .ifPresent(post -> save(post.in(State.WAITING, post.reason()), Optional.of(at), work.attempt()));
    }

    /**
     * One of its pictures has come to the network.
     *
     * @return whether the post is still in the caller's hands
     */
    public boolean uploaded(PostAtWork work, int position, String networkId) {
        boolean inHand = posts.inHand(work).isPresent();
        if (inHand) {
            Instant now = time.instant();
            posts.uploaded(work.post().id(), position, networkId, now, now.plus(ClaimPosts.LEASE_WITH_MEDIA));
        }
        return inHand;
    }

    /** One of its pictures did not come to the network, so that it was not handed over. */
    public void notUploaded(PostAtWork work, Optional<ChannelConnection> page, SendOutcome outcome) {
        boolean mayBeThere = outcome instanceof SendOutcome.Unknown;
        SendOutcome known = mayBeThere ? new SendOutcome.TryAgain(reason(outcome), Duration.ZERO, false) : outcome;
        posts.inHand(work).ifPresent(post -> notTaken(post, work, page, known));
    }

    /**
     * It was handed over.
     *
     * @param scheduled as one to be published later
     */
    public void published(PostAtWork work, Optional<ChannelConnection> page, SendOutcome outcome, boolean scheduled) {
        Optional<Post> inHand = posts.inHand(work);
        if (outcome instanceof SendOutcome.Sent sent) {
            // Whatever was thought of it meanwhile: it is there.
            inHand.or(() -> posts.lock(work.post().id()).filter(RecordPost::isOpen))
                    .ifPresent(post -> taken(post, sent.messageId(), scheduled, time.instant()));
            return;
        }
        inHand.ifPresent(post -> notTaken(post, work, page, outcome));
    }

    private void notTaken(Post post, PostAtWork work, Optional<ChannelConnection> page, SendOutcome outcome) {
        Instant now = time.instant();
        if (outcome instanceof SendOutcome.TryAgain again && work.attempt() + 1 < MOST_ATTEMPTS) {
            Instant next = next(again, work, now);
            save(post.in(State.WAITING, Optional.of(again.reason())), Optional.of(next), work.attempt() + 1);
        } else if (outcome instanceof SendOutcome.TryAgain again) {
            save(post.in(State.FAILED, Optional.of(again.reason())), Optional.empty(), 0);
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            save(
                    post.in(State.UNKNOWN, Optional.of(unknown.reason())),
                    Optional.of(now.plus(FIRST_LOOK_AFTER)),
                    work.attempt());
        } else {
            heed(outcome, post, page, now);
            refused(post, reason(outcome), work, now);
        }
    }

    /** What a refusal says of the page itself, whatever becomes of the post. */
    private void heed(SendOutcome outcome, Post post, Optional<ChannelConnection> page, Instant now) {
        if (outcome instanceof SendOutcome.TokenRejected rejected) {
            page.ifPresent(used -> turnRed.turnIfCurrent(used, rejected.reason()));
        } else if (outcome instanceof SendOutcome.Rejected rejected
                && !rejected.channelPauses().isZero()) {
            restrict.until(post.channel(), now.plus(rejected.channelPauses()), rejected.reason());
        }
    }

    /** The network says that it has it already: perhaps from an earlier try of ours, which then is the one. */
    private void refused(Post post, String reason, PostAtWork work, Instant now) {
        if (reason.startsWith(DUPLICATE)) {
            save(post.in(State.UNKNOWN, Optional.of(reason)), Optional.of(now), work.attempt());
        } else {
            save(post.in(State.FAILED, Optional.of(reason)), Optional.empty(), 0);
        }
    }

    /**
     * It was looked for.
     *
     * @param found empty when it could not be told
     */
    public void lookedFor(PostAtWork work, Optional<List<PostGateway.Found>> found) {
        posts.inHand(work).ifPresent(post -> lookedFor(post, work, found));
    }

    private void lookedFor(Post post, PostAtWork work, Optional<List<PostGateway.Found>> found) {
        Instant now = time.instant();
        Duration age = Duration.between(work.triedAt(), now);
        Optional<PostGateway.Found> itself = found.flatMap(there -> notYetKnown(post, there));
        boolean isDuplicate =
                post.reason().filter(why -> why.startsWith(DUPLICATE)).isPresent();
        if (itself.isPresent()) {
            taken(
                    post,
                    itself.get().networkId(),
                    itself.get().scheduled(),
                    itself.get().at());
        } else if (isDuplicate && found.isPresent()) {
            save(post.in(State.FAILED, post.reason()), Optional.empty(), 0);
        } else if (age.compareTo(PERSON_DECIDES_AFTER) >= 0) {
            save(post.in(State.UNDECIDED, post.reason()), Optional.empty(), 0);
        } else if (found.isPresent() && age.compareTo(certainAfter(post)) >= 0) {
            save(post.in(State.WAITING, post.reason()), Optional.of(now), work.attempt() + 1);
        } else {
            save(
                    post.in(State.UNKNOWN, post.reason().or(() -> Optional.of("CONNECTION_LOST"))),
                    Optional.of(now.plus(LOOK_EVERY)),
                    work.attempt());
        }
    }

    private static Duration certainAfter(Post post) {
        return post.content().isVideo() ? NETWORK_IS_CERTAIN_AFTER.plus(VIDEO_IS_ON_ITS_WAY) : NETWORK_IS_CERTAIN_AFTER;
    }

    /** The same may have been published twice on purpose: one that is known as another post is not this one. */
    private Optional<PostGateway.Found> notYetKnown(Post post, List<PostGateway.Found> there) {
        Set<String> known = posts.known(
                post.channel(), there.stream().map(PostGateway.Found::networkId).toList());
        return there.stream().filter(each -> !known.contains(each.networkId())).findFirst();
    }

    /** A scheduled one was to be changed or withdrawn. */
    public void ordered(PostAtWork work, Optional<ChannelConnection> page, SendOutcome outcome) {
        Optional<Post> inHand = posts.inHand(work);
        if (inHand.isEmpty()) {
            return;
        }
        Post post = inHand.get();
        Instant now = time.instant();
        boolean more = work.attempt() + 1 < MOST_ATTEMPTS;
        if (outcome instanceof SendOutcome.Sent) {
            Post done = post.orderDone();
            save(done, done.state() == State.CANCELLED ? Optional.empty() : appears(done), 0);
        } else if (outcome instanceof SendOutcome.TryAgain again && more) {
            save(post, Optional.of(next(again, work, now)), work.attempt() + 1);
        } else if (outcome instanceof SendOutcome.Unknown && more) {
            // It may be repeated: the same change twice is one change.
            save(post, Optional.of(now.plus(FIRST_LOOK_AFTER)), work.attempt() + 1);
        } else {
            heed(outcome, post, page, now);
            save(post.orderFailed(reason(outcome)), appears(post), 0);
        }
    }

    /** Its time had come. */
    public void seen(PostAtWork work, Optional<PostGateway.Whereabouts> where) {
        posts.inHand(work).ifPresent(post -> {
            if (where.isPresent() && where.get() instanceof PostGateway.Whereabouts.Published published) {
                save(post.appeared(published.at()), Optional.empty(), 0);
            } else if (where.isPresent() && where.get() instanceof PostGateway.Whereabouts.Gone) {
                save(post.in(State.FAILED, Optional.of(GONE)), Optional.empty(), 0);
            } else {
                save(post, Optional.of(time.instant().plus(SEE_AGAIN_AFTER)), 0);
            }
        });
    }

    private void taken(Post post, String networkId, boolean scheduled, Instant at) {
        Post taken = post.taken(networkId, scheduled, at);
        save(taken, scheduled ? appears(taken) : Optional.empty(), 0);
    }

    private static Optional<Instant> appears(Post post) {
        return post.scheduledFor().map(at -> at.plus(APPEARS_WITHIN));
    }

    private static boolean isOpen(Post post) {
        return Set.of(State.SENDING, State.UNKNOWN, State.UNDECIDED, State.WAITING)
                .contains(post.state());
    }

    private Instant next(SendOutcome.TryAgain again, PostAtWork work, Instant now) {
        Duration usual = FIRST_PAUSE.multipliedBy(1L << work.attempt());
        Instant next = now.plus(again.after().compareTo(usual) > 0 ? again.after() : usual);
        if (again.wholeChannel()) {
            channels.pause(work.post().channel(), next);
        }
        return next;
    }

    private static String reason(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Rejected rejected) {
            return rejected.reason();
        }
        if (outcome instanceof SendOutcome.TokenRejected rejected) {
            return rejected.reason();
        }
        return outcome instanceof SendOutcome.TryAgain again
                ? again.reason()
                : ((SendOutcome.Unknown) outcome).reason();
    }

    private void save(Post post, Optional<Instant> dueAt, int attempt) {
        posts.save(post, dueAt, attempt);
        feed.channelChanged(post.channel());
    }
}
