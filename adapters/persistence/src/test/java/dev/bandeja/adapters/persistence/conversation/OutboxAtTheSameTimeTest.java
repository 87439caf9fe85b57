package dev.bandeja.adapters.persistence.conversation;

import static dev.bandeja.adapters.persistence.Fixtures.LEASE;
import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxAtTheSameTimeTest {
    private final PostgresStores stores = PostgresStores.empty();
    private final TestDatabase test = stores.test;
    private final Fixtures given = new Fixtures(stores);
    private final Together together = new Together();
    private Channel page;
    private Person ana;

    @BeforeEach
    void aPageAndAnAgent() {
        page = given.page();
        ana = given.agent();
    }

    @AfterEach
    void end() {
        together.close();
    }

    @Test
    void many_senders_send_each_message_once_and_one_after_the_other_in_a_conversation() throws Exception {
        List<Ticket> tickets =
                Stream.generate(() -> given.ticket(page)).limit(4).toList();
        int each = 12;
        for (int i = 0; i < each; i++) {
            for (Ticket ticket : tickets) {
                given.answer(ticket, ana, "text " + i, NOON.plusMillis(i));
            }
        }
        Map<ConversationId, List<String>> sent = new ConcurrentHashMap<>();
        tickets.forEach(ticket -> sent.put(ticket.conversation(), Collections.synchronizedList(new ArrayList<>())));
        Set<ConversationId> inFlight = ConcurrentHashMap.newKeySet();
        Instant later = NOON.plusSeconds(1);
        together.all(4, sender -> () -> {
            while (sent.values().stream().mapToInt(List::size).sum() < tickets.size() * each) {
                for (OutboundMessage message : test.call(() -> stores.outbox.claimToSend(2, later, LEASE))) {
                    assertTrue(inFlight.add(message.conversation()), "two at once");
                    sent.get(message.conversation()).add(message.text());
                    inFlight.remove(message.conversation());
                    settle(message);
                }
            }
            return null;
        });
        List<String> inOrder =
                IntStream.range(0, each).mapToObj(i -> "text " + i).toList();
        sent.values().forEach(texts -> assertEquals(inOrder, texts));
    }

    @Test
    void answers_of_two_tickets_in_one_thread_become_visible_in_the_order_of_their_places() throws Exception {
        ConversationId thread = given.conversation(page);
        Ticket first = given.ticket(page, thread);
        Ticket second = given.ticket(page, thread);
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> slow = together.held(test, () -> given.answer(first, ana, "first", NOON), added, commit);
        added.await();
        Future<Message> quick = together.begin(() -> given.answer(second, ana, "second", NOON));
        Together.untilWaiting(test, 1);
        assertEquals(List.of(), test.call(() -> stores.outbox.claimToSend(10, NOON, LEASE)));
        commit.countDown();
        Together.result(slow);
        Together.result(quick);
        assertEquals(
                List.of("first"),
                test.call(() -> stores.outbox.claimToSend(10, NOON, LEASE)).stream()
                        .map(OutboundMessage::text)
                        .toList());
        assertEquals(List.of(), test.call(() -> stores.outbox.claimToSend(10, NOON, LEASE)));
    }

    @Test
    void the_echo_and_the_networks_answer_at_the_same_time_do_not_wait_for_each_other_in_a_circle() throws Exception {
        Ticket ticket = given.ticket(page);
        for (int i = 0; i < 15; i++) {
            Message answer = given.answer(ticket, ana, "text " + i, NOON.plusMillis(i));
            Instant now = NOON.plusSeconds(i + 1L);
            OutboundMessage claimed =
                    test.call(() -> stores.outbox.claimToSend(1, now, LEASE)).get(0);
            assertEquals(answer.id(), claimed.id());
            String networkId = "m-" + i;
            together.all(2, who -> () -> {
                if (who == 0) {
                    outcome(claimed, networkId, now);
                } else {
                    echo(ticket, claimed, networkId, now);
                }
                return null;
            });
            assertEquals(
                    Optional.of(networkId),
                    test.call(() -> stores.messages.find(answer.id()))
                            .orElseThrow()
                            .networkId());
        }
    }

    /** As when the network's answer is noted: message, then ticket. */
    private void outcome(OutboundMessage message, String networkId, Instant now) {
        test.inTransaction(() -> {
            if (stores.outbox.unsettled(message.id()).isPresent()) {
                settle(message, networkId, now);
            }
            stores.tickets.lock(message.ticket());
        });
    }

    /** As when a conversation is applied: ticket, then message. */
    private void echo(Ticket ticket, OutboundMessage message, String networkId, Instant now) {
        test.inTransaction(() -> {
            stores.tickets.newestOf(List.of(ticket.conversation()));
            stores.outbox.byReference(message.reference()).ifPresent(found -> settle(found, networkId, now));
        });
    }

    private void settle(OutboundMessage message, String networkId, Instant now) {
        stores.messages.settle(
                message.id(), new Delivery(Delivery.State.SENT, Optional.empty(), now), Optional.of(networkId));
        stores.outbox.settled(message.id());
    }

    private void settle(OutboundMessage message) {
        test.inTransaction(() -> {
            stores.outbox.unsettled(message.id());
            stores.outbox.settled(message.id());
        });
    }
}
