package dev.bandeja.application.servicelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.QualityOfService.Clock;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.servicelevel.Promise.Target;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverdueTest {
    private static final Duration ALMOST = Duration.ofMinutes(20).minusSeconds(1);

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody alma = world.anAdministrator("Alma");
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_ticket_without_a_human_answer_is_late_at_the_second() {
        Instant wrote = luciaWaits();
        Promise promise = lucia.ticket().answerPromise().orElseThrow();
        assertEquals(Target.FIRST_ANSWER, promise.target());
        assertEquals(wrote.plus(Duration.ofMinutes(20)), promise.dueAt());

        world.passes(ALMOST);
        assertFalse(lucia.ticket().isOverdue());
        world.passes(Duration.ofSeconds(1));
        assertTrue(lucia.ticket().isOverdue());
        assertEquals(Optional.of(promise.dueAt()), lucia.ticket().overdueSince());
        assertEquals(1, changes(LiveFeed.Kind.OVERDUE), "the screens are told");
        world.passes(Duration.ofHours(1));
        assertEquals(1, changes(LiveFeed.Kind.OVERDUE), "once");
    }

    @Test
    void an_answer_in_time_ends_the_promise_and_nobody_looks_again() {
        luciaWaits();
        camila.answers(lucia.ticketId(), "Hola");
        assertEquals(Optional.empty(), lucia.ticket().answerPromise());
        assertEquals(0, deadlines(Deadlines.Kind.ANSWER_DUE));
        world.passes(Duration.ofHours(1));
        assertEquals(Optional.empty(), lucia.ticket().overdueSince());
    }

    @Test
    void a_late_answer_ends_being_late_and_it_stays_known_that_it_was() {
        Instant wrote = luciaWaits();
        world.passes(Duration.ofMinutes(25));
        camila.answers(lucia.ticketId(), "Perdón por la espera");
        assertFalse(lucia.ticket().isOverdue());
        assertEquals(
                Optional.of(wrote.plus(Duration.ofMinutes(20))), lucia.ticket().overdueSince());
    }

    @Test
    void the_moment_decides_also_when_nobody_had_looked() {
        luciaWaits();
        world.time.passes(Duration.ofMinutes(25));
        camila.answers(lucia.ticketId(), "Perdón por la espera");
        assertTrue(lucia.ticket().overdueSince().isPresent());
    }

    @Test
    void an_answer_in_the_networks_own_inbox_counts_and_another_program_does_not() {
        luciaWaits();
        lucia.isWrittenToByAnotherProgram("Ya te respondemos");
        world.settleEverything();
        assertTrue(lucia.ticket().answerPromise().isPresent());
        lucia.isAnsweredInTheInbox("Hola");
        world.settleEverything();
        assertEquals(Optional.empty(), lucia.ticket().answerPromise());
        assertEquals(0, deadlines(Deadlines.Kind.ANSWER_DUE));
    }

    @Test
    void a_second_message_does_not_begin_the_clock_anew() {
        luciaWaits();
        Promise promise = lucia.ticket().answerPromise().orElseThrow();
        world.passes(Duration.ofMinutes(5));
        lucia.writes("¿hola?");
        world.settleEverything();
        assertEquals(Optional.of(promise), lucia.ticket().answerPromise());
        assertEquals(1, deadlines(Deadlines.Kind.ANSWER_DUE));
    }

    @Test
    void a_message_that_comes_late_begins_no_clock() {
        luciaWaits();
        camila.answers(lucia.ticketId(), "Hola");
        world.echoesArrive();
        sets(Map.of("privateNextAnswer", Optional.of(Span.minutes(5))));
        lucia.writesAt(world.time.instant().minus(Duration.ofHours(1)), "antes");
        world.settleEverything();
        assertEquals(Optional.empty(), lucia.ticket().answerPromise());
    }

    @Test
    void closing_ends_every_promise() {
        sets(Map.of("privateResolution", Optional.of(Span.hours(1))));
        luciaWaits();
        assertEquals(1, deadlines(Deadlines.Kind.RESOLUTION_DUE));
        camila.closes(lucia.ticketId());
        assertEquals(0, deadlines(Deadlines.Kind.ANSWER_DUE) + deadlines(Deadlines.Kind.RESOLUTION_DUE));
        world.passes(Duration.ofHours(2));
        assertEquals(Optional.empty(), lucia.ticket().overdueSince());
    }

    @Test
    void next_answers_and_the_resolution_are_promised_when_they_are_switched_on() {
        luciaWaits();
        camila.answers(lucia.ticketId(), "Hola");
        writesAgain();
        assertEquals(Optional.empty(), lucia.ticket().answerPromise(), "off by default");
        assertEquals(Optional.empty(), lucia.ticket().resolutionPromise(), "off by default");

        sets(Map.of(
                "privateNextAnswer", Optional.of(Span.minutes(5)), "privateResolution", Optional.of(Span.hours(2))));
        world.passes(Duration.ofMinutes(5));
        assertEquals(
                Target.NEXT_ANSWER, lucia.ticket().answerPromise().orElseThrow().target());
        assertTrue(lucia.ticket().isOverdue());
        camila.answers(lucia.ticketId(), "Aquí estoy");
        assertFalse(lucia.ticket().isOverdue());
        world.passes(Duration.ofHours(2));
        assertTrue(lucia.ticket().isOverdue(), "still open");
    }

    @Test
    void comments_have_times_of_their_own() {
        sets(Map.of("publicFirstAnswer", Optional.of(Span.hours(2))));
        world.aCampaign(page).with(camila);
        lucia.comments("post-1", "¿precio?");
        world.settleEverything();
        Promise promise = lucia.ticket().answerPromise().orElseThrow();
        assertEquals(promise.since().plus(Duration.ofHours(2)), promise.dueAt());
    }

    @Test
    void next_answers_to_comments_and_their_resolution_are_promised_when_they_are_switched_on() {
        world.aCampaign(page).with(camila);
        String comment = lucia.comments("post-1", "¿precio?");
        world.settleEverything();
        lucia.isAnsweredPubliclyInTheInbox(comment, "Diez");
        lucia.commentsUnder("post-1", comment, "¿y el envío?");
        world.settleEverything();
        assertEquals(Optional.empty(), lucia.ticket().answerPromise(), "off by default");
        assertEquals(Optional.empty(), lucia.ticket().resolutionPromise(), "off by default");

        sets(Map.of("publicNextAnswer", Optional.of(Span.minutes(5)), "publicResolution", Optional.of(Span.hours(2))));
        world.passes(Duration.ofMinutes(5));
        assertEquals(
                Target.NEXT_ANSWER, lucia.ticket().answerPromise().orElseThrow().target());
        assertTrue(lucia.ticket().isOverdue());
        lucia.isAnsweredPubliclyInTheInbox(comment, "Gratis");
        world.settleEverything();
        assertFalse(lucia.ticket().isOverdue());
        world.passes(Duration.ofHours(2));
        assertTrue(lucia.ticket().isOverdue(), "still open");
    }

    @Test
    void a_time_that_is_off_promises_nothing() {
        sets(Map.of("privateFirstAnswer", Optional.empty()));
        luciaWaits();
        assertEquals(Optional.empty(), lucia.ticket().answerPromise());
        assertEquals(0, deadlines(Deadlines.Kind.ANSWER_DUE));
    }

    @Test
    void business_time_is_that_of_the_campaign_and_without_one_that_of_the_page() {
        sets(Map.of("clock", Clock.BUSINESS));
        sets(
                SettingsSection.Name.GENERAL,
                Map.of("hours", WeeklyHours.weekdays("13:00", "18:00").in("UTC")));
        luciaWrites();
        assertEquals(
                Instant.parse("2026-11-20T13:20:00Z"),
                lucia.ticket().answerPromise().orElseThrow().dueAt());

        SomeCustomer marta = world.customer("Marta", page);
        world.aCampaign(page)
                .open(WeeklyHours.weekdays("14:00", "18:00").in("UTC"))
                .with(camila);
        marta.writes("hola");
        world.settleEverything();
        assertEquals(
                Instant.parse("2026-11-20T14:20:00Z"),
                marta.ticket().answerPromise().orElseThrow().dueAt());
    }

    @Test
    void another_schedule_of_the_campaign_sets_the_clocks_again() {
        sets(Map.of("clock", Clock.BUSINESS));
        Campaign campaign = world.aCampaign(page)
                .open(WeeklyHours.weekdays("09:00", "18:00").in("UTC"))
                .with(camila);
        luciaWrites();
        world.tx(() -> world.house.changeCampaign.change(
                alma.person(),
                campaign.id(),
                world.stores.campaigns().version(campaign.id()),
                was -> new Campaign(
                        was.id(),
                        was.name(),
                        was.channel(),
                        was.enabled(),
                        was.takesPrivate(),
                        was.takesPublic(),
                        WeeklyHours.weekdays("15:00", "18:00").in("UTC"),
                        was.strategy(),
                        was.maxPerAgent(),
                        was.members(),
                        was.terms())));
        world.everyWorkerLooks();
        assertEquals(
                Instant.parse("2026-11-20T15:20:00Z"),
                lucia.ticket().answerPromise().orElseThrow().dueAt());
    }

    @Test
    void the_warning_comes_when_so_much_is_left() {
        sets(Map.of("warnBelow", 50));
        Instant wrote = luciaWaits();
        assertEquals(
                wrote.plus(Duration.ofMinutes(10)),
                lucia.ticket().answerPromise().orElseThrow().warnAt());
    }

    @Test
    void a_longer_time_takes_the_mark_away_and_a_shorter_one_sets_it_at_once() {
        Instant wrote = luciaWaits();
        world.passes(Duration.ofMinutes(30));
        assertTrue(lucia.ticket().isOverdue());

        sets(Map.of("privateFirstAnswer", Optional.of(Span.hours(1))));
        world.passes(Duration.ZERO);
        assertFalse(lucia.ticket().isOverdue());
        assertEquals(Optional.empty(), lucia.ticket().overdueSince());
        assertEquals(
                wrote.plus(Duration.ofHours(1)),
                lucia.ticket().answerPromise().orElseThrow().dueAt());
        assertEquals(1, deadlines(Deadlines.Kind.ANSWER_DUE));

        sets(Map.of("privateFirstAnswer", Optional.of(Span.minutes(25))));
        world.passes(Duration.ZERO);
        assertTrue(lucia.ticket().isOverdue());
        assertEquals(
                Optional.of(wrote.plus(Duration.ofMinutes(25))), lucia.ticket().overdueSince());
    }

    @Test
    void what_was_answered_is_not_judged_again() {
        luciaWaits();
        world.passes(Duration.ofMinutes(25));
        camila.answers(lucia.ticketId(), "Perdón");
        sets(Map.of("privateFirstAnswer", Optional.of(Span.hours(1))));
        world.passes(Duration.ZERO);
        assertTrue(lucia.ticket().overdueSince().isPresent());
    }

    @Test
    void more_tickets_than_one_transaction_takes_are_all_counted_anew() {
        for (int i = 0; i < 1_100; i++) {
            world.customer("customer " + i, page).writes("hola");
        }
        world.settleEverything();
        sets(Map.of("privateFirstAnswer", Optional.of(Span.seconds(10))));
        world.passes(Duration.ofSeconds(10));
        assertTrue(world.tickets().stream().allMatch(ticket -> ticket.isOverdue()));
    }

    @Test
    void a_closing_thanks_starts_no_clock_and_reopens_nothing() {
        sets(Map.of("privateNextAnswer", Optional.of(Span.minutes(5))));
        luciaWaits();
        camila.answers(lucia.ticketId(), "Llega mañana");
        says("¡Muchas gracias! 🙏");
        assertEquals(Optional.empty(), lucia.ticket().answerPromise());
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());
        assertEquals(1, lucia.ticket().snapshot().unread(), "it is there to be read");

        camila.closes(lucia.ticketId());
        says("gracias");
        assertFalse(lucia.ticket().isOpen());
        assertEquals(List.of("hola", "Llega mañana", "¡Muchas gracias! 🙏", "gracias"), world.words(lucia.ticketId()));
        says("gracias, ¿a qué hora?");
        assertTrue(lucia.ticket().isOpen());
        assertEquals(
                Target.NEXT_ANSWER, lucia.ticket().answerPromise().orElseThrow().target());
    }

    @Test
    void with_the_switch_off_thanks_are_a_message_like_any_other() {
        sets(Map.of("thanksEndTheTalk", false));
        luciaWaits();
        camila.answers(lucia.ticketId(), "Llega mañana");
        camila.closes(lucia.ticketId());
        says("gracias");
        assertTrue(lucia.ticket().isOpen());
    }

    @Test
    void thanks_do_not_end_what_is_still_owed() {
        luciaWaits();
        says("gracias");
        assertTrue(lucia.ticket().answerPromise().isPresent());
        world.passes(Duration.ofMinutes(20));
        assertTrue(lucia.ticket().isOverdue());
    }

    private Instant luciaWaits() {
        if (world.stores.campaigns().taking(page.id(), Visibility.PRIVATE).isEmpty()) {
            world.aCampaign(page).with(camila);
        }
        return luciaWrites();
    }

    private Instant luciaWrites() {
        Instant now = world.time.instant();
        says("hola");
        return now;
    }

    private void writesAgain() {
        world.passes(Duration.ofMinutes(1));
        says("¿y ahora?");
    }

    private void says(String text) {
        lucia.writes(text);
        world.settleEverything();
    }

    private void sets(Map<String, Object> values) {
        sets(SettingsSection.Name.QUALITY, values);
    }

    private void sets(SettingsSection.Name name, Map<String, Object> values) {
        world.tx(() -> {
            ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
            world.house.saveSettings.save(
                    alma.person(), page.id(), now.section(name).with(new HashMap<>(values)), now.version(name));
        });
    }

    private long deadlines(Deadlines.Kind kind) {
        return world.stores.deadlines().due(kind, Instant.MAX, 10_000).size();
    }

    private long changes(LiveFeed.Kind kind) {
        return world.stores.liveFeed().all().stream()
                .filter(entry ->
                        entry.ticket().filter(change -> change.kind() == kind).isPresent())
                .count();
    }
}
