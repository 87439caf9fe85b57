package dev.bandeja.adapters.rest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.live.LiveFeed.Cursor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"e1", "5f0c-22", "a_b_c", "2026-11-20T00:00:00Z"})
    void a_place_comes_back_as_it_was_written(String epoch) {
        Cursor cursor = new Cursor(epoch, 712_345, 99);
        assertEquals(Optional.of(cursor), Cursors.read(Cursors.write(cursor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "e1_1", "e1_-1_2", "e 1_1_2", "e1_1_99999999999999999999", "e1_1_2\nx"})
    void what_is_no_place_is_read_as_none(String id) {
        assertEquals(Optional.empty(), Cursors.read(id));
    }

    @Test
    void the_transaction_counts_before_the_sequence() {
        assertTrue(Cursors.ORDER.compare(new Cursor("e", 1, 9), new Cursor("e", 2, 1)) < 0);
        assertTrue(Cursors.ORDER.compare(new Cursor("e", 2, 1), new Cursor("e", 2, 2)) < 0);
    }
}
