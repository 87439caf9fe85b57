package dev.bandeja.adapters.rest.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.PlaceJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson.WindowJson;
import dev.bandeja.application.ticket.TicketBoard.Life;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketWordingTest {
    private static final Instant LATER = CardOnATable.NOW.plusSeconds(3_600);

    private final CardOnATable card = new CardOnATable();

    @Test
    void a_ticket_with_an_agent_names_them() {
        PlaceJson place = worded(card.withAgent(CardOnATable.ANA)).place();
        assertEquals(new PlaceJson(Place.Kind.WITH_AGENT, 1L, "agent 1", CardOnATable.NOW, null, null), place);
    }

    @Test
    void a_parked_ticket_tells_why_and_until_when() {
        PlaceJson place = worded(
                        card.at(new Place.Parked(Place.ParkReason.OUT_OF_HOURS, CardOnATable.NOW, Optional.of(LATER))))
                .place();
        assertEquals(
                new PlaceJson(Place.Kind.PARKED, null, null, CardOnATable.NOW, Place.ParkReason.OUT_OF_HOURS, LATER),
                place);
    }

    @Test
    void a_closed_ticket_is_nowhere_and_tells_when_it_ended() {
        TicketCardJson closed = worded(card.closed());
        assertNull(closed.place());
        assertEquals(CardOnATable.NOW, closed.closedAt());
    }

    @Test
    void a_private_window_closes_24_hours_after_the_customers_message() {
        WindowJson window = worded(card.customerWrote(Duration.ofHours(1))).window();
        assertEquals(new WindowJson(WindowJson.Kind.STANDARD, CardOnATable.NOW.plus(Duration.ofHours(23))), window);
        assertEquals(
                WindowJson.Kind.CLOSED,
                worded(card.customerWrote(Duration.ofDays(2))).window().kind());
    }

    @Test
    void a_public_conversation_has_no_window() {
        assertNull(worded(card.inPublic()).window());
    }

    @Test
    void a_customer_without_a_name_is_called_in_the_readers_language() {
        card.ofSomebodyNameless();
        assertEquals("Customer 5", worded(card).customer().name());
        assertEquals(
                "Cliente 5",
                new TicketWording(Language.PT, false)
                        .card(card.card(), card.rightsOf(CardOnATable.ANA, Role.AGENT))
                        .customer()
                        .name());
    }

    @Test
    void absent_members_do_not_appear() {
        String json = JsonbBuilder.create().toJson(worded(card.waiting()));
        assertTrue(json.contains("\"place\":{\"kind\":\"WAITING\",\"since\":\"2026-11-20T09:00:00Z\"}"), json);
        assertTrue(!json.contains("null") && !json.contains("closedAt"), json);
    }

    @Test
    void an_answer_points_to_the_line_of_the_same_stretch_that_it_answers() {
        Line question = line(1, Author.CUSTOMER, "m-1", Optional.empty());
        Line answer = line(2, Author.PAGE_INBOX, "m-2", Optional.of("m-1"));
        Line elsewhere = line(3, Author.PAGE_INBOX, "m-3", Optional.of("m-0"));
        List<MessageJson> told = wording().messages(List.of(question, answer, elsewhere), card.card());
        assertEquals(1L, told.get(1).replyToMessageId());
        assertNull(told.get(2).replyToMessageId());
    }

    @Test
    void authors_without_a_name_are_called_by_what_they_are() {
        MessageJson customer = wording().message(line(1, Author.CUSTOMER, "m-1", Optional.empty()), card.card());
        MessageJson inbox = wording().message(line(2, Author.PAGE_INBOX, "m-2", Optional.empty()), card.card());
        assertEquals("Carla", customer.author().name());
        assertEquals("Page inbox", inbox.author().name());
    }

    private TicketCardJson worded(CardOnATable on) {
        return wording().card(on.card(), on.rightsOf(CardOnATable.ANA, Role.AGENT));
    }

    private static TicketWording wording() {
        return new TicketWording(Language.EN, true);
    }

    private static Line line(long id, Author author, String networkId, Optional<String> replyTo) {
        Message message = author.kind() == Author.Kind.CUSTOMER
                ? Message.fromCustomer(
                        new MessageId(id),
                        new TicketId(42),
                        Visibility.PRIVATE,
                        "hola",
                        List.of(),
                        networkId,
                        replyTo,
                        CardOnATable.NOW)
                : Message.writtenElsewhere(
                        new MessageId(id),
                        new TicketId(42),
                        Visibility.PRIVATE,
                        author,
                        "buenas",
                        List.of(),
                        networkId,
                        replyTo,
                        CardOnATable.NOW);
        return new Line(message, Optional.empty(), Optional.empty(), Life.UNTOUCHED);
    }
}
