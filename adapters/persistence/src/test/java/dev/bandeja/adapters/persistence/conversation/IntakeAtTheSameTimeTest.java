package dev.bandeja.adapters.persistence.conversation;

import static dev.bandeja.adapters.persistence.Fixtures.LEASE;
import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static dev.bandeja.adapters.persistence.Fixtures.cut;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.application.conversation.InboundItems.Claimed;
import dev.bandeja.application.conversation.InboundItems.Outcome;
import dev.bandeja.application.conversation.InboundItems.Result;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeAtTheSameTimeTest {
    private final PostgresStores stores = PostgresStores.empty();
    private final TestDatabase test = stores.test;
    private final Fixtures given = new Fixtures(stores);
    private final Together together = new Together();
    private Channel page;

    @BeforeEach
    void aPage() {
        page = given.page();
    }

    @AfterEach
    void end() {
        together.close();
    }

    @Test
    void a_conversation_is_in_one_workers_hands_while_the_other_takes_the_rest_without_waiting() throws Exception {
        given.arrive(page, NOON, "Ana", "Bea");
        List<Claimed> first = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> slow = together.held(test, () -> first.addAll(claim(1, NOON)), claimed, commit);
        claimed.await();
        List<Claimed> second = claim(10, NOON);
        commit.countDown();
        Together.result(slow);
        assertEquals(List.of("Ana"), keys(first));
        assertEquals(List.of("Bea"), keys(second));
    }

    @Test
    void a_delivery_is_cut_by_one_worker_only() throws Exception {
        for (int i = 0; i < 40; i++) {
            stores.deliveries.keep(Fixtures.FACEBOOK, new byte[] {(byte) i}, NOON);
        }
        List<List<Long>> taken = together.all(
                8,
                worker -> () -> test.call(() -> stores.deliveries.claim(10, NOON, LEASE)).stream()
                        .map(Deliveries.Raw::id)
                        .toList());
        List<Long> all = taken.stream().flatMap(List::stream).toList();
        assertEquals(all.stream().distinct().count(), all.size());
    }

    @Test
    void an_item_that_comes_at_the_moment_its_conversation_is_given_back_is_not_forgotten() throws Exception {
        given.arrive(page, NOON, "Ana");
        Claimed held = claim(10, NOON).get(0);
        long delivery = given.delivery(NOON.plusSeconds(1));
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> adding = together.held(
                test, () -> stores.items.add(List.of(cut(delivery, page, NOON.plusSeconds(1), "Ana"))), added, commit);
        added.await();
        Future<?> givingBack = together.begin(() -> {
            finish(held);
            return null;
        });
        Together.untilWaiting(test, 1);
        commit.countDown();
        Together.result(adding);
        Together.result(givingBack);
        assertEquals(
                List.of(NOON.plusSeconds(1)),
                claim(10, NOON.plusSeconds(1)).stream()
                        .flatMap(again -> again.items().stream())
                        .map(waiting -> waiting.item().at())
                        .toList());
    }

    @Test
    void a_conversation_whose_new_item_is_not_committed_yet_is_passed_over() throws Exception {
        given.arrive(page, NOON, "Ana");
        long delivery = given.delivery(NOON.plusSeconds(1));
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> adding = together.held(
                test, () -> stores.items.add(List.of(cut(delivery, page, NOON.plusSeconds(1), "Ana"))), added, commit);
        added.await();
        assertEquals(List.of(), claim(10, NOON));
        commit.countDown();
        Together.result(adding);
        assertEquals(2, claim(10, NOON).get(0).items().size());
    }

    @Test
    void servers_that_cut_deliveries_about_the_same_people_never_wait_in_a_circle() throws Exception {
        int servers = 4;
        int rounds = 25;
        List<Long> deliveries = Stream.generate(() -> given.delivery(NOON))
                .limit(servers * rounds)
                .toList();
        together.all(servers, server -> () -> {
            String[] keys = server % 2 == 0 ? new String[] {"Ana", "Bea", "Eva"} : new String[] {"Eva", "Bea", "Ana"};
            for (int round = 0; round < rounds; round++) {
                long delivery = deliveries.get(server * rounds + round);
                test.inTransaction(() -> stores.items.add(List.of(cut(delivery, page, NOON, keys))));
            }
            return null;
        });
        assertEquals(
                List.of(servers * rounds, servers * rounds, servers * rounds),
                claim(10, NOON).stream().map(claimed -> claimed.items().size()).toList());
    }

    @Test
    void a_worker_whose_lease_has_ended_cannot_apply_an_item_a_second_time() throws Exception {
        given.arrive(page, NOON, "Ana");
        Claimed late = claim(10, NOON).get(0);
        Claimed again = claim(10, NOON.plus(LEASE)).get(0);
        CountDownLatch applied = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> inTime = together.held(test, () -> finish(again), applied, commit);
        applied.await();
        Future<?> tooLate = together.begin(() -> {
            finish(late);
            return null;
        });
        Together.untilWaiting(test, 1);
        commit.countDown();
        Together.result(inTime);
        Exception failure = assertThrows(Exception.class, () -> Together.result(tooLate));
        assertEquals(Reason.CONFLICT, ((Refused) failure.getCause()).reason());
    }

    @Test
    void many_workers_apply_every_item_once_and_each_conversation_in_order() throws Exception {
        int people = 10;
        int each = 20;
        for (int i = 0; i < each; i++) {
            String[] keys = new String[people];
            for (int person = 0; person < people; person++) {
                keys[person] = "person " + person;
            }
            given.arrive(page, NOON.plusMillis(i), keys);
        }
        List<Claimed> applied = Collections.synchronizedList(new ArrayList<>());
        Instant later = NOON.plusSeconds(1);
        together.all(4, worker -> () -> {
            List<Claimed> mine = claim(3, later);
            while (!mine.isEmpty()) {
                applied.addAll(mine);
                mine.forEach(this::finish);
                mine = claim(3, later);
            }
            return null;
        });
        assertEquals(
                people * each,
                applied.stream().mapToInt(claimed -> claimed.items().size()).sum());
        assertEquals(people, applied.stream().map(Claimed::id).distinct().count());
        applied.forEach(claimed -> assertEquals(
                claimed.items().stream()
                        .map(waiting -> waiting.item().at())
                        .sorted()
                        .toList(),
                claimed.items().stream().map(waiting -> waiting.item().at()).toList()));
    }

    private List<Claimed> claim(int max, Instant now) {
        return test.call(() -> stores.items.claim(max, now, LEASE));
    }

    private void finish(Claimed claimed) {
        test.inTransaction(() -> {
            stores.items.record(
                    claimed.items().stream()
                            .map(waiting -> new Result(waiting.id(), Outcome.UNDERSTOOD, ""))
                            .toList(),
                    NOON);
            stores.items.release(List.of(claimed.id()));
        });
    }

    private static List<String> keys(List<Claimed> claimed) {
        return claimed.stream()
                .map(one -> one.items().get(0).item().conversationKey())
                .toList();
    }
}
