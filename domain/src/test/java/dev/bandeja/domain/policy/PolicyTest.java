package dev.bandeja.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Instant WROTE = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void the_window_is_open_for_24_hours_after_the_customers_last_message() {
        Instant closing = WROTE.plus(Duration.ofHours(24));

        assertEquals(Optional.of(closing), ReplyWindow.closesAt(Optional.of(WROTE)));
        assertTrue(ReplyWindow.isOpen(Optional.of(WROTE), closing.minusMillis(1)));
        assertFalse(ReplyWindow.isOpen(Optional.of(WROTE), closing));
    }

    @Test
    void without_a_message_of_the_customer_there_is_no_window() {
        assertFalse(ReplyWindow.isOpen(Optional.empty(), WROTE));
    }

    @Test
    void a_private_text_has_2000_characters_at_most_and_an_emoji_is_one() {
        assertEquals(
                2_000 * 2,
                TextLimit.check("😀".repeat(2_000), Visibility.PRIVATE).length());

        Refused refused = assertThrows(Refused.class, () -> TextLimit.check("a".repeat(2_001), Visibility.PRIVATE));

        assertEquals(Refused.Reason.TEXT_TOO_LONG, refused.reason());
        assertEquals(2_000, refused.facts().get("limit"));
    }

    @Test
    void a_public_text_may_be_longer() {
        assertEquals(
                8_000, TextLimit.check("a".repeat(8_000), Visibility.PUBLIC).length());
        assertThrows(Refused.class, () -> TextLimit.check("a".repeat(8_001), Visibility.PUBLIC));
    }

    @Test
    void a_character_that_cannot_be_kept_is_left_out() {
        assertEquals("hola", TextLimit.check("ho\0la", Visibility.PRIVATE));
    }

    @Test
    void blanks_are_no_text() {
        Refused refused = assertThrows(Refused.class, () -> TextLimit.check(" \n ", Visibility.PRIVATE));

        assertEquals("text", refused.facts().get("field"));
        assertThrows(Refused.class, () -> TextLimit.check(null, Visibility.PRIVATE));
    }
}
