package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.World;
import dev.bandeja.application.channel.BackfillPlan;
import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.Backfill.Cause;
import dev.bandeja.domain.channel.Backfill.Figures;
import dev.bandeja.domain.channel.Backfill.State;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a network did not tell us is looked for, and comes in as if it had been told, only later. */
class BackfillTest {
    private final World world = new World();
    private final Channel page = world.aPage("cafe");
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private final SomeCustomer marta = world.customer("Marta", page);
    private final SomeCustomer pedro = world.customer("Pedro", page);

    @Test
    void what_was_written_while_nobody_heard_it_is_there_once_and_in_order() {
        heard();
        String known = said(lucia, 1, "one");
        world.delivers(known);
        world.settleEverything();
        said(lucia, 2, "two");
        said(lucia, 3, "three");
        said(marta, 4, "hola");
        world.time.passes(Duration.ofMinutes(30));
        started();
        assertEquals(List.of("one", "two", "three"), world.words(lucia.ticketId()));
        assertEquals(List.of("hola"), world.words(marta.ticketId()));
        Backfill done = newest();
        assertEquals(State.DONE, done.state());
        assertEquals(new Figures(5, 2, 3, 0), done.figures());
        started();
        assertEquals(List.of("one", "two", "three"), world.words(lucia.ticketId()));
        assertEquals(0, newest().figures().found());
    }

    @Test
    void what_the_network_tells_late_after_all_is_known_and_what_it_tells_meanwhile_too() {
        heard();
        String one = said(lucia, 1, "one");
        String two = said(lucia, 2, "two");
        world.network.tellsOfThePastAtOnce(1);
        world.time.passes(Duration.ofMinutes(30));
        world.tx(() -> world.house.beginBackfill.started());
        world.house.runBackfills.runSome();
        world.delivers(two);
        world.settleEverything();
        world.delivers(one);
        finish();
        assertEquals(List.of("one", "two"), world.words(lucia.ticketId()));
        Figures figures = newest().figures();
        assertEquals(0, figures.pending());
        assertEquals(figures.read(), figures.known() + figures.found());
    }

    @Test
    void what_is_old_is_waited_for_but_starts_no_clock() {
        heard();
        said(lucia, 1, "one");
        world.time.passes(Duration.ofMinutes(30));
        started();
        assertEquals(Optional.of(at(1)), lucia.ticket().awaitingSince());
        assertEquals(Optional.empty(), lucia.ticket().waitCountsSince());
        lucia.writes("still there?");
        world.settleEverything();
        assertEquals(Optional.of(world.time.instant()), lucia.ticket().waitCountsSince());
    }

    @Test
    void what_is_found_within_a_moment_counts_as_told() {
        heard();
        world.time.passes(Duration.ofMinutes(30));
        world.network.remembers(lucia.line("m-now", world.time.instant().minusSeconds(60), "just now"));
        started();
        assertTrue(lucia.ticket().waitCountsSince().isPresent());
    }

    @Test
    void who_was_answered_in_the_networks_inbox_meanwhile_keeps_nobody_busy() {
        heard();
        said(lucia, 1, "are you open?");
        answered(lucia, 2, "yes, until six");
        said(marta, 1, "are you open?");
        answered(marta, 2, "yes");
        said(marta, 3, "on Sunday too?");
        world.time.passes(Duration.ofMinutes(30));
        started();
        assertEquals(
                new TicketState.Closed(TicketState.CloseReason.ANSWERED_ELSEWHERE, at(2)),
                lucia.ticket().state());
        assertEquals(List.of("are you open?", "yes, until six"), world.words(lucia.ticketId()));
        assertTrue(marta.ticket().isOpen());
        assertEquals(Optional.of(at(3)), marta.ticket().awaitingSince());
        lucia.writes("thanks, and on Sunday?");
        world.settleEverything();
        assertTrue(lucia.ticket().isOpen(), "what she writes now continues it");
    }

    @Test
    void who_commented_and_was_answered_under_the_comment_keeps_nobody_busy_either() {
        heard();
        String comment = world.network.newId();
        world.network.remembers(
                world.network.comments("cafe", lucia.personId(), "Lucía", comment, "price?", "post", ""));
        world.time.passes(Duration.ofMinutes(1));
        world.network.remembers(world.network.pageComments("cafe", world.network.newId(), "ten", comment));
        world.time.passes(Duration.ofMinutes(30));
        started();
        assertFalse(lucia.ticket().isOpen());
        assertEquals(List.of("price?", "ten"), world.words(lucia.ticketId()));
    }

    @Test
    void what_was_written_before_the_talk_went_on_and_was_closed_reopens_nothing() {
        heard();
        String missed = lucia.line("m-1", at(1), "did you get this?");
        world.network.remembers(missed);
        world.time.passes(Duration.ofMinutes(5));
        lucia.writes("never mind, solved");
        world.settleEverything();
        world.time.passes(Duration.ofMinutes(1));
        world.anAdministrator("Ana").closes(lucia.ticketId());
        started();
        assertFalse(lucia.ticket().isOpen());
        assertEquals(List.of("did you get this?", "never mind, solved"), world.words(lucia.ticketId()));
    }

    @Test
    void a_message_of_ours_whose_fate_was_unknown_is_settled_by_being_found_and_is_there_once() {
        var ana = world.anAgent("Ana").signedIn();
        world.aCampaign(page).with(ana);
        lucia.writes("hola");
        world.settleEverything();
        world.network.answersWith(FakeNetwork.arrivesUnheard());
        ana.answers(lucia.ticketId(), "hola Lucía");
        world.settleEverything();
        FakeNetwork.Arrived arrived = world.network.arrived().get(0);
        world.network.takeEchoes();
        world.network.canTell(false);
        world.network.remembers(FakeWire.echo(
                "cafe", lucia.personId(), arrived.networkId(), arrived.at(), "hola Lucía", "PAGE_INBOX", ""));
        world.time.passes(Duration.ofMinutes(10));
        started();
        assertEquals(List.of("hola", "hola Lucía"), world.words(lucia.ticketId()));
        Message reply = world.lines(lucia.ticketId()).get(1);
        assertEquals(Delivery.State.SENT, reply.delivery().orElseThrow().state());
        assertEquals(1, world.network.tries().size());
    }

    @Test
    void who_takes_over_after_a_crash_goes_on_where_it_was_left() {
        heard();
        for (int i = 1; i <= 9; i++) {
            said(lucia, i, "line " + i);
        }
        world.network.tellsOfThePastAtOnce(4);
        world.time.passes(Duration.ofMinutes(30));
        world.tx(() -> world.house.beginBackfill.started());
        world.house.runBackfills.runSome();
        Optional<String> place = newest().place();
        assertTrue(place.isPresent());
        world.time.passes(Duration.ofSeconds(2));
        world.network.answersAboutThePast(
                new PastEvents.Stretch(List.of(), Optional.of("never written down"), true, Duration.ZERO));
        Backfill dying = world.tx(() -> world.stores.backfills().claim(world.time.instant(), Duration.ofMinutes(1)))
                .orElseThrow();
        ask(dying);
        assertFalse(world.house.runBackfills.runSome(), "it is in somebody's hands");
        world.time.passes(Duration.ofMinutes(2));
        assertEquals(place, newest().place());
        finish();
        assertEquals(9, world.words(lucia.ticketId()).size());
        assertEquals(new Figures(10, 1, 9, 0), newest().figures());
    }

    /** Somebody asks the network, and dies before it is written down. */
    private void ask(Backfill dying) {
        world.network.past(world.tx(() -> world.stores.channels().connection(page.id())), dying.from(), dying.place());
    }

    @Test
    void the_network_is_left_alone_as_long_as_it_asks() {
        heard();
        said(lucia, 1, "one");
        world.network.answersAboutThePast(
                new PastEvents.NotNow("RATE_LIMITED:613", Duration.ofMinutes(10), Optional.empty()));
        world.tx(() -> world.house.beginBackfill.started());
        world.house.runBackfills.runSome();
        assertEquals(Optional.of("RATE_LIMITED:613"), newest().trouble());
        world.passes(Duration.ofMinutes(9));
        assertEquals(State.READING, newest().state());
        world.passes(Duration.ofMinutes(2));
        finish();
        assertEquals(State.DONE, newest().state());
        assertEquals(Optional.empty(), newest().trouble());
    }

    @Test
    void a_dead_token_ends_it_and_turns_the_page_red_and_nothing_counts_as_complete() {
        heard();
        said(lucia, 1, "one");
        world.network.answersAboutThePast(new PastEvents.TokenRejected("TOKEN_INACTIVE:190/460"));
        world.time.passes(Duration.ofMinutes(30));
        started();
        assertEquals(State.STOPPED, newest().state());
        assertEquals(Optional.of("TOKEN_INACTIVE:190/460"), newest().trouble());
        assertFalse(world.tx(() -> world.stores.channels().find(page.id()))
                .orElseThrow()
                .active());
        assertRefused(Reason.TOKEN_INACTIVE, () -> asks(Optional.empty()));
        world.time.passes(Duration.ofHours(5));
        world.tx(() -> {
            world.stores.channels().renew(page.id(), "new token");
            world.house.beginBackfill.reactivated(page.id());
        });
        finish();
        assertEquals(Cause.REACTIVATED, newest().cause());
        assertEquals(List.of("one"), world.words(lucia.ticketId()));
    }

    @Test
    void a_page_that_was_switched_off_is_not_read_any_more() {
        heard();
        said(lucia, 1, "one");
        world.tx(() -> world.house.beginBackfill.started());
        world.tx(() -> world.stores.channels().switchOff(page.id(), world.time.instant()));
        finish();
        assertEquals(State.STOPPED, newest().state());
        assertEquals(Optional.of("TOKEN_INACTIVE"), newest().trouble());
        assertEquals(0, newest().figures().read());
    }

    @Test
    void one_that_is_asked_for_while_another_is_half_through_follows_it() {
        heard();
        said(lucia, 1, "one");
        said(lucia, 2, "two");
        world.network.tellsOfThePastAtOnce(1);
        world.time.passes(Duration.ofMinutes(5));
        world.tx(() -> world.house.beginBackfill.started());
        world.house.runBackfills.runSome();
        world.tx(() -> world.house.beginBackfill.reactivated(page.id()));
        assertRefused(Reason.BACKFILL_UNDER_WAY, () -> asks(Optional.empty()));
        finish();
        assertEquals(
                List.of(Cause.REACTIVATED, Cause.STARTED),
                runs().stream().map(Backfill::cause).toList());
        assertTrue(runs().stream().allMatch(each -> each.state() == State.DONE));
    }

    @Test
    void an_administrator_may_look_farther_back_and_never_less_far() {
        heard();
        world.time.passes(Duration.ofHours(2));
        Instant now = world.time.instant();
        assertEquals(
                now.minus(Duration.ofDays(3)),
                asks(Optional.of(now.minus(Duration.ofDays(3)))).from());
        finish();
        world.time.passes(Duration.ofHours(1));
        assertEquals(
                now.minus(Backfill.OVERLAP),
                asks(Optional.of(world.time.instant())).from());
        assertRefused(
                Reason.INVALID, () -> asks(Optional.of(world.time.instant().plusSeconds(60))));
    }

    @Test
    void after_it_has_ended_the_next_one_is_due_by_the_plan() {
        heard();
        started();
        int before = runs().size();
        world.passes(Duration.ofHours(5));
        world.tx(() -> world.house.beginBackfill.due());
        assertEquals(before, runs().size());
        world.passes(Duration.ofHours(2));
        world.tx(() -> world.house.beginBackfill.due());
        finish();
        assertEquals(Cause.SCHEDULED, newest().cause());
        assertEquals(State.DONE, newest().state());
    }

    @Test
    void without_a_plan_it_begins_only_when_something_happened() {
        heard();
        started();
        BeginBackfill never = new BeginBackfill(
                world.stores.backfills(),
                world.stores.channels(),
                world.stores.deadlines(),
                new BackfillPlan(Duration.ZERO),
                world.stores.liveFeed(),
                world.house.wakeUps,
                world.time);
        world.tx(() -> {
            world.stores.deadlines().cancel(Deadlines.Kind.BACKFILL, page.id().value());
            never.after(newest());
        });
        world.passes(Duration.ofDays(30));
        assertFalse(world.tx(() -> never.due()));
        assertEquals(1, runs().size());
    }

    @Test
    void a_page_that_was_just_connected_is_looked_at_from_then_on() {
        world.network.remembers(lucia.line("m-old", at(0).minusSeconds(60), "before we came"));
        world.tx(() -> world.house.beginBackfill.connected(page.id()));
        finish();
        assertEquals(List.of(), world.tickets().stream().map(Ticket::id).toList());
        assertEquals(Optional.of(at(0)), world.tx(() -> world.stores.backfills().completeUntil(page.id())));
    }

    /** The network told something at noon. */
    private void heard() {
        String hello = pedro.line("m-heard", at(0), "¿hola?");
        world.network.remembers(hello);
        world.delivers(hello);
        world.settleEverything();
    }

    private String said(SomeCustomer customer, int minute, String text) {
        String line = customer.line(world.network.newId(), at(minute), text);
        world.network.remembers(line);
        return line;
    }

    private void answered(SomeCustomer customer, int minute, String text) {
        world.network.remembers(
                FakeWire.echo("cafe", customer.personId(), world.network.newId(), at(minute), text, "PAGE_INBOX", ""));
    }

    /** A server is started, and the look that begins then comes to its end. */
    private void started() {
        world.tx(() -> world.house.beginBackfill.started());
        finish();
    }

    private void finish() {
        for (int i = 0; i < 50 && runs().stream().anyMatch(each -> !each.state().ended()); i++) {
            world.settleEverything();
            world.passes(Duration.ofSeconds(1));
        }
        assertTrue(runs().stream().allMatch(each -> each.state().ended()), runs().toString());
    }

    private Backfill asks(Optional<Instant> since) {
        Person ada = world.anAdministrator("Ada").person();
        return world.tx(() -> world.house.beginBackfill.ask(ada, page.id(), since));
    }

    private List<Backfill> runs() {
        return world.tx(() -> world.stores.backfills().of(page.id(), Optional.empty(), 100))
                .items();
    }

    private Backfill newest() {
        return runs().get(0);
    }

    private static Instant at(int minute) {
        return World.FRIDAY_NOON.plus(Duration.ofMinutes(minute));
    }
}
