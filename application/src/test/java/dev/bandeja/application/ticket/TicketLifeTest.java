package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with a ticket besides answering, and what screens hear of it. */
class TicketLifeTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody ana = world.anAdministrator("Ana");
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private TicketId ticket;

    @BeforeEach
    void camila_has_a_ticket() {
        world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        ticket = lucia.ticketId();
    }

    @Test
    void closing_ends_it_and_makes_room() {
        camila.closes(ticket);
        assertEquals(
                new TicketState.Closed(TicketState.CloseReason.BY_HAND, World.FRIDAY_NOON),
                world.ticket(ticket).state());
        assertEquals(0, world.stores.loads().active(camila.id()));
        assertRefused(Reason.ALREADY_CLOSED, () -> ana.closes(ticket));
    }

    @Test
    void what_its_agent_has_read_is_no_longer_new_and_somebody_elses_reading_marks_nothing() {
        ana.reads(ticket);
        assertEquals(1, world.ticket(ticket).snapshot().unread());
        camila.reads(ticket);
        assertEquals(0, world.ticket(ticket).snapshot().unread());
        int told = world.stores.liveFeed().all().size();
        camila.reads(ticket);
        assertEquals(told, world.stores.liveFeed().all().size());
    }

    @Test
    void nobody_closes_or_reads_a_ticket_that_does_not_exist() {
        TicketId nothing = new TicketId(999);
        assertRefused(Reason.NOT_FOUND, () -> ana.closes(nothing));
        assertRefused(Reason.NOT_FOUND, () -> ana.reads(nothing));
        assertRefused(Reason.NOT_FOUND, () -> camila.answers(nothing, "hola"));
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        int told = world.stores.liveFeed().all().size();
        assertRefused(Reason.INVALID, () -> camila.answers(ticket, " "));
        assertRefused(Reason.NOT_YOURS, () -> ana.answers(ticket, "hola"));
        assertEquals(told, world.stores.liveFeed().all().size());
        assertEquals(List.of("hola"), world.words(ticket));
    }

    @Test
    void screens_hear_of_everything_that_happens_to_a_ticket() {
        camila.reads(ticket);
        camila.answers(ticket, "¡hola!");
        world.settleEverything();
        lucia.writes("gracias");
        world.settleEverything();
        camila.closes(ticket);
        assertEquals(
                List.of(Kind.CREATED, Kind.ASSIGNED, Kind.SEEN, Kind.MESSAGE, Kind.DELIVERY, Kind.MESSAGE, Kind.CLOSED),
                kinds());
    }

    @Test
    void screens_hear_who_has_more_or_less_to_do() {
        long before = presences();
        camila.closes(ticket);
        assertEquals(before + 1, presences());
        world.customer("Marta", page).writes("hola");
        world.settleEverything();
        assertEquals(before + 2, presences());
    }

    @Test
    void the_name_of_a_stranger_is_asked_for_and_screens_hear_of_it() {
        SomeCustomer marta = world.customer("Marta", page);
        world.network.knows(
                marta.personId(),
                new ChannelGateway.Profile(
                        "Marta Ñandú", Optional.of("https://example.com/1.jpg"), Optional.of("es_LA")));
        marta.writes("hola");
        world.settleEverything();
        assertEquals(
                Optional.of("Marta Ñandú"),
                world.stores.customers().get(marta.ticket().customer()).name());
        assertEquals(Kind.MESSAGE, kinds().get(kinds().size() - 1));
        assertFalse(
                world.stores.customers().get(lucia.ticket().customer()).name().isPresent());
    }

    private List<Kind> kinds() {
        return world.stores.liveFeed().all().stream()
                .flatMap(entry -> entry.ticket().stream())
                .map(change -> change.kind())
                .toList();
    }

    private long presences() {
        return world.stores.liveFeed().all().stream()
                .filter(entry -> entry.presenceOf().isPresent())
                .count();
    }
}
