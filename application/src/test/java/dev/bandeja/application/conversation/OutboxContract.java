package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class OutboxContract extends StoreContract {
    private static final Duration SEND_LEASE = Duration.ofSeconds(45);

    private Channel channel;
    private Ticket ticket;
    private AgentId camila;

    @BeforeEach
    void a_ticket_to_be_answered() {
        channel = aChannel();
        ticket = aTicket(channel);
        camila = anAgent("Camila");
    }

    @Test
    void a_message_is_claimed_with_all_that_is_needed_to_send_it() {
        Message answer = write(ticket, "¡hola! 🙂", 1);
        OutboundMessage claimed = claimOne(5);
        assertEquals(
                new OutboundMessage(
                        answer.id(),
                        ticket.id(),
                        ticket.conversation(),
                        channel.id(),
                        Visibility.PRIVATE,
                        claimed.reference(),
                        "recipient",
                        "¡hola! 🙂",
                        Optional.empty(),
                        false,
                        false,
                        0,
                        in(5)),
                claimed);
    }

    @Test
    void a_message_with_a_file_is_claimed_with_it_and_may_be_kept_longer() {
        MediaFile file = tx(
                () -> stores.mediaFiles().keep(MediaOwner.ticket(ticket.id().value()), "a.png", new byte[] {1}, in(1)));
        Message answer = anAnswer(ticket, camila, "", in(1), List.of(Attachment.of(file)));
        tx(() -> stores.outbox().add(ticket, answer, "recipient"));
        assertEquals(Optional.of(file), claimOne(5).file());

        tx(() -> stores.outbox().keepUntil(answer.id(), in(500)));
        assertEquals(List.of(), tx(() -> stores.outbox().claimUnknown(10, in(499), LEASE)));
        assertEquals(
                1, tx(() -> stores.outbox().claimUnknown(10, in(500), LEASE)).size());
    }

    @Test
    void every_message_has_a_reference_of_its_own() {
        write(ticket, "one", 1);
        write(aTicket(channel), "two", 1);
        List<OutboundMessage> claimed = claim(10, 5);
        assertNotEquals(claimed.get(0).reference(), claimed.get(1).reference());
    }

    @Test
    void a_claimed_message_counts_as_being_sent() {
        Message answer = write(ticket, "hola", 1);
        claimOne(5);
        assertEquals(Optional.of(Delivery.State.SENDING), stateOf(answer.id()));
    }

    @Test
    void messages_of_a_conversation_leave_one_after_the_other_in_the_order_they_were_written() {
        Message one = write(ticket, "one", 1);
        Message two = write(ticket, "two", 1);
        assertEquals(one.id(), claimOne(5).id());
        assertEquals(List.of(), claim(10, 6));
        settled(one.id());
        assertEquals(two.id(), claimOne(6).id());
    }

    @Test
    void conversations_do_not_wait_for_each_other_and_no_more_than_asked_for_are_taken() {
        write(ticket, "one", 1);
        write(aTicket(channel), "two", 2);
        write(aTicket(channel), "three", 3);
        assertEquals(2, claim(2, 5).size());
        assertEquals(1, claim(2, 5).size());
        assertEquals(0, claim(2, 5).size());
    }

    @Test
    void a_message_is_not_sent_before_its_time_and_holds_back_those_behind_it() {
        Message one = write(ticket, "one", 1);
        write(ticket, "two", 1);
        claimOne(5);
        sendAt(one.id(), 30);
        assertEquals(List.of(), claim(10, 29));
        OutboundMessage again = claimOne(31);
        assertEquals(one.id(), again.id());
        assertEquals(1, again.attempt());
        assertEquals(in(31), again.triedAt());
    }

    @Test
    void attempts_are_counted_one_by_one() {
        Message one = write(ticket, "one", 1);
        for (int attempt = 0; attempt < 4; attempt++) {
            assertEquals(attempt, claimOne(10 * attempt + 5).attempt());
            sendAt(one.id(), 10 * attempt + 10);
        }
    }

    @Test
    void whose_sender_vanishes_has_an_unknown_fate_and_is_never_simply_sent_again() {
        Message one = write(ticket, "one", 1);
        OutboundMessage sending = claimOne(5);
        assertEquals(List.of(), lookFor(10, 49));
        assertEquals(List.of(sending), lookFor(10, 51));
        assertEquals(Optional.of(Delivery.State.UNKNOWN), stateOf(one.id()));
        assertEquals(List.of(), claim(10, 1_000));
    }

    @Test
    void an_unknown_fate_holds_back_those_behind_it_and_is_looked_for_from_its_time_on() {
        Message one = write(ticket, "one", 1);
        write(ticket, "two", 1);
        OutboundMessage sending = claimOne(5);
        tx(() -> stores.outbox().lookAt(one.id(), in(15)));
        assertEquals(List.of(), claim(10, 20));
        assertEquals(List.of(), lookFor(10, 14));
        assertEquals(List.of(sending), lookFor(10, 16));
    }

    @Test
    void one_at_a_time_looks_for_a_message() {
        Message one = write(ticket, "one", 1);
        claimOne(5);
        tx(() -> stores.outbox().lookAt(one.id(), in(15)));
        assertEquals(1, lookFor(10, 20).size());
        assertEquals(0, lookFor(10, 64).size());
        assertEquals(1, lookFor(10, 66).size());
    }

    @Test
    void no_more_are_looked_for_than_asked() {
        for (int i = 0; i < 3; i++) {
            write(aTicket(channel), "message " + i, 1);
        }
        claim(10, 5);
        assertEquals(2, lookFor(2, 51).size());
        assertEquals(1, lookFor(2, 51).size());
    }

    @Test
    void a_look_that_finds_nothing_may_have_it_sent_again() {
        Message one = write(ticket, "one", 1);
        claimOne(5);
        lookFor(10, 51);
        sendAt(one.id(), 200);
        OutboundMessage again = claimOne(200);
        assertEquals(one.id(), again.id());
        assertEquals(1, again.attempt());
        assertEquals(in(200), again.triedAt());
    }

    @Test
    void left_to_a_person_it_is_neither_sent_nor_looked_for_and_holds_nobody_back() {
        Message one = write(ticket, "one", 1);
        Message two = write(ticket, "two", 1);
        OutboundMessage sending = claimOne(5);
        lookFor(10, 51);
        tx(() -> stores.outbox().leaveUnknown(one.id()));
        assertEquals(List.of(), lookFor(10, 10_000));
        assertEquals(two.id(), claimOne(60).id());
        assertEquals(Optional.of(sending), tx(() -> stores.outbox().unsettled(one.id())));
        assertEquals(Optional.of(sending), tx(() -> stores.outbox().byReference(sending.reference())));
    }

    @Test
    void a_settled_message_is_out_of_the_way() {
        Message one = write(ticket, "one", 1);
        OutboundMessage sending = claimOne(5);
        assertEquals(Optional.of(sending), tx(() -> stores.outbox().unsettled(one.id())));
        settled(one.id());
        assertEquals(Optional.empty(), tx(() -> stores.outbox().unsettled(one.id())));
        assertEquals(List.of(), claim(10, 1_000));
        assertEquals(List.of(), lookFor(10, 1_000));
    }

    @Test
    void a_settled_message_can_be_sent_again_and_is_tried_as_often_as_a_new_one() {
        Message one = write(ticket, "one", 1);
        claimOne(5);
        sendAt(one.id(), 6);
        claimOne(6);
        settled(one.id());
        sendAt(one.id(), 10);
        OutboundMessage again = claimOne(10);
        assertEquals(one.id(), again.id());
        assertEquals(0, again.attempt());
    }

    @Test
    void a_reference_finds_its_message_only_whatever_became_of_it() {
        Message one = write(ticket, "one", 1);
        OutboundMessage sending = claimOne(5);
        assertEquals(Optional.of(sending), tx(() -> stores.outbox().byReference(sending.reference())));
        settled(one.id());
        assertEquals(Optional.of(sending), tx(() -> stores.outbox().byReference(sending.reference())));
        assertEquals(Optional.empty(), tx(() -> stores.outbox().byReference("somebody else's")));
    }

    @Test
    void a_public_answer_is_found_by_its_words_in_its_thread() {
        Ticket comments = aPublicTicket();
        write(comments, "gracias", 1, "comment-1");
        OutboundMessage sending = claimOne(5);
        ConversationId here = comments.conversation();
        assertEquals(Optional.of(sending), byWords(here, "comment-1", "gracias"));
        assertEquals(Optional.of(sending), byWords(here, "the comment above", "gracias"));
        assertEquals(Optional.empty(), byWords(here, "comment-1", "Gracias"));
        assertEquals(Optional.empty(), byWords(ticket.conversation(), "comment-1", "gracias"));
        settled(sending.id());
        assertEquals(Optional.empty(), byWords(here, "comment-1", "gracias"));
    }

    @Test
    void of_two_answers_with_the_same_words_the_first_is_found_first() {
        Ticket comments = aPublicTicket();
        Message one = write(comments, "gracias", 1, "comment-1");
        Message two = write(comments, "gracias", 2, "comment-1");
        claimOne(5);
        assertEquals(
                one.id(),
                byWords(comments.conversation(), "comment-1", "gracias")
                        .orElseThrow()
                        .id());
        settled(one.id());
        claimOne(6);
        assertEquals(
                two.id(),
                byWords(comments.conversation(), "comment-1", "gracias")
                        .orElseThrow()
                        .id());
    }

    @Test
    void of_two_answers_with_the_same_words_the_one_that_answers_just_that_is_found_first() {
        Ticket comments = aPublicTicket();
        Message one = write(comments, "gracias", 1, "comment-1");
        Message two = write(comments, "gracias", 2, "comment-2");
        claimOne(5);
        tx(() -> stores.outbox().leaveUnknown(one.id()));
        claimOne(6);
        assertEquals(
                two.id(),
                byWords(comments.conversation(), "comment-2", "gracias")
                        .orElseThrow()
                        .id());
    }

    @Test
    void an_answer_that_nobody_has_begun_to_send_is_not_the_one_the_network_tells_about() {
        Ticket comments = aPublicTicket();
        write(comments, "gracias", 1, "comment-1");
        assertEquals(Optional.empty(), byWords(comments.conversation(), "comment-1", "gracias"));
    }

    @Test
    void a_private_message_is_found_by_its_words_in_its_talk() {
        write(ticket, "gracias", 1, "person-1");
        OutboundMessage sending = claimOne(5);
        assertEquals(Optional.of(sending), byWords(ticket.conversation(), Visibility.PRIVATE, "person-1", "gracias"));
        assertEquals(Optional.empty(), byWords(ticket.conversation(), Visibility.PRIVATE, "person-1", "de nada"));
        assertEquals(Optional.empty(), byWords(ticket.conversation(), Visibility.PUBLIC, "person-1", "gracias"));
    }

    @Test
    void nothing_leaves_a_channel_that_has_to_pause() {
        Channel other = aChannel();
        write(ticket, "one", 1);
        Message elsewhere = write(aTicket(other), "two", 1);
        tx(() -> stores.channels().pause(channel.id(), in(30)));
        assertEquals(List.of(elsewhere.id()), ids(claim(10, 29)));
        assertEquals("one", claimOne(31).text());
    }

    @Test
    void nothing_leaves_a_channel_whose_token_was_refused() {
        write(ticket, "one", 1);
        tx(() -> stores.channels().tokenRejected(channel.id(), in(2), "expired"));
        assertEquals(List.of(), claim(10, 100_000));
    }

    @Test
    void what_waits_on_an_inactive_channel_is_held_and_nothing_else() {
        Channel other = aChannel();
        Message sending = write(ticket, "being sent", 1);
        claimOne(5);
        Message one = write(aTicket(channel), "one", 2);
        Message two = write(aTicket(channel), "two", 3);
        write(aTicket(other), "elsewhere", 2);
        assertEquals(List.of(), tx(() -> stores.outbox().waitingOnInactive(10)));
        turnsRed();
        assertEquals(
                Set.of(one.id(), two.id()), setOf(ids(tx(() -> stores.outbox().waitingOnInactive(10)))));
        assertEquals(1, tx(() -> stores.outbox().waitingOnInactive(1)).size());
        List<MessageId> all = List.of(sending.id(), one.id(), two.id());
        assertEquals(Set.of(one.id(), two.id()), setOf(tx(() -> stores.outbox().holdWaiting(all))));
        assertEquals(List.of(), tx(() -> stores.outbox().waitingOnInactive(10)));
        assertEquals(List.of(), tx(() -> stores.outbox().holdWaiting(all)));
    }

    @Test
    void held_ones_come_out_in_their_order_when_their_channel_is_active_again() {
        turnsRed();
        Message one = writeHeld(ticket, "one", 1);
        Message two = writeHeld(ticket, "two", 2);
        assertEquals(List.of(), tx(() -> stores.outbox().heldOnActive(10)));
        turnsGreen();
        List<OutboundMessage> held = tx(() -> stores.outbox().heldOnActive(10));
        assertEquals(List.of(one.id(), two.id()), ids(held));
        assertEquals(1, tx(() -> stores.outbox().heldOnActive(1)).size());
        assertEquals(List.of(), claim(10, 1_000));
        assertEquals(
                List.of(new Outbox.Held(held.get(0), in(1), false), new Outbox.Held(held.get(1), in(2), false)),
                held(two, one));
    }

    @Test
    void a_held_one_holds_back_those_behind_it_and_keeps_its_place() {
        turnsRed();
        Message one = writeHeld(ticket, "one", 1);
        turnsGreen();
        write(ticket, "two", 2);
        assertEquals(List.of(), claim(10, 5));
        sendAt(one.id(), 6);
        assertEquals(one.id(), claimOne(6).id());
        settled(one.id());
        assertEquals("two", claimOne(7).text());
    }

    @Test
    void one_that_was_tried_before_it_was_held_is_tried_as_often_as_a_new_one() {
        Message one = write(ticket, "one", 1);
        claimOne(5);
        sendAt(one.id(), 6);
        claimOne(6);
        tx(() -> stores.outbox().hold(one.id()));
        assertEquals(List.of(), lookFor(10, 10_000));
        sendAt(one.id(), 10);
        assertEquals(0, claimOne(10).attempt());
    }

    @Test
    void left_to_its_author_a_held_one_holds_nobody_back_and_later_goes_behind() {
        turnsRed();
        Message one = writeHeld(ticket, "one", 1);
        Message two = writeHeld(ticket, "two", 2);
        turnsGreen();
        tx(() -> stores.outbox().leaveHeld(one.id()));
        assertEquals(List.of(one.id()), undecided());
        assertEquals(List.of(), held(one));
        assertEquals(true, held(two).get(0).behindUndecided());
        sendAt(two.id(), 5);
        sendAt(one.id(), 5);
        assertEquals(List.of(), undecided());
        assertEquals(two.id(), claimOne(5).id());
        settled(two.id());
        assertEquals(one.id(), claimOne(5).id());
    }

    @Test
    void a_dropped_one_is_neither_sent_nor_undecided_but_not_settled_either() {
        turnsRed();
        Message one = writeHeld(ticket, "one", 1);
        turnsGreen();
        tx(() -> stores.outbox().drop(one.id()));
        assertEquals(List.of(), undecided());
        assertEquals(List.of(), held(one));
        assertEquals(List.of(), claim(10, 1_000));
        assertEquals(true, tx(() -> stores.outbox().unsettled(one.id())).isPresent());
        tx(() -> stores.outbox().leaveHeld(one.id()));
        assertEquals(List.of(one.id()), undecided());
    }

    @Test
    void when_a_person_wanted_it_last_is_remembered() {
        turnsRed();
        Message one = writeHeld(ticket, "one", 1);
        tx(() -> stores.outbox().wantedAgain(one.id(), in(500)));
        assertEquals(in(500), held(one).get(0).wantedAt());
    }

    @Test
    void a_channel_with_enough_on_their_way_leaves_senders_to_the_others() {
        Channel other = aChannel();
        for (int i = 0; i <= Outbox.AT_ONCE_PER_CHANNEL; i++) {
            write(aTicket(channel), "slow " + i, 1);
        }
        for (int i = 0; i < Outbox.AT_ONCE_PER_CHANNEL; i++) {
            assertEquals(1, claim(1, 5).size());
        }
        Message elsewhere = write(aTicket(other), "quick", 2);
        assertEquals(List.of(elsewhere.id()), ids(claim(10, 5)));
        assertEquals(1, claim(10, 51).size(), "whose sender has vanished is not on its way any more");
    }

    @Test
    void what_is_given_back_waits_as_if_it_had_never_been_claimed() {
        Message one = write(ticket, "one", 1);
        claimOne(5);
        tx(() -> stores.outbox().giveBack(one.id(), in(6)));
        assertEquals(Optional.of(Delivery.State.QUEUED), stateOf(one.id()));
        assertEquals(0, claimOne(6).attempt());
    }

    @Test
    void a_claim_that_fails_has_not_been_one() {
        write(ticket, "one", 1);
        assertThrows(
                IllegalStateException.class,
                () -> tx(() -> {
                    stores.outbox().claimToSend(10, in(5), SEND_LEASE);
                    throw new IllegalStateException("crash");
                }));
        assertEquals(0, claimOne(5).attempt());
    }

    private Ticket aPublicTicket() {
        Ticket comments = Ticket.open(
                tx(() -> stores.tickets().newId()),
                channel.id(),
                aConversation(channel),
                aCustomer(channel.id()).id(),
                Visibility.PUBLIC,
                NOW);
        tx(() -> stores.tickets().add(comments));
        return comments;
    }

    private Message write(Ticket where, String text, int seconds) {
        return write(where, text, seconds, "recipient");
    }

    private Message write(Ticket where, String text, int seconds, String recipient) {
        return write(where, text, seconds, recipient, Delivery.queued(in(seconds)));
    }

    private Message writeHeld(Ticket where, String text, int seconds) {
        return write(where, text, seconds, "recipient", Delivery.held(Delivery.PAGE_INACTIVE, in(seconds)));
    }

    private void turnsRed() {
        tx(() -> stores.channels().tokenRejected(channel.id(), in(2), "expired"));
    }

    private void turnsGreen() {
        tx(() -> stores.channels().renew(channel.id(), "another token"));
    }

    private List<Outbox.Held> held(Message... of) {
        return tx(() -> stores.outbox().held(Stream.of(of).map(Message::id).toList()));
    }

    private List<MessageId> undecided() {
        return tx(() -> stores.outbox().undecided(ticket));
    }

    private Message write(Ticket where, String text, int seconds, String recipient, Delivery delivery) {
        return tx(() -> {
            stores.tickets().lock(where.id());
            Message answer = Message.reply(
                    stores.messages().newId(),
                    where.id(),
                    where.visibility(),
                    Author.agent(camila),
                    text,
                    Optional.empty(),
                    in(seconds),
                    delivery);
            stores.messages().append(answer, "key-" + another());
            stores.outbox().add(where, answer, recipient);
            return answer;
        });
    }

    private List<OutboundMessage> claim(int max, int seconds) {
        return tx(() -> stores.outbox().claimToSend(max, in(seconds), SEND_LEASE));
    }

    private OutboundMessage claimOne(int seconds) {
        List<OutboundMessage> claimed = claim(10, seconds);
        assertEquals(1, claimed.size(), "messages to send");
        return claimed.get(0);
    }

    private List<OutboundMessage> lookFor(int max, int seconds) {
        return tx(() -> stores.outbox().claimUnknown(max, in(seconds), SEND_LEASE));
    }

    private void settled(MessageId id) {
        tx(() -> stores.outbox().settled(id));
    }

    private void sendAt(MessageId id, int seconds) {
        tx(() -> stores.outbox().sendAt(id, in(seconds)));
    }

    private Optional<OutboundMessage> byWords(ConversationId conversation, String recipient, String text) {
        return byWords(conversation, Visibility.PUBLIC, recipient, text);
    }

    private Optional<OutboundMessage> byWords(
            ConversationId conversation, Visibility visibility, String recipient, String text) {
        return tx(() -> stores.outbox().byWords(conversation, visibility, recipient, text));
    }

    private Optional<Delivery.State> stateOf(MessageId id) {
        return tx(() -> stores.messages().find(id)).orElseThrow().delivery().map(Delivery::state);
    }

    private static List<MessageId> ids(List<OutboundMessage> claimed) {
        return claimed.stream().map(OutboundMessage::id).toList();
    }
}
