package dev.bandeja.adapters.persistence.conversation;

import static dev.bandeja.adapters.persistence.Fixtures.FACEBOOK;
import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWriterTest {
    private static final byte[] BODY = {1, 2, 3};
    private static final Instant NEVER_IN_THE_DATABASE = Instant.MAX;

    private final TestDatabase test = TestDatabase.empty();
    private final Door door = new Door();
    private final Together together = new Together();
    private DeliveryWriter writer = new DeliveryWriter(door, Thread::new, Duration.ofSeconds(20));

    @AfterEach
    void end() {
        door.gate.countDown();
        writer.stop();
        together.close();
    }

    @Test
    void what_has_been_kept_is_on_disk_when_the_sender_is_told() {
        writer.keep(FACEBOOK, BODY, NOON);
        assertEquals(1, kept());
    }

    @Test
    void many_senders_share_one_connection_and_few_commits() throws Exception {
        together.all(32, sender -> () -> {
            for (int i = 0; i < 25; i++) {
                writer.keep(FACEBOOK, BODY, NOON.plusSeconds(i));
            }
            return null;
        });
        assertEquals(800, kept());
        assertEquals(1, door.opened.get());
        int commits = test.database()
                .query("select distinct xmin::text as commit from delivery", row -> row.text("commit"))
                .size();
        assertTrue(commits < 400, commits + " commits");
    }

    @Test
    void one_that_cannot_be_kept_does_not_harm_its_neighbours() throws Exception {
        door.gate = new CountDownLatch(1);
        var running = List.of(
                together.begin(() -> attempt(NOON)),
                together.begin(() -> attempt(NEVER_IN_THE_DATABASE)),
                together.begin(() -> attempt(NOON)),
                together.begin(() -> attempt(NOON)));
        door.gate.countDown();
        int refused = 0;
        for (var one : running) {
            refused += Together.result(one) ? 0 : 1;
        }
        assertEquals(1, refused);
        assertEquals(3, kept());
    }

    @Test
    void a_broken_connection_is_replaced_without_the_sender_noticing() {
        writer.keep(FACEBOOK, BODY, NOON);
        test.execute(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and query ilike 'commit%'
                """);
        writer.keep(FACEBOOK, BODY, NOON);
        assertEquals(2, kept());
        assertEquals(2, door.opened.get());
    }

    @Test
    void while_the_database_is_away_the_sender_is_told_to_come_again_and_afterwards_all_is_well() {
        door.closed.set(true);
        assertUnavailable(() -> writer.keep(FACEBOOK, BODY, NOON));
        door.closed.set(false);
        writer.keep(FACEBOOK, BODY, NOON);
        assertEquals(1, kept());
    }

    @Test
    void nobody_waits_longer_than_the_network_would() throws Exception {
        writer = new DeliveryWriter(door, Thread::new, Duration.ofMillis(50));
        door.gate = new CountDownLatch(1);
        assertUnavailable(() -> writer.keep(FACEBOOK, BODY, NOON));
    }

    @Test
    void who_stopped_waiting_is_not_written() throws Exception {
        writer = new DeliveryWriter(door, Thread::new, Duration.ofMillis(50));
        door.gate = new CountDownLatch(1);
        assertUnavailable(() -> writer.keep(FACEBOOK, BODY, NOON));
        assertUnavailable(() -> writer.keep(FACEBOOK, BODY, NOON.plusSeconds(1)));
        door.gate.countDown();
        writer.stop();
        assertTrue(kept() <= 1, "only the one that was already on its way may have been kept");
    }

    @Test
    void after_the_end_nothing_is_accepted() {
        writer.keep(FACEBOOK, BODY, NOON);
        writer.stop();
        assertUnavailable(() -> writer.keep(FACEBOOK, BODY, NOON));
        assertEquals(1, kept());
    }

    private boolean attempt(Instant receivedAt) {
        try {
            writer.keep(FACEBOOK, BODY, receivedAt);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static void assertUnavailable(Runnable attempt) {
        assertEquals(
                Reason.UNAVAILABLE, assertThrows(Refused.class, attempt::run).reason());
    }

    private int kept() {
        return test.database()
                .first("select count(*)::int as n from delivery", row -> row.integer("n"))
                .orElseThrow();
    }

    /** The way to the database, which can be closed, or held shut for a while. */
    private final class Door implements DataSource {
        private final AtomicBoolean closed = new AtomicBoolean();
        private final AtomicInteger opened = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public Connection getConnection() throws SQLException {
            if (closed.get()) {
                throw new SQLException("away", "08001");
            }
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new SQLException("interrupted", "08001", e);
            }
            opened.incrementAndGet();
            return test.dataSource().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // It says nothing.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // It has its own patience.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
