package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.arrivesAndWeCrash;
import static dev.bandeja.application.conversation.FakeNetwork.arrivesUnheard;
import static dev.bandeja.application.conversation.FakeNetwork.isLost;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody knows whether a message arrived: it is settled by its echo or by looking, never by repeating it blindly. */
class UnknownFateTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void camila_has_a_customer() {
        world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
    }

    @Test
    void its_echo_settles_it() {
        world.network.answersWith(arrivesUnheard());
        Message answer = answer("one");
        assertEquals(State.UNKNOWN, state(answer));
        world.echoesArrive();
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("hola", "one"), world.words(lucia.ticketId()));
        assertNothingMoreIsSent();
    }

    @Test
    void an_echo_that_comes_before_the_outcome_settles_it_and_the_outcome_changes_nothing() {
        world.network.answersWith((message, arrive) -> {
            arrive.run();
            world.network.takeEchoes().forEach(world::delivers);
            world.house.splitDeliveries.splitSome();
            world.house.handleConversations.handleSome();
            assertEquals(State.SENT, state(message.id()));
            return new SendOutcome.Unknown("CONNECTION_LOST");
        });
        Message answer = answer("one");
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("hola", "one"), world.words(lucia.ticketId()));
        assertNothingMoreIsSent();
    }

    @Test
    void without_an_echo_it_is_looked_for_after_ten_seconds() {
        world.network.answersWith(arrivesUnheard());
        Message answer = answer("one");
        world.passes(Duration.ofSeconds(9));
        assertEquals(State.UNKNOWN, state(answer));
        world.passes(Duration.ofSeconds(1));
        assertEquals(State.SENT, state(answer));
        world.echoesArrive();
        assertEquals(List.of("hola", "one"), world.words(lucia.ticketId()));
        assertNothingMoreIsSent();
    }

    @Test
    void what_is_looked_for_in_vain_is_not_repeated_before_two_minutes() {
        world.network.answersWith(isLost());
        Message answer = answer("one");
        for (int second = 1; second < 120; second++) {
            world.passes(Duration.ofSeconds(1));
            assertEquals(1, world.network.tries().size(), "after " + second + " s");
            assertEquals(State.UNKNOWN, state(answer));
        }
        world.passes(Duration.ofSeconds(20));
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("one"), lucia.hasRead());
        assertEquals(2, world.network.tries().size());
    }

    @Test
    void a_repeated_message_that_is_lost_again_waits_two_minutes_again() {
        world.network.answersWith(isLost(), isLost());
        Message answer = answer("one");
        passSeconds(140);
        assertEquals(2, world.network.tries().size());
        passSeconds(115);
        assertEquals(2, world.network.tries().size());
        passSeconds(30);
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("one"), lucia.hasRead());
    }

    @Test
    void the_same_words_sent_before_are_not_taken_for_it() {
        answer("one");
        world.network.answersWith(isLost());
        Message second = answer("one");
        passSeconds(60);
        assertEquals(State.UNKNOWN, state(second));
        passSeconds(90);
        assertEquals(State.SENT, state(second));
        assertEquals(List.of("one", "one"), lucia.hasRead());
    }

    @Test
    void messages_behind_it_wait() {
        world.network.answersWith(arrivesUnheard());
        answer("one");
        answer("two");
        assertEquals(List.of("one"), lucia.hasRead());
        world.echoesArrive();
        assertEquals(List.of("one", "two"), lucia.hasRead());
    }

    @Test
    void while_the_network_cannot_tell_it_is_never_repeated_and_after_fifteen_minutes_a_person_decides() {
        world.network.answersWith(arrivesUnheard());
        world.network.canTell(false);
        Message answer = answer("one");
        Message behind = answer("two");
        passSeconds(14 * 60);
        assertEquals(State.UNKNOWN, state(answer));
        assertEquals(State.QUEUED, state(behind));
        passSeconds(2 * 60);
        assertEquals(State.UNKNOWN, state(answer));
        assertEquals(State.SENT, state(behind));
        world.network.canTell(true);
        passSeconds(600);
        assertEquals(State.UNKNOWN, state(answer), "nobody looks any more");
        camila.confirms(lucia.ticketId(), answer.id());
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("one", "two"), lucia.hasRead());
    }

    @Test
    void an_echo_that_comes_after_a_person_confirmed_adds_no_line() {
        world.network.answersWith(arrivesUnheard());
        Message answer = answer("one");
        camila.confirms(lucia.ticketId(), answer.id());
        world.echoesArrive();
        assertEquals(List.of("hola", "one"), world.words(lucia.ticketId()));
        assertEquals(State.SENT, state(answer));
    }

    @Test
    void an_echo_settles_even_what_was_left_to_a_person() {
        world.network.answersWith(arrivesUnheard());
        world.network.canTell(false);
        Message answer = answer("one");
        passSeconds(16 * 60);
        world.echoesArrive();
        assertEquals(State.SENT, state(answer));
        assertRefused(Reason.DELIVERY_STATE, () -> camila.confirms(lucia.ticketId(), answer.id()));
    }

    @Test
    void a_person_may_have_it_sent_again() {
        world.network.answersWith(isLost());
        world.network.canTell(false);
        Message answer = answer("one");
        passSeconds(16 * 60);
        camila.sendsAgain(lucia.ticketId(), answer.id());
        world.settleEverything();
        assertEquals(State.SENT, state(answer));
        assertEquals(List.of("one"), lucia.hasRead());
    }

    @Test
    void a_sender_that_crashed_leaves_a_message_to_be_looked_for() {
        world.network.answersWith(arrivesAndWeCrash());
        Message answer = camila.answers(lucia.ticketId(), "one");
        assertThrows(FakeNetwork.Crash.class, world::settleEverything);
        assertEquals(State.SENDING, state(answer));
        passSeconds(44);
        assertEquals(State.SENDING, state(answer));
        passSeconds(2);
        assertEquals(State.SENT, state(answer));
        assertNothingMoreIsSent();
    }

    @Test
    void a_look_that_ends_after_a_person_had_it_sent_again_does_not_send_it_twice() {
        world.network.answersWith(isLost());
        world.network.canTell(false);
        Message answer = answer("one");
        passSeconds(150);
        // Somebody looks, slowly; meanwhile the agent has it sent again, and that is on its way.
        OutboundMessage looked = world.tx(() -> world.stores
                        .outbox()
                        .claimUnknown(1, world.time.instant().plusSeconds(60), Duration.ofSeconds(45)))
                .get(0);
        camila.sendsAgain(lucia.ticketId(), answer.id());
        world.network.answersWith((message, arrive) -> {
            world.house.recordLookUp.record(looked, Optional.of(List.of()));
            world.house.sendMessages.sendSome();
            arrive.run();
            return new SendOutcome.Sent("n-again");
        });
        world.settleEverything();
        assertEquals(List.of("one"), lucia.hasRead());
        assertEquals(State.SENT, state(answer));
        assertNothingMoreIsSent();
    }

    @Test
    void an_outcome_that_comes_after_the_message_was_handed_over_again_does_not_send_it_a_third_time() {
        world.network.answersWith(
                (message, arrive) -> {
                    passSeconds(200); // it hangs; meanwhile it is looked for in vain and handed over again
                    return new SendOutcome.TryAgain("BUSY", Duration.ZERO, false);
                },
                isLost());
        Message answer = answer("one");
        assertEquals(2, world.network.tries().size());
        assertEquals(State.UNKNOWN, state(answer));
        passSeconds(20);
        assertEquals(2, world.network.tries().size());
    }

    @Test
    void a_message_does_not_wait_in_the_hands_of_a_sender_whose_call_for_another_one_hangs() {
        SomeCustomer marta = world.customer("Marta", page);
        marta.writes("hola");
        world.settleEverything();
        world.network.answersWith((message, arrive) -> {
            passSeconds(200);
            return new SendOutcome.Rejected("BLOCKED");
        });
        camila.answers(lucia.ticketId(), "one");
        camila.answers(marta.ticketId(), "two");
        world.settleEverything();
        assertEquals(List.of("two"), marta.hasRead());
    }

    private Message answer(String text) {
        Message answer = camila.answers(lucia.ticketId(), text);
        world.settleEverything();
        return answer;
    }

    private void passSeconds(int seconds) {
        for (int i = 0; i < seconds; i++) {
            world.passes(Duration.ofSeconds(1));
        }
    }

    private void assertNothingMoreIsSent() {
        int before = world.network.tries().size();
        world.echoesArrive();
        passSeconds(20 * 60);
        assertEquals(before, world.network.tries().size());
    }

    private State state(Message message) {
        return state(message.id());
    }

    private State state(MessageId id) {
        return world.tx(() -> world.stores.messages().find(id))
                .orElseThrow()
                .delivery()
                .map(Delivery::state)
                .orElseThrow();
    }
}
