package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Erasure;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody's data is to be forgotten. */
class ErasureTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Channel outlet = world.aPage("outlet");
    private final Somebody alma = world.anAdministrator("Alma");
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private Ticket ticket;

    @BeforeEach
    void lucia_writes_and_is_answered() {
        world.aCampaign(page).with(camila);
        lucia.writes("vivo en Los Aromos 123");
        world.settleEverything();
        ticket = lucia.ticket();
        camila.answers(ticket.id(), "gracias, Lucía");
        world.settleEverything();
    }

    @Test
    void an_administrator_has_a_customer_forgotten_and_the_figures_stay() {
        Erasure asked = world.tx(() -> world.house.askErasure.ofCustomer(alma.person(), ticket.customer()));
        assertEquals(Optional.empty(), asked.doneAt());
        theWorkerLooks();

        assertEquals(List.of("", ""), world.words(ticket.id()));
        assertEquals(
                Optional.empty(),
                world.stores.customers().get(ticket.customer()).name());
        Ticket closed = world.ticket(ticket.id());
        assertTrue(closed.state() instanceof TicketState.Closed was
                && was.reason() == TicketState.CloseReason.CUSTOMER_FORGOTTEN);
        assertTrue(closed.addressedAt().isPresent());
        assertEquals(List.of(), camila.tickets(), "she has room for the next one");
    }

    @Test
    void it_is_done_when_a_second_pass_found_what_was_under_way() {
        Erasure asked = world.tx(() -> world.house.askErasure.ofCustomer(alma.person(), ticket.customer()));
        theWorkerLooks();
        assertEquals(Optional.empty(), stored(asked).doneAt());
        assertEquals(2, stored(asked).messages());

        world.time.passes(HALF_A_MINUTE);
        theWorkerLooks();

        assertEquals(Optional.of(now()), stored(asked).doneAt());
        assertEquals(2, stored(asked).messages());
        assertEquals(1, stored(asked).tickets());
        assertEquals(Optional.empty(), world.stores.erasures().lockOpen(asked.id()), "nobody knows who it was");
    }

    @Test
    void a_network_has_somebody_forgotten_on_all_pages_and_the_same_request_is_asked_once() {
        SomeCustomer there = world.customer("Lucía", outlet);
        there.writes("también compro aquí");
        world.settleEverything();

        Erasure asked = askedByTheNetwork("one request");
        assertEquals(asked, askedByTheNetwork("one request"));
        assertNotEquals(asked, askedByTheNetwork("another request"));
        theWorkerLooks();

        assertTrue(world.stores.messages().all().stream()
                .allMatch(line -> line.text().isEmpty()));
    }

    @Test
    void whoever_connected_a_page_is_forgotten_as_that_too_and_the_page_turns_red() {
        world.tx(() -> world.stores.channels().connectedBy(outlet.id(), lucia.personId(), now()));

        askedByTheNetwork("a request");
        theWorkerLooks();

        assertFalse(world.stores.channels().connection(outlet.id()).hasToken());
        assertFalse(world.stores.channels().find(outlet.id()).orElseThrow().active());
        assertEquals(List.of(), world.stores.channels().ofNetworkPerson(page.kind(), lucia.personId(), Instant.MAX));
        assertTrue(world.stores.channels().find(page.id()).orElseThrow().active());
    }

    @Test
    void what_was_written_before_does_not_come_back_and_what_comes_after_is_somebody_new() {
        Instant before = now().minusSeconds(5);
        askedByTheNetwork("a request");
        theWorkerLooks();

        lucia.writesAt(before, "vivo en Los Aromos 123");
        world.settleEverything();
        assertEquals(1, world.tickets().size());
        assertEquals(List.of("", ""), world.words(ticket.id()));

        world.time.passes(HALF_A_MINUTE);
        lucia.writes("hola de nuevo");
        world.settleEverything();
        assertEquals(2, world.tickets().size());
        assertEquals(List.of("hola de nuevo"), world.words(lucia.ticketId()));
        assertNotEquals(ticket.customer(), lucia.ticket().customer());
    }

    @Test
    void an_answer_that_waits_is_not_sent_any_more() {
        camila.answers(ticket.id(), "una cosa más, Lucía");
        askedByTheNetwork("a request");
        theWorkerLooks();
        world.settleEverything();
        assertEquals(List.of("gracias, Lucía"), lucia.hasRead());
    }

    @Test
    void a_customer_that_does_not_exist_cannot_be_forgotten() {
        assertRefused(
                Reason.NOT_FOUND,
                () -> world.tx(() -> world.house.askErasure.ofCustomer(alma.person(), new CustomerId(4711))));
    }

    private Erasure askedByTheNetwork(String request) {
        return world.tx(() -> world.house.askErasure.ofNetworkPerson(page.kind(), lucia.personId(), request));
    }

    private void theWorkerLooks() {
        while (world.tx(world.house.eraseData::eraseSome)) {
            // until nothing is due
        }
    }

    private Erasure stored(Erasure asked) {
        return world.stores.erasures().byCode(asked.code()).orElseThrow();
    }

    private Instant now() {
        return world.time.instant();
    }
}
