package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of tickets that need no answer, and how that is taken back. */
class IgnoreTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody ana = world.anAdministrator("Ana");
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private Campaign campaign;
    private TicketId ticket;

    @BeforeEach
    void camila_has_a_ticket_that_is_spam() {
        campaign = world.aCampaign(page).limit(1).with(camila);
        lucia.writes("¡Gana dinero desde casa!");
        world.settleEverything();
        ticket = lucia.ticketId();
    }

    @Test
    void ignoring_ends_it_makes_room_at_once_and_tells_the_customer_nothing() {
        int said = world.words(ticket).size();
        camila.ignores(ticket);
        world.settleEverything();
        assertEquals(TicketState.Kind.IGNORED, world.ticket(ticket).state().kind());
        assertEquals(0, world.stores.loads().active(camila.id()));
        assertEquals(said, world.words(ticket).size());
        assertEquals(Happening.Kind.IGNORED, lastOf(ticket));
        assertRefused(Reason.ALREADY_CLOSED, () -> ana.ignores(ticket));
    }

    @Test
    void what_was_answered_is_closed_and_not_ignored() {
        camila.answers(ticket, "¿Necesitas algo?");
        assertRefused(Reason.ALREADY_ADDRESSED, () -> camila.ignores(ticket));
        assertTrue(world.ticket(ticket).isOpen());
    }

    @Test
    void whoever_ignored_it_takes_that_back_and_its_customer_waits_as_before() {
        Optional<?> waitedSince = world.ticket(ticket).awaitingSince();
        Optional<?> promise = world.ticket(ticket).answerPromise();
        camila.ignores(ticket);
        world.time.passes(Duration.ofSeconds(5));
        camila.reopens(ticket);
        assertEquals(Optional.of(camila.id()), world.ticket(ticket).agent());
        assertEquals(waitedSince, world.ticket(ticket).awaitingSince());
        assertEquals(promise, world.ticket(ticket).answerPromise());
        assertEquals(1, world.stores.loads().active(camila.id()));
        assertRefused(Reason.ALREADY_OPEN, () -> camila.reopens(ticket));
    }

    @Test
    void who_got_another_ticket_meanwhile_finds_it_first_in_the_queue() {
        for (String name : List.of("Marta", "Rosa")) {
            world.time.passes(Duration.ofSeconds(1));
            world.customer(name, page).writes("hola");
            world.settleEverything();
        }
        camila.ignores(ticket);
        world.settleEverything();
        camila.reopens(ticket);
        assertEquals(
                Optional.of(Place.Kind.WAITING), world.ticket(ticket).place().map(Place::kind));
        assertEquals(List.of(ticket), world.tx(() -> world.stores.tickets().queue(campaign.id(), 1)));
    }

    @Test
    void nobody_waited_in_a_queue_while_it_was_ignored() {
        camila.ignores(ticket);
        camila.signsOut();
        world.settleEverything();
        world.passes(Duration.ofHours(20));
        ana.reopens(ticket);
        world.settleEverything();
        Place place = world.ticket(ticket).place().orElseThrow();
        assertEquals(new Place.Waiting(world.time.instant(), true), place);
    }

    @Test
    void a_supervisor_opens_it_again_for_whoever_is_next() {
        camila.ignores(ticket);
        ana.reopens(ticket);
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), world.ticket(ticket).agent());
    }

    @Test
    void the_customers_next_message_opens_it_again_or_later_a_new_one() {
        camila.ignores(ticket);
        lucia.writes("¿Hola?");
        world.settleEverything();
        assertTrue(world.ticket(ticket).isOpen());

        camila.ignores(ticket);
        world.time.passes(Duration.ofHours(25));
        lucia.writes("¿Nadie?");
        world.settleEverything();
        assertFalse(world.ticket(ticket).isOpen());
        assertEquals(2, world.tickets().size());
        assertRefused(Reason.WENT_ON_ELSEWHERE, () -> camila.reopens(ticket));
    }

    private Happening.Kind lastOf(TicketId id) {
        return world.tx(() -> world.stores.ticketEvents().of(id)).stream()
                .reduce((before, last) -> last)
                .orElseThrow()
                .kind();
    }
}
