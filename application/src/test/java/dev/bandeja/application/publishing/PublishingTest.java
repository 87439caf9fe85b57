package dev.bandeja.application.publishing;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.application.channel.RestrictPage;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.channel.WarnOfTokens;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.application.media.KeepFile;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.Post.State;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final World world = new World();
    private final InMemoryStores s = world.stores;
    private final FakeWall wall = new FakeWall(world.time);
    private final PublishingAccess access = new PublishingAccess(s.publishingPages(), s.posts(), s.people());
    private final PublishPost publish = new PublishPost(
            access,
            s.posts(),
            s.mediaFiles(),
            new KeepFile(s.mediaFiles(), s.deadlines(), world.time),
            s.liveFeed(),
            world.house.wakeUps,
            world.time);
    private final DecidePost decide = new DecidePost(access, s.posts(), s.liveFeed(), world.house.wakeUps, world.time);
    private final HandlePosts handle = handlePosts();

    private final Channel page = world.aPage();
    private final Somebody boss = world.anAdministrator("Alma");
    private int keys;

    @Test
    void what_is_published_now_can_be_seen_at_once_and_is_handed_over_once() {
        PostId post = published("¡Abrimos!");
        works();
        assertEquals(List.of("¡Abrimos!"), wall.seen());
        assertEquals(State.PUBLISHED, post(post).state());
        passes(Duration.ofHours(1));
        assertEquals(List.of("publish"), wall.calls);
    }

    @Test
    void the_same_key_again_is_the_same_post() {
        Post first = tx(() -> publish.publish(boss.person(), page.id(), words("Hola"), Optional.empty(), "k"));
        Post again = tx(() -> publish.publish(boss.person(), page.id(), words("Hola"), Optional.empty(), "k"));
        assertEquals(first, again);
        works();
        assertEquals(List.of("Hola"), wall.seen());
    }

    @Test
    void a_scheduled_post_appears_at_its_time_without_us_and_is_noticed() {
        Instant at = world.time.instant().plus(Duration.ofHours(3));
        PostId post = scheduled("Mañana", at);
        works();
        assertEquals(State.SCHEDULED, post(post).state());
        assertEquals(List.of(), wall.seen());
        passes(Duration.ofHours(3));
        passes(Duration.ofMinutes(1));
        assertEquals(State.PUBLISHED, post(post).state());
        assertEquals(Optional.of(at), post(post).publishedAt());
    }

    @Test
    void what_may_have_arrived_is_looked_for_and_never_published_twice() {
        PostId post = published("Oferta");
        wall.arrivesUnheard();
        works();
        assertEquals(State.UNKNOWN, post(post).state());
        passes(Duration.ofSeconds(10));
        assertEquals(State.PUBLISHED, post(post).state());
        assertEquals(List.of("Oferta"), wall.seen());
        assertEquals(List.of("publish", "look"), wall.calls);
    }

    @Test
    void what_certainly_did_not_arrive_is_published_after_two_minutes() {
        PostId post = published("Oferta");
        wall.isLost();
        works();
        for (int i = 0; i < 13; i++) {
            passes(Duration.ofSeconds(10));
        }
        assertEquals(List.of("Oferta"), wall.seen());
        assertEquals(State.PUBLISHED, post(post).state());
    }

    @Test
    void what_nobody_can_tell_for_a_quarter_of_an_hour_is_left_to_a_person() {
        PostId post = published("Oferta");
        wall.arrivesUnheard();
        wall.canTell(false);
        works();
        for (int i = 0; i < 16; i++) {
            passes(Duration.ofMinutes(1));
        }
        assertEquals(State.UNDECIDED, post(post).state());
        assertEquals(1, wall.seen().size());
        tx(() -> decide.cancel(boss.person(), post));
        passes(Duration.ofHours(1));
        assertEquals(1, wall.seen().size(), "nothing was published again");
    }

    @Test
    void whoever_dies_while_publishing_leaves_a_post_that_is_looked_for() {
        PostId post = published("Oferta");
        wall.answersWith(arrive -> {
            arrive.run();
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, this::works);
        passes(Duration.ofMinutes(1));
        assertEquals(State.PUBLISHED, post(post).state());
        assertEquals(1, wall.seen().size());
    }

    @Test
    void the_same_words_twice_on_purpose_are_two_posts_even_when_the_answer_got_lost() {
        PostId first = published("Hola");
        works();
        PostId second = published("Hola");
        wall.arrivesUnheard();
        works();
        passes(Duration.ofSeconds(10));
        assertEquals(2, wall.seen().size());
        assertTrue(!post(first).networkId().equals(post(second).networkId()));
    }

    @Test
    void a_duplicate_that_is_not_ours_is_a_failure_with_its_reason() {
        PostId post = published("Hola");
        wall.refuses("DUPLICATE:506");
        works();
        assertEquals(State.FAILED, post(post).state());
        assertEquals(Optional.of("DUPLICATE:506"), post(post).reason());
    }

    @Test
    void a_duplicate_that_an_earlier_try_of_ours_made_is_the_post() {
        PostId post = published("Hola");
        wall.answersWith(arrive -> {
            arrive.run();
            return new SendOutcome.Rejected("DUPLICATE:506");
        });
        works();
        assertEquals(State.PUBLISHED, post(post).state());
    }

    @Test
    void a_refused_post_says_why_and_can_be_tried_again_or_dropped() {
        PostId post = published("Hola");
        wall.refuses("PERMISSION_MISSING:200");
        works();
        assertEquals(Optional.of("PERMISSION_MISSING:200"), post(post).reason());
        tx(() -> decide.again(boss.person(), post));
        works();
        assertEquals(List.of("Hola"), wall.seen());
        assertRefused(Reason.POST_STATE, () -> tx(() -> decide.cancel(boss.person(), post)));
    }

    @Test
    void a_scheduled_post_can_be_changed_and_cancelled_on_the_page() {
        Instant at = world.time.instant().plus(Duration.ofHours(3));
        PostId post = scheduled("Mañana", at);
        works();
        tx(() -> decide.change(boss.person(), post, "Pasado", at.plus(Duration.ofDays(1))));
        assertEquals("Mañana", post(post).content().text(), "until the page has it");
        works();
        assertEquals("Pasado", post(post).content().text());
        assertEquals(Optional.of(at.plus(Duration.ofDays(1))), post(post).scheduledFor());
        assertEquals(List.of("Pasado"), wall.scheduled());

        tx(() -> decide.cancel(boss.person(), post));
        assertEquals(State.SCHEDULED, post(post).state());
        wall.answersWith(happen -> {
            happen.run();
            return new SendOutcome.Unknown("CONNECTION_LOST");
        });
        works();
        passes(Duration.ofSeconds(10));
        assertEquals(State.CANCELLED, post(post).state());
        passes(Duration.ofDays(3));
        assertEquals(List.of(), wall.seen());
    }

    @Test
    void a_change_that_is_refused_leaves_the_post_as_it_was_and_says_why() {
        Instant at = world.time.instant().plus(Duration.ofHours(3));
        PostId post = scheduled("Mañana", at);
        works();
        wall.refuses("REQUEST_FAULTY:100");
        tx(() -> decide.change(boss.person(), post, "Otra", at));
        works();
        assertEquals("Mañana", post(post).content().text());
        assertEquals(Optional.of("REQUEST_FAULTY:100"), post(post).reason());
        passes(Duration.ofHours(4));
        assertEquals(State.PUBLISHED, post(post).state());
    }

    @Test
    void an_order_that_could_hit_a_published_post_is_not_given_any_more() {
        Instant at = world.time.instant().plus(Duration.ofMinutes(11));
        PostId post = scheduled("Ya", at);
        works();
        tx(() -> decide.cancel(boss.person(), post));
        passes(Duration.ofMinutes(12));
        passes(Duration.ofMinutes(1));
        assertEquals(State.PUBLISHED, post(post).state());
        assertEquals(List.of("Ya"), wall.seen());
        assertEquals(
                List.of("publish", "whereabouts"),
                wall.calls.stream().filter(call -> !call.equals("look")).toList());
    }

    @Test
    void what_has_become_too_near_for_the_network_to_schedule_is_published_by_us_at_its_time() {
        Instant at = world.time.instant().plus(Duration.ofMinutes(11));
        PostId post = scheduled("Ya", at);
        passes(Duration.ofMinutes(5));
        assertEquals(State.WAITING, post(post).state());
        assertEquals(List.of(), wall.calls);
        passes(Duration.ofMinutes(6));
        assertEquals(List.of("Ya"), wall.seen());
        assertEquals(State.PUBLISHED, post(post).state());
    }

    @Test
    void a_scheduled_post_that_somebody_deleted_on_the_page_failed() {
        PostId post = scheduled("Mañana", world.time.instant().plus(Duration.ofHours(1)));
        works();
        wall.isWiped();
        passes(Duration.ofHours(2));
        assertEquals(State.FAILED, post(post).state());
    }

    @Test
    void a_page_without_a_working_token_refuses_and_one_that_loses_it_says_so() {
        PostId post = published("Hola");
        wall.answersWith(arrive -> new SendOutcome.TokenRejected("TOKEN_INACTIVE:190/460"));
        works();
        assertEquals(State.FAILED, post(post).state());
        assertRefused(Reason.TOKEN_INACTIVE, () -> published("Otra"));
    }

    @Test
    void only_administrators_publish_until_the_switch_is_off_and_then_the_pages_own_people_too() {
        Somebody agent = world.anAgent("Ana");
        Somebody elsewhere = world.anAgent("Eva");
        Somebody analyst = world.somebody("Iris", Role.ANALYST);
        world.aCampaign(page).with(agent);
        Channel other = world.aPage();
        world.aCampaign(other).with(elsewhere);

        assertEquals(List.of(), tx(() -> access.pages(agent.person())));
        assertRefused(Reason.ONLY_ADMINISTRATORS_PUBLISH, () -> publishedBy(agent, "Hola"));

        onlyAdministrators(false);
        assertEquals(
                List.of(page.id()),
                tx(() -> access.pages(agent.person())).stream()
                        .map(PublishingPage::id)
                        .toList());
        publishedBy(agent, "Hola");
        assertRefused(Reason.NOT_FOUND, () -> publishedBy(elsewhere, "Hola"));
        assertRefused(Reason.NOT_FOUND, () -> publishedBy(analyst, "Hola"));

        onlyAdministrators(true);
        assertRefused(Reason.ONLY_ADMINISTRATORS_PUBLISH, () -> publishedBy(agent, "Adiós"));
        assertEquals(2, tx(() -> access.pages(boss.person())).size());
    }

    @Test
    void pictures_come_to_the_network_one_by_one_and_each_only_once() {
        List<MediaId> files = List.of(aPicture("b.png"), aPicture("a.png"));
        PostId post = tx(() -> publish.publish(
                        boss.person(),
                        page.id(),
                        new PublishPost.Draft("", Optional.empty(), files),
                        Optional.empty(),
                        "k"))
                .id();
        wall.answersWith(arrive -> {
            arrive.run();
            return new SendOutcome.Sent("photo-1");
        });
        wall.isLost();
        works();
        assertEquals(State.WAITING, post(post).state(), "a lost picture may simply be sent again");
        passes(Duration.ofSeconds(2));
        assertEquals(List.of("upload", "upload", "upload", "publish"), wall.calls);
        assertEquals(List.of(List.of("b.png", "a.png")), wall.albums);
        assertEquals(State.PUBLISHED, post(post).state());
        passes(Duration.ofDays(2));
        assertTrue(s.mediaFiles()
                .find(MediaOwner.channel(page.id().value()), files.get(0))
                .isPresent());
    }

    @Test
    void what_was_handed_over_after_slow_pictures_is_looked_for_as_long_as_any_other() {
        PostId post = shown(aPicture("a.png"), aPicture("b.png"));
        for (int i = 1; i <= 2; i++) {
            String photo = "photo-" + i;
            wall.answersWith(arrive -> {
                world.time.passes(Duration.ofSeconds(90));
                arrive.run();
                return new SendOutcome.Sent(photo);
            });
        }
        wall.isLost();
        works();
        for (int seconds = 10; seconds <= 110; seconds += 10) {
            passes(Duration.ofSeconds(10));
            assertEquals(State.UNKNOWN, post(post).state(), seconds + " s after it was handed over");
        }
        passes(Duration.ofSeconds(20));
        assertEquals(State.PUBLISHED, post(post).state());
        assertEquals(2, published());
    }

    @Test
    void a_video_takes_its_time_before_it_certainly_did_not_arrive() {
        PostId post = shown(aVideo("a.mp4"));
        wall.answersWith(arrive -> {
            world.time.passes(Duration.ofSeconds(90));
            return new SendOutcome.Unknown("CONNECTION_LOST");
        });
        works();
        for (int seconds = 10; seconds <= 120; seconds += 10) {
            passes(Duration.ofSeconds(10));
            assertEquals(State.UNKNOWN, post(post).state(), seconds + " s after it was handed over");
        }
        passes(Duration.ofSeconds(40));
        assertEquals(State.PUBLISHED, post(post).state());
        assertEquals(2, published());
    }

    @Test
    void a_page_that_the_network_restricts_because_of_a_post_is_told_once() {
        PostId post = published("Oferta");
        published("Otra");
        for (int i = 0; i < 2; i++) {
            wall.answersWith(arrive -> new SendOutcome.Rejected("PAGE_RESTRICTED", Duration.ofHours(1)));
        }
        works();
        passes(Duration.ofMinutes(59));
        assertEquals(State.FAILED, post(post).state());
        assertEquals(List.of("publish"), wall.calls, "nothing more is tried");
        world.settleEverything();
        world.everyWorkerLooks();
        assertEquals(
                List.of(MailKind.PAGE_RESTRICTED),
                world.house.mailbox.taken().stream().map(Letter::kind).toList());
    }

    @Test
    void a_page_that_the_network_restricts_because_of_a_change_sends_nothing_more_and_is_told() {
        PostId post = scheduled("Mañana", world.time.instant().plus(Duration.ofHours(3)));
        works();
        wall.answersWith(happen -> new SendOutcome.Rejected("PAGE_RESTRICTED", Duration.ofHours(1)));
        tx(() -> decide.cancel(boss.person(), post));
        works();
        published("Oferta");
        passes(Duration.ofMinutes(59));
        assertEquals(List.of(), wall.seen(), "nothing goes out meanwhile");
        world.settleEverything();
        world.everyWorkerLooks();
        assertEquals(
                List.of(MailKind.PAGE_RESTRICTED),
                world.house.mailbox.taken().stream().map(Letter::kind).toList());
        passes(Duration.ofMinutes(2));
        assertEquals(List.of("Oferta"), wall.seen());
    }

    @Test
    void more_files_than_a_post_can_show_are_refused_before_any_is_looked_for() {
        MediaId[] many = new MediaId[PostContent.MOST_PICTURES + 1];
        Arrays.setAll(many, i -> new MediaId(4711 + i));
        Refused refused = assertThrows(Refused.class, () -> shown(many));
        assertEquals(Refused.invalid("media", "at-most-10").facts(), refused.facts());
    }

    private PostId shown(MediaId... files) {
        return tx(() -> publish.publish(
                        boss.person(),
                        page.id(),
                        new PublishPost.Draft("", Optional.empty(), List.of(files)),
                        Optional.empty(),
                        "k" + ++keys))
                .id();
    }

    private long published() {
        return wall.calls.stream().filter("publish"::equals).count();
    }

    private MediaId aVideo(String name) {
        byte[] film = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        return tx(() -> s.mediaFiles().keep(MediaOwner.channel(page.id().value()), name, film, world.time.instant()))
                .id();
    }

    @Test
    void only_the_pages_own_pictures_can_be_shown() {
        MediaId foreign = tx(() -> s.mediaFiles().keep(MediaOwner.channel(4711), "a.png", PNG, world.time.instant()))
                .id();
        MediaId script = tx(() -> s.mediaFiles()
                        .keep(
                                MediaOwner.channel(page.id().value()),
                                "a.png",
                                "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8),
                                world.time.instant()))
                .id();
        for (MediaId bad : List.of(foreign, script)) {
            assertRefused(
                    Reason.INVALID,
                    () -> tx(() -> publish.publish(
                            boss.person(),
                            page.id(),
                            new PublishPost.Draft("", Optional.empty(), List.of(bad)),
                            Optional.empty(),
                            "k" + ++keys)));
        }
    }

    private MediaId aPicture(String name) {
        return tx(() -> s.mediaFiles().keep(MediaOwner.channel(page.id().value()), name, PNG, world.time.instant()))
                .id();
    }

    private void onlyAdministrators(boolean on) {
        ChannelSettings now = tx(() -> s.settings().of(page.id()).orElseThrow());
        tx(() -> world.house.saveSettings.save(
                boss.person(),
                page.id(),
                now.general().with(Map.of("onlyAdministratorsPublish", on)),
                now.version(SettingsSection.Name.GENERAL)));
    }

    private PostId published(String words) {
        return publishedBy(boss, words);
    }

    private PostId publishedBy(Somebody author, String words) {
        return tx(() -> publish.publish(author.person(), page.id(), words(words), Optional.empty(), "k" + ++keys))
                .id();
    }

    private PostId scheduled(String words, Instant at) {
        return tx(() -> publish.publish(boss.person(), page.id(), words(words), Optional.of(at), "k" + ++keys))
                .id();
    }

    private static PublishPost.Draft words(String words) {
        return new PublishPost.Draft(words, Optional.empty(), List.of());
    }

    private Post post(PostId id) {
        return tx(() -> s.posts().lock(id).orElseThrow());
    }

    private void works() {
        while (handle.handleSome()) {
            // Until nothing is due.
        }
    }

    private void passes(Duration duration) {
        world.time.passes(duration);
        works();
    }

    private <T> T tx(Supplier<T> work) {
        return s.inTransaction(work);
    }

    private void tx(Runnable work) {
        s.inTransaction(work);
    }

    /** Each step a transaction of its own, as the container has it. */
    private HandlePosts handlePosts() {
        WarnOfTokens warn = new WarnOfTokens(
                s.channels(),
                s.settings(),
                s.notices(),
                s.people(),
                new WriteMail(s.mails(), world.house.wakeUps, world.time),
                world.time);
        TurnRed turnRed = new TurnRed(s.channels(), warn, s.liveFeed(), world.time);
        RestrictPage restrict = new RestrictPage(s.channels(), warn, s.liveFeed(), world.time);
        ClaimPosts claim =
                new ClaimPosts(s.posts(), new ReachChannels(s.channels(), turnRed), s.channels(), world.time) {
                    @Override
                    public List<Claimed> claim(int max) {
                        return tx(() -> super.claim(max));
                    }
                };
        RecordPost record = new RecordPost(s.posts(), s.channels(), turnRed, restrict, s.liveFeed(), world.time) {
            @Override
            public void waitsFor(PostAtWork work, Instant at) {
                tx(() -> super.waitsFor(work, at));
            }

            @Override
            public boolean uploaded(PostAtWork work, int position, String networkId) {
                return tx(() -> super.uploaded(work, position, networkId));
            }

            @Override
            public void notUploaded(PostAtWork work, Optional<ChannelConnection> on, SendOutcome outcome) {
                tx(() -> super.notUploaded(work, on, outcome));
            }

            @Override
            public void published(
                    PostAtWork work, Optional<ChannelConnection> on, SendOutcome outcome, boolean scheduled) {
                tx(() -> super.published(work, on, outcome, scheduled));
            }

            @Override
            public void lookedFor(PostAtWork work, Optional<List<PostGateway.Found>> found) {
                tx(() -> super.lookedFor(work, found));
            }

            @Override
            public void ordered(PostAtWork work, Optional<ChannelConnection> on, SendOutcome outcome) {
                tx(() -> super.ordered(work, on, outcome));
            }

            @Override
            public void seen(PostAtWork work, Optional<PostGateway.Whereabouts> where) {
                tx(() -> super.seen(work, where));
            }
        };
        return new HandlePosts(claim, record, wall, s.mediaFiles(), world.time);
    }
}
