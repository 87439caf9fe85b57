package dev.bandeja.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.live.JpaLiveFeed;
import dev.bandeja.application.live.LiveFeed.Cursor;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void an_empty_database_gets_the_schema_that_the_rows_need() {
        try (TestDatabase test = new TestDatabase()) {
            assertTrue(test.database()
                    .query("select version from flyway_schema_history where not success", row -> row.text("version"))
                    .isEmpty());
            assertEquals(
                    "pg_trgm",
                    test.database()
                            .first(
                                    "select extname from pg_extension where extname = 'pg_trgm'",
                                    row -> row.text("extname"))
                            .orElse("not there"));
        }
    }

    @Test
    void a_second_server_finds_the_schema_and_the_same_feed() {
        try (TestDatabase test = new TestDatabase()) {
            JpaLiveFeed feed = new JpaLiveFeed(test.database());
            Cursor before = feed.now();
            test.startServer();
            assertEquals(before.epoch(), feed.now().epoch());
        }
    }

    @Test
    void a_dump_restored_on_another_server_begins_another_feed() {
        try (TestDatabase test = new TestDatabase()) {
            JpaLiveFeed feed = new JpaLiveFeed(test.database());
            Cursor before = feed.now();
            test.execute("insert into feed (xid, kind, ticket_id) values ('4000000000', 'MESSAGE', 1)");
            test.startServer();
            assertNotEquals(before.epoch(), feed.now().epoch());
            assertTrue(test.database()
                    .query("select id from feed", row -> row.number("id"))
                    .isEmpty());
        }
    }
}
