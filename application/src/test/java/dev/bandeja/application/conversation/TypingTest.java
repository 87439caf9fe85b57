package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The customer sees that somebody types an answer. */
class TypingTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void a_campaign() {
        world.aCampaign(page).with(camila);
    }

    @Test
    void the_customer_of_a_private_talk_sees_who_has_the_ticket_type() {
        lucia.writes("hola");
        world.settleEverything();
        types(camila, lucia.ticketId());
        assertEquals(List.of(lucia.personId()), world.network.sawTyping());
        assertEquals(List.of("hola"), world.words(lucia.ticketId()), "nothing is said by that");
    }

    @Test
    void under_a_comment_nobody_sees_it_until_the_talk_goes_on_in_private() {
        lucia.comments("post-1", "¿precio?");
        world.settleEverything();
        camila.answers(lucia.ticketId(), "Te escribimos.");
        types(camila, lucia.ticketId());
        assertEquals(List.of(), world.network.sawTyping());
        camila.answersPrivately(lucia.ticketId(), "Aquí estoy.");
        world.settleEverything();
        lucia.writes("hola");
        world.settleEverything();
        types(camila, lucia.ticketId());
        assertEquals(List.of(lucia.personId()), world.network.sawTyping());
    }

    @Test
    void who_could_not_answer_is_not_seen_typing() {
        lucia.writes("hola");
        world.settleEverything();
        TicketId ticket = lucia.ticketId();
        Somebody stranger = world.anAgent("Bruno").signedIn();
        assertRefused(Reason.NOT_FOUND, () -> types(stranger, ticket));
        world.time.passes(Duration.ofHours(24));
        types(camila, ticket);
        camila.closes(ticket);
        types(camila, ticket);
        assertEquals(List.of(), world.network.sawTyping());
    }

    @Test
    void while_a_page_was_asked_to_slow_down_nobody_is_seen_typing() {
        lucia.writes("hola");
        world.settleEverything();
        world.tx(() ->
                world.stores.channels().pause(page.id(), world.time.instant().plus(Duration.ofHours(1))));
        types(camila, lucia.ticketId());
        assertEquals(List.of(), world.network.sawTyping());
    }

    private void types(Somebody somebody, TicketId ticket) {
        world.house.showTyping.show(somebody.person(), ticket);
    }
}
