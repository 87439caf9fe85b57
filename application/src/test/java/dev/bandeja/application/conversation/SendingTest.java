package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.channel.TokenUnreadable;
import dev.bandeja.application.conversation.SendOutcome.Rejected;
import dev.bandeja.application.conversation.SendOutcome.TokenRejected;
import dev.bandeja.application.conversation.SendOutcome.TryAgain;
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

/** What a network answers to a message, and what is made of it. */
class SendingTest {
    private static final FakeNetwork.Answer LATER = says(new TryAgain("BUSY", Duration.ZERO, false));

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
    void a_busy_network_is_tried_again_after_two_seconds_then_four_then_eight() {
        world.network.answersWith(LATER, LATER, LATER);
        Message answer = answer(lucia, "¡hola!");
        assertEquals(State.QUEUED, state(answer));
        assertEquals(Optional.of("BUSY"), delivery(answer).reason());
        for (int seconds : List.of(2, 4, 8)) {
            int before = world.network.tries().size();
            world.passes(Duration.ofSeconds(seconds).minusMillis(1));
            assertEquals(before, world.network.tries().size(), "not before " + seconds + " s");
            world.passes(Duration.ofMillis(1));
            assertEquals(before + 1, world.network.tries().size(), "after " + seconds + " s");
        }
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("¡hola!"), lucia.hasRead());
    }

    @Test
    void the_sixth_failure_is_the_last() {
        world.network.answersWith(LATER, LATER, LATER, LATER, LATER, LATER);
        Message answer = answer(lucia, "¡hola!");
        world.passes(Duration.ofMinutes(1));
        world.passes(Duration.ofMinutes(1));
        world.passes(Duration.ofMinutes(1));
        world.passes(Duration.ofMinutes(1));
        assertEquals(State.QUEUED, state(answer));
        world.passes(Duration.ofMinutes(1));
        assertEquals(State.FAILED, state(answer));
        assertEquals(Optional.of("BUSY"), delivery(answer).reason());
        world.passes(Duration.ofHours(1));
        assertEquals(6, world.network.tries().size());
    }

    @Test
    void a_network_that_says_when_is_not_tried_before() {
        world.network.answersWith(says(new TryAgain("THROTTLED", Duration.ofMinutes(5), false)));
        Message answer = answer(lucia, "¡hola!");
        world.passes(Duration.ofMinutes(5).minusSeconds(1));
        assertEquals(1, world.network.tries().size());
        world.passes(Duration.ofSeconds(1));
        assertEquals(State.SENT, state(answer));
    }

    @Test
    void a_pause_of_the_whole_channel_holds_everything_back_and_nothing_of_another_page() {
        Channel bar = world.aPage();
        Somebody tomas = world.anAgent("Tomás").signedIn();
        world.aCampaign(bar).with(tomas);
        SomeCustomer elsewhere = world.customer("Pedro", bar);
        elsewhere.writes("hola");
        world.settleEverything();
        world.network.answersWith(says(new TryAgain("THROTTLED", Duration.ofMinutes(5), true)));
        Message one = answer(lucia, "one");
        Message two = answer(marta, "two");
        tomas.answers(elsewhere.ticketId(), "three");
        world.settleEverything();
        world.passes(Duration.ofMinutes(4));
        assertEquals(State.QUEUED, state(one));
        assertEquals(State.QUEUED, state(two));
        assertEquals(List.of("three"), elsewhere.hasRead());
        world.passes(Duration.ofMinutes(1));
        assertEquals(State.SENT, state(one));
        assertEquals(State.SENT, state(two));
    }

    @Test
    void without_a_pause_of_the_channel_others_go_on() {
        world.network.answersWith(says(new TryAgain("BUSY", Duration.ofMinutes(5), false)));
        answer(lucia, "one");
        Message two = answer(marta, "two");
        assertEquals(State.SENT, state(two));
    }

    @Test
    void later_lines_of_the_conversation_wait_for_the_one_that_is_tried_again() {
        world.network.answersWith(LATER);
        answer(lucia, "one");
        answer(lucia, "two");
        assertEquals(List.of(), lucia.hasRead());
        world.passes(Duration.ofSeconds(2));
        assertEquals(List.of("one", "two"), lucia.hasRead());
    }

    @Test
    void a_rejected_message_has_failed_for_good_and_the_next_one_goes() {
        world.network.answersWith(says(new Rejected("BLOCKED")));
        Message one = answer(lucia, "one");
        Message two = answer(lucia, "two");
        assertEquals(new Delivery(State.FAILED, Optional.of("BLOCKED"), world.time.instant()), delivery(one));
        assertEquals(State.SENT, state(two));
        assertEquals(List.of("two"), lucia.hasRead());
    }

    @Test
    void a_failed_message_can_be_sent_again_by_its_agent() {
        world.network.answersWith(says(new Rejected("BLOCKED")));
        Message one = answer(lucia, "one");
        Message again = camila.sendsAgain(lucia.ticketId(), one.id());
        assertEquals(Optional.of(State.QUEUED), again.delivery().map(Delivery::state));
        world.settleEverything();
        assertEquals(State.SENT, state(one));
        assertEquals(List.of("one"), lucia.hasRead());
        assertRefused(Reason.DELIVERY_STATE, () -> camila.sendsAgain(lucia.ticketId(), one.id()));
    }

    @Test
    void only_an_own_message_that_failed_is_sent_again() {
        Message sent = answer(lucia, "one");
        assertRefused(Reason.DELIVERY_STATE, () -> camila.sendsAgain(lucia.ticketId(), sent.id()));
        assertRefused(Reason.DELIVERY_STATE, () -> camila.confirms(lucia.ticketId(), sent.id()));
        Message theirs = world.lines(lucia.ticketId()).get(0);
        assertRefused(Reason.DELIVERY_STATE, () -> camila.sendsAgain(lucia.ticketId(), theirs.id()));
        assertRefused(Reason.NOT_FOUND, () -> camila.sendsAgain(marta.ticketId(), sent.id()));
    }

    @Test
    void nothing_is_sent_again_on_a_closed_ticket() {
        world.network.answersWith(says(new Rejected("BLOCKED")));
        Message one = answer(lucia, "one");
        TicketId ticket = lucia.ticketId();
        camila.closes(ticket);
        Somebody ana = world.anAdministrator("Ana");
        assertRefused(Reason.TICKET_CLOSED, () -> ana.sendsAgain(ticket, one.id()));
    }

    @Test
    void a_refused_token_stops_the_page_and_says_so() {
        world.network.answersWith(says(new TokenRejected("TOKEN_EXPIRED")));
        Message one = answer(lucia, "one");
        assertEquals(new Delivery(State.HELD, Optional.of("TOKEN_EXPIRED"), world.time.instant()), delivery(one));
        assertFalse(world.tx(() -> world.stores.channels().find(page.id()))
                .orElseThrow()
                .active());
    }

    @Test
    void a_page_that_the_network_restricts_stops_for_as_long_and_the_message_has_failed() {
        world.network.answersWith(says(new Rejected("PAGE_RESTRICTED", Duration.ofHours(1))));
        Message one = answer(lucia, "one");
        Message two = answer(marta, "two");
        assertEquals(State.FAILED, state(one));
        world.passes(Duration.ofHours(1).minusSeconds(1));
        assertEquals(State.QUEUED, state(two));
        world.passes(Duration.ofSeconds(1));
        assertEquals(State.SENT, state(two));
    }

    @Test
    void a_token_that_cannot_be_read_turns_its_page_red_and_stops_no_other() {
        Channel bar = world.aPage();
        Somebody tomas = world.anAgent("Tomás").signedIn();
        world.aCampaign(bar).with(tomas);
        SomeCustomer elsewhere = world.customer("Pedro", bar);
        elsewhere.writes("hola");
        world.settleEverything();
        world.stores.inTransaction(() -> world.stores.channels().spoilToken(page.id()));
        Message kept = camila.answers(lucia.ticketId(), "one");
        tomas.answers(elsewhere.ticketId(), "two");
        world.settleEverything();
        world.passes(Duration.ofSeconds(1));
        assertEquals(List.of("two"), elsewhere.hasRead());
        assertEquals(State.HELD, state(kept));
        assertEquals(
                Optional.of(TokenUnreadable.REASON),
                world.stores.channels().tokenHealth(page.id()).reason());
    }

    @Test
    void a_page_without_a_working_token_goes_on_receiving() {
        world.tx(() -> world.stores.channels().tokenRejected(page.id(), world.time.instant(), "EXPIRED"));
        lucia.writes("¿siguen ahí?");
        world.settleEverything();
        assertEquals(List.of("hola", "¿siguen ahí?"), world.words(lucia.ticketId()));
        assertTrue(lucia.ticket().agent().isPresent());
    }

    private Message answer(SomeCustomer customer, String text) {
        Message answer = camila.answers(customer.ticketId(), text);
        world.settleEverything();
        return answer;
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
