package dev.bandeja.application.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.Post.State;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class PostsContract extends StoreContract {
    private static final Duration LONG_LEASE = LEASE.multipliedBy(10);
    private static final PostContent WORDS =
            new PostContent("¡Abrimos!", Optional.of("https://example.com/ñ"), List.of());
    private static final PostContent PICTURES = new PostContent(
            "",
            Optional.empty(),
            List.of(
                    new PostMedia(new MediaId(7), PostMedia.Kind.PICTURE),
                    new PostMedia(new MediaId(3), PostMedia.Kind.PICTURE)));

    @Test
    void a_post_comes_back_as_it_was_written_and_once_for_its_key() {
        Post post = add(WORDS, Optional.of(in(86_400)));
        assertEquals(Optional.of(post), tx(() -> posts().lock(post.id())));
        assertEquals(Optional.of(post), tx(() -> posts().byKey(
                        post.author(), "key-" + post.id().value())));
        assertEquals(Optional.empty(), tx(() -> posts().byKey(post.author(), "other")));

        Post shown = add(PICTURES, Optional.empty());
        assertEquals(Optional.of(shown), tx(() -> posts().lock(shown.id())));
    }

    @Test
    void what_became_of_it_comes_back_field_by_field() {
        Post post = add(WORDS, Optional.of(in(86_400)));
        Post scheduled = post.taken("page_1", true, in(5)).toBeChanged("Otra cosa", in(90_000), in(10));
        tx(() -> posts().save(scheduled, Optional.of(in(10)), 2));
        assertEquals(Optional.of(scheduled), tx(() -> posts().lock(post.id())));
        Post cancelling = post.taken("page_1", true, in(5)).toBeCancelled(in(10));
        tx(() -> posts().save(cancelling, Optional.empty(), 0));
        assertEquals(Optional.of(cancelling), tx(() -> posts().lock(post.id())));
        Post published = post.taken("page_1", false, in(6));
        tx(() -> posts().save(published, Optional.empty(), 0));
        assertEquals(Optional.of(published), tx(() -> posts().lock(post.id())));
        assertEquals(Set.of("page_1"), posts().known(post.channel(), List.of("page_1", "page_2")));
    }

    @Test
    void a_waiting_post_is_claimed_once_and_has_an_unknown_fate_when_the_lease_ends() {
        Post post = add(WORDS, Optional.empty());
        PostAtWork first = claim(in(1)).get(0);
        assertEquals(State.SENDING, first.post().state());
        assertEquals(in(1), first.triedAt());
        assertEquals(List.of(), claim(in(2)));

        PostAtWork second = claim(in(1).plus(LEASE)).get(0);
        assertEquals(post.id(), second.post().id());
        assertEquals(State.UNKNOWN, second.post().state());
        assertEquals(Optional.of("INTERRUPTED"), second.post().reason());
        assertEquals(in(1), second.triedAt(), "looking is no try");
        assertTrue(tx(() -> posts().inHand(first)).isEmpty());
        assertTrue(tx(() -> posts().inHand(second)).isPresent());
    }

    @Test
    void whoever_has_it_in_hand_comes_too_late_after_a_decision() {
        Post post = add(WORDS, Optional.empty());
        PostAtWork work = claim(in(0)).get(0);
        tx(() -> posts().save(post.in(State.FAILED, Optional.of("X")), Optional.empty(), 0));
        assertEquals(Optional.empty(), tx(() -> posts().inHand(work)));
        assertEquals(List.of(), claim(in(100_000)));
    }

    @Test
    void a_scheduled_post_is_claimed_as_it_is_when_it_is_due() {
        Post post = add(WORDS, Optional.of(in(86_400)));
        Post scheduled = post.taken("page_1", true, in(1));
        tx(() -> posts().save(scheduled, Optional.of(in(50)), 3));
        assertEquals(List.of(), claim(in(49)));
        PostAtWork work = claim(in(50)).get(0);
        assertEquals(scheduled, work.post());
        assertEquals(3, work.attempt());
    }

    @Test
    void uploaded_pictures_are_remembered_and_have_a_longer_lease() {
        Post post = add(PICTURES, Optional.empty());
        assertEquals(
                List.of(Optional.empty(), Optional.empty()), claim(in(0)).get(0).uploads());
        tx(() -> posts().uploaded(post.id(), 1, "photo-9", in(70), in(0).plus(LONG_LEASE)));
        assertEquals(List.of(), claim(in(0).plus(LEASE)));
        PostAtWork later = claim(in(0).plus(LONG_LEASE)).get(0);
        assertEquals(List.of(Optional.empty(), Optional.of("photo-9")), later.uploads());
        assertEquals(in(70), later.triedAt(), "before that it cannot have been handed over");
    }

    @Test
    void a_page_that_has_to_pause_is_left_alone() {
        Post post = add(WORDS, Optional.empty());
        tx(() -> stores.channels().pause(post.channel(), in(60)));
        assertEquals(List.of(), claim(in(59)));
        assertEquals(1, claim(in(60)).size());
    }

    @Test
    void pages_are_told_with_their_switch_and_their_campaigns() {
        Channel page = aChannel();
        AgentId agent = anAgent("Ana");
        var campaign = aCampaign(page.id(), agent);
        PublishingPage told = stores.publishingPages().find(page.id()).orElseThrow();
        assertEquals(
                new PublishingPage(
                        page.id(),
                        page.name(),
                        Optional.empty(),
                        true,
                        true,
                        page.hours().zone(),
                        Set.of(campaign.id())),
                told);
        assertEquals(List.of(told), stores.publishingPages().all());
        tx(() -> stores.channels().remove(page.id(), in(1)));
        assertEquals(List.of(), stores.publishingPages().all());
    }

    private Posts posts() {
        return stores.posts();
    }

    private List<PostAtWork> claim(Instant now) {
        return tx(() -> posts().claim(10, now, LEASE, LONG_LEASE));
    }

    private Post add(PostContent content, Optional<Instant> scheduledFor) {
        Channel page = aChannel();
        AgentId author = anAgent("Ana");
        Post post = Post.written(tx(() -> posts().newId()), page.id(), author, content, scheduledFor, in(0));
        tx(() -> posts().add(post, "key-" + post.id().value()));
        return post;
    }
}
