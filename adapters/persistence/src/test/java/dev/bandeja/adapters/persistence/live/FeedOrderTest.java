package dev.bandeja.adapters.persistence.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.live.LiveFeed.TicketChange;
import dev.bandeja.application.live.LiveFeed.UnknownCursor;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A screen that reads on from its cursor misses nothing, however long a transaction takes to commit. */
class FeedOrderTest {
    private final PostgresStores stores = PostgresStores.empty();
    private final TestDatabase test = stores.test;
    private final JpaLiveFeed feed = stores.feed;
    private final Together together = new Together();

    @AfterEach
    void end() {
        together.close();
    }

    @Test
    void what_a_slow_transaction_told_first_is_not_skipped_by_what_a_quick_one_told_later() throws Exception {
        Cursor start = feed.now();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> slow = together.held(test, () -> tell(1), told, commit);
        told.await();
        test.inTransaction(() -> tell(2));
        List<Entry> before = feed.after(start, 10).entries();
        Cursor read = before.isEmpty() ? start : before.get(before.size() - 1).cursor();
        commit.countDown();
        Together.result(slow);
        List<Long> all = new ArrayList<>(tickets(before));
        all.addAll(tickets(feed.after(read, 10).entries()));
        assertEquals(List.of(1L, 2L), all);
    }

    @Test
    void the_cursor_of_a_new_screen_lies_before_everything_that_is_still_being_written() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> slow = together.held(test, () -> tell(1), told, commit);
        told.await();
        Cursor start = feed.now();
        commit.countDown();
        Together.result(slow);
        assertEquals(List.of(1L), tickets(feed.after(start, 10).entries()));
    }

    @Test
    void a_reader_beside_many_writers_gets_everything_once_and_each_writers_in_order() throws Exception {
        int writers = 4;
        int each = 100;
        Cursor start = feed.now();
        Future<List<Long>> reader = together.begin(() -> readUntil(start, writers * each));
        together.all(writers, writer -> () -> {
            for (int i = 0; i < each; i++) {
                long ticket = writer * 1_000L + i;
                test.inTransaction(() -> tell(ticket));
            }
            return null;
        });
        List<Long> read = Together.result(reader);
        for (int writer = 0; writer < writers; writer++) {
            long first = writer * 1_000L;
            assertEquals(
                    LongStream.range(first, first + each).boxed().toList(),
                    read.stream()
                            .filter(ticket -> ticket >= first && ticket < first + 1_000)
                            .toList());
        }
        assertEquals(writers * each, read.size());
    }

    @Test
    void a_cursor_from_before_the_forgotten_part_leads_nowhere() throws UnknownCursor {
        Cursor old = feed.now();
        test.inTransaction(() -> tell(1));
        Cursor behind = feed.after(old, 10).entries().get(0).cursor();
        assertEquals(1, feed.forget(Instant.now().plusSeconds(60)));
        assertThrows(UnknownCursor.class, () -> feed.after(old, 10));
        test.inTransaction(() -> tell(2));
        assertEquals(List.of(2L), tickets(feed.after(behind, 10).entries()));
    }

    @Test
    void what_is_young_is_not_forgotten() throws UnknownCursor {
        Cursor start = feed.now();
        test.inTransaction(() -> tell(1));
        assertEquals(0, feed.forget(Instant.now().minusSeconds(60)));
        assertEquals(List.of(1L), tickets(feed.after(start, 10).entries()));
    }

    @Test
    void a_cursor_of_another_feed_or_of_the_future_leads_nowhere() {
        Cursor now = feed.now();
        assertThrows(UnknownCursor.class, () -> feed.after(new Cursor("restored", now.transaction(), 0), 10));
        assertThrows(
                UnknownCursor.class, () -> feed.after(new Cursor(now.epoch(), now.transaction() + 1_000_000, 0), 10));
    }

    private List<Long> readUntil(Cursor start, int count) throws UnknownCursor {
        List<Long> read = new ArrayList<>();
        Cursor cursor = start;
        while (read.size() < count) {
            List<Entry> entries = feed.after(cursor, 7).entries();
            read.addAll(tickets(entries));
            assertTrue(read.size() <= count, "more than was told");
            cursor =
                    entries.isEmpty() ? cursor : entries.get(entries.size() - 1).cursor();
        }
        return read;
    }

    private void tell(long ticket) {
        feed.tell(new TicketChange(
                new TicketId(ticket), Kind.MESSAGE, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static List<Long> tickets(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.ticket().orElseThrow().ticket().value())
                .toList();
    }
}
