package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.SendOutcome.Rejected;
import dev.bandeja.application.conversation.SendOutcome.TokenRejected;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a page is inactive nothing is sent and nothing is lost (decision D19). */
class HeldTest {
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private final SomeCustomer marta = world.customer("Marta", page);

    @BeforeEach
    void camila_has_two_customers() {
        world.aCampaign(page).with(camila);
        lucia.writes("hola");
        marta.writes("hola");
        world.settleEverything();
    }

    @Test
    void one_refused_call_turns_the_page_red_and_everything_that_waited_is_kept() {
        world.network.answersWith(says(new TokenRejected("TOKEN_INACTIVE:190/460")));
        Message one = camila.answers(lucia.ticketId(), "one");
        Message two = camila.answers(lucia.ticketId(), "two");
        Message three = camila.answers(marta.ticketId(), "three");
        world.settleEverything();
        world.passes(Duration.ofSeconds(1));
        assertEquals(Optional.of("TOKEN_INACTIVE:190/460"), delivery(one).reason());
        assertEquals(Optional.of(Delivery.PAGE_INACTIVE), delivery(two).reason());
        assertEquals(List.of(State.HELD, State.HELD, State.HELD), List.of(state(one), state(two), state(three)));
        world.passes(Duration.ofHours(1));
        assertEquals(1, world.network.tries().size());
    }

    @Test
    void an_answer_written_while_the_page_is_inactive_is_kept_and_the_customer_goes_on_waiting() {
        turnsRed();
        Message one = camila.answers(lucia.ticketId(), "one");
        assertEquals(Optional.of(State.HELD), one.delivery().map(Delivery::state));
        assertTrue(lucia.ticket().awaitingSince().isPresent());
        assertFalse(lucia.ticket().addressedAt().isPresent());
    }

    @Test
    void what_is_fresh_when_the_page_is_active_again_goes_by_itself_in_its_order() {
        turnsRed();
        Message one = camila.answers(lucia.ticketId(), "one");
        camila.answers(lucia.ticketId(), "two");
        world.passes(FRESH);
        turnsGreen();
        camila.answers(lucia.ticketId(), "three");
        assertEquals(List.of(), lucia.hasRead());
        world.passes(Duration.ZERO);
        assertEquals(List.of("one", "two", "three"), lucia.hasRead());
        assertEquals(State.SENT, state(one));
        assertTrue(lucia.ticket().addressedAt().isPresent());
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());
    }

    @Test
    void what_is_older_than_a_quarter_of_an_hour_is_never_sent_by_itself() {
        turnsRed();
        Message one = camila.answers(lucia.ticketId(), "one");
        world.passes(FRESH.plusMillis(1));
        turnsGreen();
        world.passes(Duration.ofHours(1));
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(Delivery.held(Delivery.AWAITS_DECISION, delivery(one).at()), delivery(one));
        assertTrue(lucia.ticket().awaitingSince().isPresent());
        assertEquals(Optional.of(State.QUEUED), sent(one).delivery().map(Delivery::state));
        world.settleEverything();
        assertEquals(List.of("one"), lucia.hasRead());
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());
    }

    @Test
    void a_fresh_one_behind_an_old_one_of_its_conversation_waits_for_the_decision_too() {
        turnsRed();
        camila.answers(lucia.ticketId(), "old");
        Message elsewhere = camila.answers(marta.ticketId(), "old too");
        world.passes(FRESH);
        camila.answers(lucia.ticketId(), "fresh");
        world.passes(Duration.ofSeconds(1));
        turnsGreen();
        world.passes(Duration.ZERO);
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(2, camila.sendsAllHeld(lucia.ticketId()).size());
        world.settleEverything();
        assertEquals(List.of("old", "fresh"), lucia.hasRead());
        assertEquals(State.HELD, state(elsewhere));
    }

    @Test
    void what_awaits_a_decision_holds_back_nothing_that_is_written_now() {
        Message old = anUndecided("old");
        camila.answers(lucia.ticketId(), "new");
        world.settleEverything();
        assertEquals(List.of("new"), lucia.hasRead());
        sent(old);
        world.settleEverything();
        assertEquals(List.of("new", "old"), lucia.hasRead());
    }

    @Test
    void a_dropped_one_is_never_sent_and_can_be_taken_back() {
        Message one = anUndecided("one");
        camila.drops(lucia.ticketId(), one.id());
        world.passes(Duration.ofHours(1));
        assertEquals(State.DROPPED, state(one));
        assertEquals(List.of(), lucia.hasRead());
        assertRefused(Reason.DELIVERY_STATE, () -> sent(one));
        camila.restores(lucia.ticketId(), one.id());
        assertEquals(Optional.of(Delivery.AWAITS_DECISION), delivery(one).reason());
        sent(one);
        world.settleEverything();
        assertEquals(List.of("one"), lucia.hasRead());
    }

    @Test
    void all_that_is_held_of_a_ticket_can_be_dropped_at_once() {
        Message one = anUndecided("one");
        assertEquals(1, camila.dropsAllHeld(lucia.ticketId()).size());
        assertEquals(State.DROPPED, state(one));
        assertEquals(List.of(), camila.sendsAllHeld(lucia.ticketId()));
    }

    @Test
    void one_can_be_dropped_while_the_page_is_still_inactive() {
        turnsRed();
        Message one = camila.answers(lucia.ticketId(), "one");
        camila.drops(lucia.ticketId(), one.id());
        turnsGreen();
        world.passes(Duration.ZERO);
        assertEquals(State.DROPPED, state(one));
        assertEquals(List.of(), lucia.hasRead());
    }

    @Test
    void taken_back_while_the_page_is_inactive_it_is_kept_as_before() {
        turnsRed();
        Message one = camila.answers(lucia.ticketId(), "one");
        camila.drops(lucia.ticketId(), one.id());
        camila.restores(lucia.ticketId(), one.id());
        assertEquals(Optional.of(Delivery.PAGE_INACTIVE), delivery(one).reason());
        turnsGreen();
        world.passes(Duration.ZERO);
        assertEquals(List.of("one"), lucia.hasRead());
    }

    @Test
    void a_failed_one_sent_again_on_an_inactive_page_is_kept_and_counts_from_then() {
        world.network.answersWith(says(new Rejected("BLOCKED")));
        Message one = camila.answers(lucia.ticketId(), "one");
        world.settleEverything();
        turnsRed();
        world.passes(Duration.ofHours(1));
        assertEquals(Optional.of(State.HELD), sent(one).delivery().map(Delivery::state));
        world.passes(FRESH);
        turnsGreen();
        world.passes(Duration.ZERO);
        assertEquals(List.of("one"), lucia.hasRead());
    }

    @Test
    void a_failed_one_can_be_dropped_and_taken_back_with_its_reason() {
        world.network.answersWith(says(new Rejected("BLOCKED")));
        Message one = camila.answers(lucia.ticketId(), "one");
        world.settleEverything();
        camila.drops(lucia.ticketId(), one.id());
        assertEquals(State.DROPPED, state(one));
        camila.restores(lucia.ticketId(), one.id());
        assertEquals(new Delivery(State.FAILED, Optional.of("BLOCKED"), world.time.instant()), delivery(one));
    }

    @Test
    void a_kept_answer_is_sent_on_a_ticket_that_was_closed_with_it() {
        Message one = anUndecided("adiós");
        TicketId ticket = lucia.ticketId();
        camila.closes(ticket);
        camila.sendsAgain(ticket, one.id());
        world.settleEverything();
        assertEquals(List.of("adiós"), lucia.hasRead());
        assertFalse(world.ticket(ticket).isOpen());
    }

    @Test
    void its_author_decides_and_who_handles_the_ticket_and_nobody_else() {
        Message one = anUndecided("one");
        Somebody tomas = world.anAgent("Tomás").signedIn();
        assertRefused(Reason.NOT_FOUND, () -> tomas.sendsAgain(lucia.ticketId(), one.id()));
        assertRefused(Reason.NOT_FOUND, () -> tomas.drops(lucia.ticketId(), one.id()));
        Somebody ana = world.anAdministrator("Ana");
        ana.drops(lucia.ticketId(), one.id());
        assertEquals(State.DROPPED, state(one));
    }

    @Test
    void an_answer_written_before_the_customers_newest_words_is_no_answer_to_them() {
        turnsRed();
        camila.answers(lucia.ticketId(), "one");
        world.time.passes(Duration.ofMinutes(1));
        lucia.writes("¿hola?");
        world.settleEverything();
        turnsGreen();
        world.passes(Duration.ZERO);
        assertEquals(List.of("one"), lucia.hasRead());
        assertTrue(lucia.ticket().awaitingSince().isPresent());
    }

    private Message anUndecided(String text) {
        turnsRed();
        Message message = camila.answers(lucia.ticketId(), text);
        world.passes(FRESH.plusSeconds(1));
        turnsGreen();
        world.passes(Duration.ZERO);
        assertEquals(Optional.of(Delivery.AWAITS_DECISION), delivery(message).reason());
        return message;
    }

    private Message sent(Message message) {
        return camila.sendsAgain(lucia.ticketId(), message.id());
    }

    private void turnsRed() {
        world.tx(() -> world.stores.channels().tokenRejected(page.id(), world.time.instant(), "EXPIRED"));
    }

    private void turnsGreen() {
        world.tx(() -> world.stores.channels().renew(page.id(), "a new token"));
    }

    private Delivery delivery(Message message) {
        return world.tx(() -> world.stores.messages().find(message.id()))
                .orElseThrow()
                .delivery()
                .orElseThrow();
    }

    private State state(Message message) {
        return delivery(message).state();
    }
}
