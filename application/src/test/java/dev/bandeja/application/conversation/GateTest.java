package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.isLost;
import static dev.bandeja.application.conversation.FakeNetwork.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.SendOutcome.Rejected;
import dev.bandeja.application.conversation.SendOutcome.TryAgain;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.policy.SendDecision.Kind;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every text passes the policy gate when it is written, when it is sent again and when it leaves. */
class GateTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private TicketId ticket;

    @BeforeEach
    void lucia_wrote() {
        world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        ticket = lucia.ticketId();
    }

    @Test
    void after_a_day_an_answer_is_refused_unless_meta_approved_people() {
        world.passes(Duration.ofHours(24));
        assertRefused(Reason.WINDOW_CLOSED, () -> camila.answers(ticket, "tarde"));
        world.network.approvesHumanAgent();
        camila.answers(ticket, "tarde");
        world.settleEverything();
        assertEquals(List.of(Kind.HUMAN_AGENT), world.network.sentAs());
        world.passes(Duration.ofDays(6));
        assertRefused(Reason.WINDOW_CLOSED, () -> camila.answers(ticket, "demasiado tarde"));
    }

    @Test
    void within_a_day_it_is_a_response_also_where_people_are_approved() {
        world.network.approvesHumanAgent();
        camila.answers(ticket, "hola");
        world.settleEverything();
        assertEquals(List.of(Kind.RESPONSE), world.network.sentAs());
    }

    @Test
    void a_message_whose_window_closed_while_it_waited_is_not_even_tried() {
        world.network.answersWith(says(new TryAgain("THROTTLED", Duration.ofHours(25), true)));
        Message one = answered("one");
        world.passes(Duration.ofHours(25));
        assertEquals(1, world.network.tries().size());
        assertEquals(new Delivery(State.FAILED, Optional.of("WINDOW_CLOSED"), world.time.instant()), delivery(one));
    }

    @Test
    void what_waited_past_the_window_leaves_as_a_persons_where_that_is_approved() {
        world.network.approvesHumanAgent();
        world.network.answersWith(says(new TryAgain("THROTTLED", Duration.ofHours(25), true)));
        answered("one");
        world.passes(Duration.ofHours(25));
        assertEquals(List.of(Kind.RESPONSE, Kind.HUMAN_AGENT), world.network.sentAs());
    }

    @Test
    void a_failed_message_is_not_sent_again_after_the_window() {
        world.network.answersWith(says(new Rejected("BLOCKED")));
        Message one = answered("one");
        world.passes(Duration.ofHours(24));
        assertRefused(Reason.WINDOW_CLOSED, () -> camila.sendsAgain(ticket, one.id()));
        assertEquals(State.FAILED, delivery(one).state());
    }

    @Test
    void a_kept_message_is_not_sent_after_the_window_and_can_still_be_dropped() {
        world.tx(() -> world.stores.channels().tokenRejected(page.id(), world.time.instant(), "EXPIRED"));
        Message one = camila.answers(ticket, "one");
        world.passes(Duration.ofHours(24));
        world.tx(() -> world.stores.channels().renew(page.id(), "another"));
        world.passes(Duration.ZERO);
        assertRefused(Reason.WINDOW_CLOSED, () -> camila.sendsAgain(ticket, one.id()));
        assertRefused(Reason.WINDOW_CLOSED, () -> camila.sendsAllHeld(ticket));
        camila.drops(ticket, one.id());
    }

    @Test
    void of_an_unknown_fate_on_a_closed_ticket_a_person_says_that_it_did_arrive() {
        Message one = unknown();
        camila.closes(ticket);
        camila.confirms(ticket, one.id());
        assertEquals(State.SENT, delivery(one).state());
    }

    @Test
    void of_an_unknown_fate_on_a_closed_ticket_a_person_says_that_it_did_not_arrive_and_nothing_is_sent() {
        Message one = unknown();
        camila.closes(ticket);
        camila.findsOutThatItIsLost(ticket, one.id());
        world.settleEverything();
        assertEquals(
                new Delivery(State.FAILED, Optional.of(Delivery.DID_NOT_ARRIVE), world.time.instant()), delivery(one));
        assertEquals(1, world.network.tries().size());
    }

    @Test
    void on_an_open_ticket_a_lost_message_is_sent_again() {
        Message one = unknown();
        camila.findsOutThatItIsLost(ticket, one.id());
        world.settleEverything();
        assertEquals(State.SENT, delivery(one).state());
        assertRefused(Reason.DELIVERY_STATE, () -> camila.findsOutThatItIsLost(ticket, one.id()));
    }

    @Test
    void in_public_there_is_no_window() {
        SomeCustomer marta = world.customer("Marta", page);
        String comment = marta.comments("post-1", "¿precio?");
        world.settleEverything();
        world.passes(Duration.ofDays(30));
        TicketId there = marta.ticketId();
        camila.answers(there, "9,90");
        world.settleEverything();
        assertEquals(List.of("9,90"), world.network.textsTo(comment));
        assertEquals(List.of(Kind.PUBLIC_REPLY), world.network.sentAs());
    }

    private Message unknown() {
        world.network.answersWith(isLost());
        world.network.canTell(false);
        Message message = answered("one");
        world.passes(Duration.ofMinutes(16));
        assertEquals(State.UNKNOWN, delivery(message).state());
        return message;
    }

    private Message answered(String text) {
        Message message = camila.answers(ticket, text);
        world.settleEverything();
        return message;
    }

    private Delivery delivery(Message message) {
        return world.tx(() -> world.stores.messages().find(message.id()))
                .orElseThrow()
                .delivery()
                .orElseThrow();
    }
}
