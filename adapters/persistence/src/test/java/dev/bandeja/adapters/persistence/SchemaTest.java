package dev.bandeja.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void an_empty_database_gets_the_schema_that_the_rows_need() {
        try (TestDatabase database = new TestDatabase()) {
            assertEquals(
                    6,
                    database.database()
                            .query(
                                    "select version from flyway_schema_history where success",
                                    row -> row.text("version"))
                            .size());
        }
    }
}
