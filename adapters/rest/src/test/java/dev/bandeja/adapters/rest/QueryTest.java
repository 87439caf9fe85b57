package dev.bandeja.adapters.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.ticket.TicketBoard.Box;
import dev.bandeja.domain.Refused;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @Test
    void without_a_limit_a_page_has_fifty_items() {
        assertEquals(50, Query.limit(null));
        assertEquals(50, Query.limit(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "200", " 7 "})
    void a_limit_from_1_to_200_is_taken(String limit) {
        assertEquals(Integer.parseInt(limit.strip()), Query.limit(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1e2", "99999999999"})
    void any_other_limit_is_refused(String limit) {
        Refused refused = assertThrows(Refused.class, () -> Query.limit(limit));
        assertEquals(Map.of("field", "limit", "rule", "1-200"), refused.facts());
    }

    @Test
    void a_blank_text_is_no_text() {
        assertEquals(Optional.empty(), Query.text("q", "  "));
        assertEquals(Optional.of("ana"), Query.text("q", " ana "));
    }

    @Test
    void a_text_nobody_types_is_refused() {
        assertEquals(
                "too-long",
                assertThrows(Refused.class, () -> Query.text("q", "a".repeat(201)))
                        .facts()
                        .get("rule"));
    }

    @Test
    void a_word_is_read_in_any_capitals() {
        assertEquals(Box.WAITING, Query.oneOf(Box.class, "box", "waiting"));
    }

    @Test
    void an_unknown_word_is_answered_with_the_known_ones() {
        Refused refused = assertThrows(Refused.class, () -> Query.oneOf(Box.class, "box", "lost"));
        assertEquals("MINE, WAITING, ALL", refused.facts().get("allowed"));
    }
}
