package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.arrivesUnheard;
import static dev.bandeja.application.conversation.FakeNetwork.isLost;
import static dev.bandeja.application.conversation.FakeNetwork.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision.Kind;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comment answered privately, and how the talk goes on in Messenger on the same ticket (B6). */
class PrivateReplyTest {
    private static final Visibility PUBLIC = Visibility.PUBLIC;
    private static final Visibility PRIVATE = Visibility.PRIVATE;

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private String comment;

    @BeforeEach
    void a_comment() {
        world.aCampaign(page).with(camila);
        comment = lucia.comments("post-1", "¿precio?");
        world.settleEverything();
    }

    @Test
    void the_commenter_reads_it_and_continues_the_same_ticket_in_messenger() {
        privately("Te escribo por aquí.");
        assertEquals(List.of("Te escribo por aquí."), lucia.hasRead());
        lucia.writes("¡gracias! ¿tienen en azul?");
        world.settleEverything();
        camila.answersPrivately(lucia.ticketId(), "Sí, en azul también.");
        camila.answers(lucia.ticketId(), "Te escribimos por privado.");
        world.settleEverything();
        assertEquals(
                List.of(
                        "¿precio?",
                        "Te escribo por aquí.",
                        "¡gracias! ¿tienen en azul?",
                        "Sí, en azul también.",
                        "Te escribimos por privado."),
                world.words(lucia.ticketId()));
        assertEquals(
                List.of(PUBLIC, PRIVATE, PRIVATE, PRIVATE, PUBLIC),
                world.lines(lucia.ticketId()).stream().map(Message::visibility).toList());
        assertEquals(List.of(Kind.PRIVATE_REPLY, Kind.RESPONSE, Kind.PUBLIC_REPLY), world.network.sentAs());
        assertEquals(List.of("Te escribo por aquí.", "Sí, en azul también."), lucia.hasRead());
        assertEquals(List.of("Te escribimos por privado."), world.network.textsTo(comment));
    }

    @Test
    void where_the_network_does_not_tell_the_talk_its_echo_does() {
        world.network.tellsThreads(false);
        privately("Te escribo por aquí.");
        world.echoesArrive();
        lucia.writes("¡gracias!");
        world.settleEverything();
        assertEquals(List.of("¿precio?", "Te escribo por aquí.", "¡gracias!"), world.words(lucia.ticketId()));
    }

    @Test
    void each_comment_is_answered_privately_once() {
        privately("Te escribo por aquí.");
        assertRefused(Reason.PRIVATE_REPLY_MADE, () -> privately("¿Viste mi mensaje?"));
        lucia.commentsUnder("post-1", comment, "¿hola?");
        world.settleEverything();
        privately("Te escribí en privado.");
        assertRefused(Reason.PRIVATE_REPLY_MADE, () -> privately("¿Viste mi mensaje?"));
        assertEquals(List.of("Te escribo por aquí.", "Te escribí en privado."), lucia.hasRead());
    }

    @Test
    void a_week_after_the_comment_it_is_too_late() {
        world.time.passes(Duration.ofDays(7).minusSeconds(1));
        privately("Todavía.");
        lucia.comments("post-2", "¿y este?");
        world.settleEverything();
        TicketId second = lucia.tickets().get(1).id();
        world.time.passes(Duration.ofDays(7));
        assertRefused(Reason.PRIVATE_REPLY_LATE, () -> camila.answersPrivately(second, "Tarde."));
        assertEquals(List.of("Todavía."), lucia.hasRead());
    }

    @Test
    void the_reply_alone_opens_no_window_only_the_persons_answer_does() {
        privately("Te escribo por aquí.");
        assertEquals(Optional.empty(), ticket().lastPrivateMessageAt());
        lucia.writes("hola");
        world.settleEverything();
        world.time.passes(Duration.ofHours(24));
        assertRefused(Reason.WINDOW_CLOSED, () -> privately("Tarde."));
    }

    @Test
    void with_a_private_ticket_open_the_answer_goes_there_and_the_two_stay_two() {
        lucia.writes("hola");
        world.settleEverything();
        privately("Te escribo por aquí.");
        lucia.writes("ya te leo");
        world.settleEverything();
        Ticket own = lucia.tickets().stream()
                .filter(each -> each.visibility() == PRIVATE)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("hola", "ya te leo"), world.words(own.id()));
        assertEquals(Optional.of(own.conversation()), ticket().privateThread().map(each -> each.conversation()));
        camila.closes(own.id());
        world.time.passes(Duration.ofMinutes(1));
        lucia.writes("otra cosa");
        world.settleEverything();
        assertEquals(List.of("¿precio?", "Te escribo por aquí.", "otra cosa"), world.words(ticket().id()));
    }

    @Test
    void an_answer_in_messenger_after_the_closing_opens_the_ticket_of_the_comment_again() {
        privately("Te escribo por aquí.");
        camila.closes(ticket().id());
        world.time.passes(Duration.ofHours(1));
        lucia.writes("ahora sí");
        world.settleEverything();
        assertTrue(lucia.ticket().isOpen());
        assertEquals(List.of("¿precio?", "Te escribo por aquí.", "ahora sí"), world.words(lucia.ticketId()));
    }

    @Test
    void what_arrived_unheard_is_found_and_not_said_again() {
        world.network.answersWith(arrivesUnheard());
        Message reply = privately("Te escribo por aquí.");
        assertEquals(State.UNKNOWN, state(reply));
        world.passes(Duration.ofMinutes(1));
        assertEquals(State.SENT, state(reply));
        assertEquals(1, world.network.tries().size());
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(List.of("¿precio?", "Te escribo por aquí.", "hola"), world.words(lucia.ticketId()));
    }

    @Test
    void what_was_lost_is_sent_again_when_that_is_certain() {
        world.network.answersWith(isLost());
        Message reply = privately("Te escribo por aquí.");
        for (int i = 0; i < 10; i++) {
            world.passes(Duration.ofSeconds(30));
        }
        assertEquals(State.SENT, state(reply));
        assertEquals(List.of("Te escribo por aquí."), lucia.hasRead());
    }

    @Test
    void a_comment_that_was_answered_elsewhere_is_known_as_answered() {
        world.network.answersWith(says(new SendOutcome.ReplyUsedUp("PRIVATE_REPLY_MADE:10900")));
        Message reply = privately("Te escribo por aquí.");
        assertEquals(State.FAILED, state(reply));
        assertRefused(Reason.PRIVATE_REPLY_MADE, () -> privately("¿Y ahora?"));
    }

    @Test
    void one_that_failed_otherwise_leaves_the_comment_to_another() {
        world.network.answersWith(says(new SendOutcome.Rejected("REQUEST_FAULTY:100")));
        Message failed = privately("Te escribo por aquí.");
        privately("Segundo intento.");
        assertEquals(List.of("Segundo intento."), lucia.hasRead());
        assertRefused(Reason.PRIVATE_REPLY_MADE, () -> camila.sendsAgain(ticket().id(), failed.id()));
    }

    @Test
    void a_dropped_one_leaves_the_comment_to_another_until_it_is_wanted_again() {
        world.network.answersWith(says(new SendOutcome.Rejected("REQUEST_FAULTY:100")));
        Message failed = privately("Te escribo por aquí.");
        camila.sendsAgain(ticket().id(), failed.id());
        world.settleEverything();
        assertEquals(List.of("Te escribo por aquí."), lucia.hasRead());
        assertRefused(Reason.PRIVATE_REPLY_MADE, () -> privately("¿Y ahora?"));
    }

    @Test
    void a_private_ticket_takes_no_public_answer() {
        SomeCustomer marta = world.customer("Marta", page);
        marta.writes("hola");
        world.settleEverything();
        assertRefused(
                Reason.INVALID,
                () -> world.tx(() -> world.house.reply.reply(
                        camila.person(), marta.ticketId(), "hola", Optional.of(PUBLIC), "key")));
    }

    @Test
    void marks_of_the_private_talk_say_nothing_about_public_answers() {
        Message inPublic = camila.answers(ticket().id(), "Te escribimos.");
        Message reply = privately("Te escribo por aquí.");
        world.delivers(FakeWire.marked(page.externalId(), lucia.personId(), "READ", world.time.instant()));
        world.settleEverything();
        assertEquals(State.SENT, state(inPublic));
        assertEquals(State.READ, state(reply));
    }

    private Ticket ticket() {
        return lucia.tickets().stream()
                .filter(each -> each.visibility() == PUBLIC)
                .findFirst()
                .orElseThrow();
    }

    private Message privately(String text) {
        Message reply = camila.answersPrivately(ticket().id(), text);
        world.settleEverything();
        return reply;
    }

    private State state(Message message) {
        return world.tx(() -> world.stores.messages().find(message.id()))
                .orElseThrow()
                .delivery()
                .map(Delivery::state)
                .orElseThrow();
    }
}
