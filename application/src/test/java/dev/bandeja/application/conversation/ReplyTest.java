package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent answers. */
class ReplyTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody tomas = world.anAgent("Tomás").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private String written;
    private TicketId ticket;

    @BeforeEach
    void camila_has_a_message_of_lucia() {
        world.aCampaign(page).limit(2).with(camila, tomas);
        tomas.takesABreak("almuerzo");
        written = lucia.writes("hola");
        world.settleEverything();
        ticket = lucia.ticketId();
        world.time.passes(Duration.ofMinutes(2));
    }

    @Test
    void the_answer_reaches_the_customer_and_addresses_the_ticket() {
        Instant answeredAt = world.time.instant();
        Message answer = camila.answers(ticket, "  ¡hola! ¿en qué ayudo?  ");
        assertEquals(Optional.of(Delivery.queued(answeredAt)), answer.delivery());
        world.settleEverything();
        assertEquals(List.of("¡hola! ¿en qué ayudo?"), lucia.hasRead());
        Message sent = world.lines(ticket).get(1);
        assertEquals(Direction.OUT, sent.direction());
        assertEquals(Author.agent(camila.id()), sent.author());
        assertEquals(Optional.of(written), sent.replyTo());
        assertEquals(Optional.of(new Delivery(Delivery.State.SENT, Optional.empty(), answeredAt)), sent.delivery());
        assertEquals(Optional.of(world.network.arrived().get(0).networkId()), sent.networkId());
        Ticket after = world.ticket(ticket);
        assertEquals(Optional.of(answeredAt), after.addressedAt());
        assertEquals(Optional.empty(), after.awaitingSince());
        assertEquals(0, after.snapshot().unread());
    }

    @Test
    void only_the_first_answer_addresses() {
        Instant first = world.time.instant();
        camila.answers(ticket, "one");
        world.time.passes(Duration.ofMinutes(1));
        camila.answers(ticket, "two");
        assertEquals(Optional.of(first), world.ticket(ticket).addressedAt());
    }

    @Test
    void the_echo_of_an_answer_adds_no_line() {
        camila.answers(ticket, "¡hola!");
        world.settleEverything();
        world.echoesArrive();
        assertEquals(List.of("hola", "¡hola!"), world.words(ticket));
        assertEquals(Delivery.State.SENT, stateOf(1));
    }

    @Test
    void the_same_key_is_the_same_answer_and_is_sent_once() {
        Message one = camila.answers(ticket, "¡hola!", "k-1");
        Message again = camila.answers(ticket, "¡hola!", "k-1");
        world.settleEverything();
        Message afterwards = camila.answers(ticket, "something else", "k-1");
        world.settleEverything();
        assertEquals(one, again);
        assertEquals(one.id(), afterwards.id());
        assertEquals("¡hola!", afterwards.text());
        assertEquals(List.of("¡hola!"), lucia.hasRead());
    }

    @Test
    void the_key_still_tells_the_answer_after_the_ticket_was_closed() {
        Message one = camila.answers(ticket, "¡hola!", "k-1");
        camila.closes(ticket);
        assertEquals(one.id(), camila.answers(ticket, "¡hola!", "k-1").id());
    }

    @Test
    void several_answers_arrive_in_the_order_they_were_written() {
        for (int i = 1; i <= 10; i++) {
            camila.answers(ticket, "line " + i);
        }
        world.settleEverything();
        assertEquals(10, lucia.hasRead().size());
        assertEquals("line 1", lucia.hasRead().get(0));
        assertEquals("line 10", lucia.hasRead().get(9));
    }

    @Test
    void answering_a_waiting_ticket_takes_it() {
        camila.takesABreak("almuerzo");
        SomeCustomer marta = world.customer("Marta", page);
        marta.writes("hola");
        world.settleEverything();
        assertTrue(marta.ticket().agent().isEmpty());
        tomas.answers(marta.ticketId(), "ya voy");
        world.settleEverything();
        assertEquals(Optional.of(tomas.id()), marta.ticket().agent());
        assertEquals(List.of("ya voy"), marta.hasRead());
        assertEquals(1, world.stores.loads().active(tomas.id()));
    }

    @Test
    void answering_a_waiting_ticket_beyond_the_limit_is_refused_and_sends_nothing() {
        world.customer("another", page).writes("hola");
        SomeCustomer marta = world.customer("Marta", page);
        marta.writes("hola");
        world.settleEverything();
        assertEquals(2, camila.tickets().size());
        assertEquals(
                2,
                assertRefused(Reason.AGENT_FULL, () -> camila.answers(marta.ticketId(), "ya voy"))
                        .facts()
                        .get("limit"));
        world.settleEverything();
        assertEquals(List.of("hola"), world.words(marta.ticketId()));
        assertEquals(List.of(), marta.hasRead());
    }

    @Test
    void nothing_is_said_on_a_closed_ticket() {
        camila.closes(ticket);
        assertRefused(Reason.TICKET_CLOSED, () -> camila.answers(ticket, "¡hola!"));
    }

    @Test
    void the_window_closes_24_hours_after_the_customers_last_message() {
        world.time.is(World.FRIDAY_NOON.plus(Duration.ofHours(24)).minusSeconds(1));
        camila.answers(ticket, "just in time");
        world.time.passes(Duration.ofSeconds(1));
        assertRefused(Reason.WINDOW_CLOSED, () -> camila.answers(ticket, "too late"));
        lucia.writes("¿siguen ahí?");
        world.settleEverything();
        camila.answers(ticket, "aquí estamos");
    }

    @Test
    void an_empty_text_and_one_that_is_too_long_are_refused() {
        assertRefused(Reason.INVALID, () -> camila.answers(ticket, "  "));
        assertRefused(Reason.TEXT_TOO_LONG, () -> camila.answers(ticket, "x".repeat(2_001)));
        camila.answers(ticket, "🙂".repeat(2_000));
    }

    @Test
    void a_note_is_seen_by_colleagues_and_never_sent() {
        Message note = camila.notes(ticket, "es amiga de la casa", "k-9");
        assertEquals(note, camila.notes(ticket, "es amiga de la casa", "k-9"));
        world.settleEverything();
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(Direction.NOTE, world.lines(ticket).get(1).direction());
        assertEquals(2, world.lines(ticket).size());
        assertEquals(Optional.empty(), world.ticket(ticket).addressedAt());
    }

    @Test
    void an_answer_in_the_networks_own_inbox_addresses_the_ticket() {
        Instant at = world.time.instant();
        lucia.isAnsweredInTheInbox("hola desde el teléfono");
        world.settleEverything();
        Message line = world.lines(ticket).get(1);
        assertEquals(Author.PAGE_INBOX, line.author());
        assertEquals(Direction.OUT, line.direction());
        assertEquals(Optional.empty(), line.delivery());
        assertEquals(Optional.of(at), world.ticket(ticket).addressedAt());
        assertEquals(Optional.empty(), world.ticket(ticket).awaitingSince());
        assertEquals(Optional.of(camila.id()), world.ticket(ticket).agent());
    }

    @Test
    void another_program_answers_nobody() {
        lucia.isWrittenToByAnotherProgram("gracias por escribirnos");
        world.settleEverything();
        assertEquals(Author.OTHER_APP, world.lines(ticket).get(1).author());
        assertEquals(Optional.empty(), world.ticket(ticket).addressedAt());
        assertTrue(world.ticket(ticket).awaitingSince().isPresent());
    }

    @Test
    void a_late_answer_from_the_inbox_only_takes_its_place() {
        lucia.writes("una cosa más");
        world.settleEverything();
        lucia.isWrittenTo("tarde", "PAGE_INBOX", World.FRIDAY_NOON.plusSeconds(1));
        world.settleEverything();
        assertEquals(List.of("hola", "tarde", "una cosa más"), world.words(ticket));
        assertEquals(Optional.empty(), world.ticket(ticket).addressedAt());
    }

    @Test
    void what_the_page_writes_to_somebody_without_a_ticket_opens_none() {
        world.customer("Marta", page).isAnsweredInTheInbox("¡promoción!");
        world.settleEverything();
        assertEquals(1, world.tickets().size());
    }

    private Delivery.State stateOf(int line) {
        return world.lines(ticket).get(line).delivery().orElseThrow().state();
    }
}
