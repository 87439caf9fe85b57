package dev.bandeja.adapters.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void a_refusal_is_found_behind_what_a_transaction_makes_of_it() {
        Refused refused = Refused.because(Refused.Reason.CONFLICT);
        assertEquals(
                refused,
                Causes.find(new RuntimeException(new IllegalStateException(refused)), Refused.class)
                        .orElseThrow());
    }

    @Test
    void a_connection_that_broke_is_a_lost_database() {
        assertTrue(Causes.isLostDatabase(new RuntimeException(new SQLException("broken", "08006"))));
        assertTrue(Causes.isLostDatabase(new SQLException("shutting down", "57P01")));
    }

    @Test
    void a_wrong_statement_is_no_lost_database() {
        assertFalse(Causes.isLostDatabase(new SQLException("syntax", "42601")));
        assertFalse(Causes.isLostDatabase(new SQLException("without a state")));
        assertFalse(Causes.isLostDatabase(new IllegalStateException()));
    }

    @Test
    void causes_that_go_round_in_circles_come_to_an_end() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);
        assertFalse(Causes.isLostDatabase(one));
    }
}
