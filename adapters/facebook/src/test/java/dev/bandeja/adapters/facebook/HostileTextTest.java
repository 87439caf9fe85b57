package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.GATEWAY;
import static dev.bandeja.adapters.facebook.Webhooks.RECEIVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import dev.bandeja.domain.conversation.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON can carry NUL and halves of surrogate pairs; PostgreSQL and UTF-8 cannot. */
class HostileTextTest {

    @Test
    void what_a_database_cannot_hold_is_replaced_in_a_message() {
        assertEquals("a\uFFFDb\uFFFDc", ((PrivateMessage) Webhooks.meaning("strange-text")).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00", "\\ude00\\ud83d"})
    void texts_names_titles_and_addresses_are_storable(String evil) {
        NetworkEvent comment = understood("comment", "Ana Rojas", "A" + evil + "na");
        assertEquals(Optional.of("A" + replaced(evil) + "na"), ((PublicMessage) comment).personName());

        NetworkEvent file = understood("attachment-file", "mi file", "mi" + evil);
        assertEquals(
                Optional.of("mi" + replaced(evil)),
                ((PrivateMessage) file).attachments().get(0).title());
        Attachment picture = ((PrivateMessage) understood("attachment-image", ".example/image", ".example/" + evil))
                .attachments()
                .get(0);
        assertEquals(Optional.of("https://scontent.example/" + replaced(evil)), picture.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00", " ", "\\u00e1"})
    void an_id_with_such_characters_is_no_id(String evil) {
        assertEquals(
                new NetworkEvent.Unreadable("The message has no id (mid)."), understood("text", "m_1", "m_" + evil));
        assertEquals(
                new NetworkEvent.Unreadable("The message has no sender."),
                understood("text", Webhooks.ANA, "7" + evil));
        assertEquals(
                new NetworkEvent.Unreadable("The comment has no id (comment_id)."),
                understood("comment", "9001_1", "9" + evil));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\ude00"})
    void what_is_kept_of_an_event_is_storable_and_means_the_same(String evil) {
        for (String[] change : new String[][] {
            {"text", "hora", "h" + evil},
            {"text", "nlp", "n" + evil},
            {"game-play", "game_play", "g" + evil},
            {"value-is-text", "about", "a" + evil},
            {"value-is-text", "algo", evil},
            {"changed-fields", "about", evil},
            {"unknown-entry", "hologram", "h" + evil},
            {"strange-neighbours", "\"x\"", "\"" + evil + "\""},
            {"other-object", "instagram", "i" + evil},
            {"comment", Webhooks.PAGE + "\"", Webhooks.PAGE + evil + "\""}
        }) {
            List<InboundItem> items = split(change[0], change[1], change[2]);
            assertFalse(items.isEmpty());
            for (InboundItem item : items) {
                assertStorable(item.kind() + item.conversationKey() + item.pageId() + item.raw());
            }
        }
        InboundItem item = split("game-play", "game_play", "g" + evil).get(0);
        assertTrue(item.raw().contains("\"g" + evil + "\":"), item.raw());
    }

    @Test
    void a_whole_smiley_stays_a_smiley() {
        assertTrue(Webhooks.item("text").raw().contains("😀"));
        assertTrue(((PrivateMessage) Webhooks.meaning("text")).text().endsWith("😀"));
    }

    static void assertStorable(String text) {
        assertEquals(-1, text.indexOf(0), "NUL");
        assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static String replaced(String evil) {
        return "\uFFFD".repeat(evil.length() / 6);
    }

    private static NetworkEvent understood(String file, String part, String by) {
        return GATEWAY.understand(split(file, part, by).get(0));
    }

    private static List<InboundItem> split(String file, String part, String by) {
        String body = Webhooks.text(file);
        assertTrue(body.contains(part), file + " has no " + part);
        return GATEWAY.split(body.replace(part, by).getBytes(StandardCharsets.UTF_8), RECEIVED);
    }
}
