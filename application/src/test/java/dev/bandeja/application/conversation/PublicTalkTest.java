package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.arrivesUnheard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments, visitors' posts, and what the page answers where everybody can read it. */
class PublicTalkTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private final SomeCustomer marta = world.customer("Marta", page);

    @BeforeEach
    void a_campaign() {
        world.aCampaign(page).with(camila);
    }

    @Test
    void a_comment_becomes_a_public_ticket_of_the_commenter_by_name() {
        String comment = lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        Ticket ticket = lucia.ticket();
        assertEquals(Visibility.PUBLIC, ticket.visibility());
        assertEquals(Optional.of(camila.id()), ticket.agent());
        Message line = world.lines(ticket.id()).get(0);
        assertEquals(Visibility.PUBLIC, line.visibility());
        assertEquals(Optional.of(comment), line.networkId());
        assertEquals(
                Optional.of("Lucía"),
                world.stores.customers().get(ticket.customer()).name());
    }

    @Test
    void each_comment_at_the_top_is_a_thread_and_each_person_in_it_has_a_ticket() {
        String top = lucia.comments("post-1", "¡qué rico!");
        marta.commentsUnder("post-1", top, "¡sí!");
        lucia.commentsUnder("post-1", top, "¿verdad?");
        lucia.comments("post-1", "¿cuánto cuesta?");
        world.settleEverything();
        assertEquals(2, lucia.tickets().size());
        assertEquals(
                List.of("¡qué rico!", "¿verdad?"),
                world.words(lucia.tickets().get(0).id()));
        assertEquals(
                List.of("¿cuánto cuesta?"), world.words(lucia.tickets().get(1).id()));
        assertEquals(List.of("¡sí!"), world.words(marta.ticketId()));
        assertEquals(lucia.tickets().get(0).conversation(), marta.ticket().conversation());
        assertNotEquals(lucia.tickets().get(1).conversation(), marta.ticket().conversation());
    }

    @Test
    void a_private_talk_and_a_comment_of_the_same_person_are_two_tickets_of_one_customer() {
        lucia.writes("hola");
        lucia.comments("post-1", "hola");
        world.settleEverything();
        List<Ticket> tickets = lucia.tickets();
        assertEquals(2, tickets.size());
        assertEquals(tickets.get(0).customer(), tickets.get(1).customer());
    }

    @Test
    void a_visitors_post_becomes_a_ticket_and_comments_under_it_belong_to_it() {
        String post = lucia.posts("¿abren el lunes?");
        world.settleEverything();
        lucia.comments(post, "¿hola?");
        world.settleEverything();
        assertEquals(List.of("¿abren el lunes?", "¿hola?"), world.words(lucia.ticketId()));
        answer(lucia, "sí, a las nueve");
        world.echoesArrive();
        assertEquals(List.of("¿abren el lunes?", "¿hola?", "sí, a las nueve"), world.words(lucia.ticketId()));
    }

    @Test
    void an_answer_stands_under_the_newest_comment_of_the_customer() {
        String first = lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        answer(lucia, "¡gracias!");
        String second = lucia.commentsUnder("post-1", first, "¿cuánto cuesta?");
        world.settleEverything();
        answer(lucia, "cuatro pesos");
        assertEquals(List.of("¡gracias!"), world.network.textsTo(first));
        assertEquals(List.of("cuatro pesos"), world.network.textsTo(second));
    }

    @Test
    void the_echo_of_a_public_answer_adds_no_line() {
        lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        Message answer = answer(lucia, "¡gracias!");
        world.echoesArrive();
        assertEquals(List.of("¡qué rico!", "¡gracias!"), world.words(lucia.ticketId()));
        assertEquals(State.SENT, state(answer));
    }

    @Test
    void a_public_answer_of_unknown_fate_is_settled_by_its_words() {
        lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        world.network.answersWith(arrivesUnheard());
        Message answer = answer(lucia, "¡gracias!");
        assertEquals(State.UNKNOWN, state(answer));
        world.echoesArrive();
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("¡qué rico!", "¡gracias!"), world.words(lucia.ticketId()));
    }

    @Test
    void an_answer_of_the_page_elsewhere_belongs_to_the_ticket_of_the_comment_it_answers() {
        String comment = lucia.comments("post-1", "¡qué rico!");
        marta.comments("post-1", "¿cuánto cuesta?");
        world.settleEverything();
        world.time.passes(Duration.ofMinutes(1));
        lucia.isAnsweredPubliclyInTheInbox(comment, "¡gracias, Lucía!");
        world.settleEverything();
        assertEquals(List.of("¡qué rico!", "¡gracias, Lucía!"), world.words(lucia.ticketId()));
        assertEquals(Author.PAGE_INBOX, world.lines(lucia.ticketId()).get(1).author());
        assertEquals(Optional.of(world.time.instant()), lucia.ticket().addressedAt());
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());
        assertTrue(marta.ticket().awaitingSince().isPresent());
    }

    @Test
    void what_the_page_says_under_its_own_post_is_nobodys_ticket() {
        world.delivers(world.network.comments(page.externalId(), "", "", "c-1", "¡estrenamos carta!", "post-1", ""));
        world.settleEverything();
        assertEquals(List.of(), world.tickets());
    }

    @Test
    void a_comment_whose_author_the_network_does_not_tell_is_kept() {
        world.delivers(
                FakeWire.comment(page.externalId(), "", "", false, "c-1", World.FRIDAY_NOON, "hola", "p-1", "", "c-1"));
        world.settleEverything();
        assertEquals(List.of(), world.tickets());
        assertEquals(false, world.stores.intakeBoard().kinds().get(0).understood());
    }

    @Test
    void in_public_there_is_no_window_and_more_room_for_words() {
        lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        TicketId ticket = lucia.ticketId();
        world.time.passes(Duration.ofDays(30));
        camila.answers(ticket, "x".repeat(8_000));
        assertRefused(Reason.TEXT_TOO_LONG, () -> camila.answers(ticket, "x".repeat(8_001)));
    }

    @Test
    void a_comment_after_the_closing_opens_the_ticket_again() {
        String comment = lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        camila.closes(lucia.ticketId());
        world.time.passes(Duration.ofHours(1));
        lucia.commentsUnder("post-1", comment, "¿hola?");
        world.settleEverything();
        assertTrue(lucia.ticket().isOpen());
    }

    private Message answer(SomeCustomer customer, String text) {
        Message answer = camila.answers(customer.ticketId(), text);
        world.settleEverything();
        return answer;
    }

    private State state(Message message) {
        return world.tx(() -> world.stores.messages().find(message.id()))
                .orElseThrow()
                .delivery()
                .map(Delivery::state)
                .orElseThrow();
    }
}
