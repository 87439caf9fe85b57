package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static dev.bandeja.adapters.facebook.Webhooks.COMMENTED;
import static dev.bandeja.adapters.facebook.Webhooks.DELIVERED_CHANGE;
import static dev.bandeja.adapters.facebook.Webhooks.GATEWAY;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static dev.bandeja.adapters.facebook.Webhooks.RECEIVED;
import static dev.bandeja.adapters.facebook.Webhooks.WRITTEN;
import static dev.bandeja.adapters.facebook.Webhooks.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes no ticket yet is counted under its own name, with everything it brought. */
class KeptEventsTest {

    @ParameterizedTest
    @CsvSource({"unsupported, message.unsupported", "game-play, unknown.game_play"})
    void what_happens_in_a_persons_talk_keeps_that_talks_order(String file, String kind) {
        assertKept(item(file), kind, "p:" + ANA, WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "optin, optin",
        "optin-notifications, optin",
        "policy-enforcement, policy_enforcement",
        "policy-enforcement-underscore, policy_enforcement"
    })
    void what_names_no_person_belongs_to_the_page(String file, String kind) {
        assertKept(item(file), kind, "page", WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "reaction-add, feed.reaction.add",
        "like-add, feed.like.add",
        "mention-comment, mention.comment.add",
        "mention-post, mention.post.add",
        "rating, ratings.rating.add"
    })
    void what_is_added_in_public_has_the_time_it_was_added(String file, String kind) {
        assertKept(item(file), kind, "page", COMMENTED);
    }

    @Test
    void every_other_change_to_posts_and_reactions_has_a_name_of_its_own() {
        Map<String, String> verbs = new TreeMap<>(Map.of(
                "status", "edited",
                "post", "edit edited",
                "photo", "edited",
                "video", "edited mute",
                "share", "edited",
                "album", "edited",
                "event", "edited"));
        verbs.forEach((item, all) -> {
            for (String verb : all.split(" ")) {
                assertKept(item("page-" + item + "-" + verb), "feed." + item + "." + verb, "page", DELIVERED_CHANGE);
            }
        });
        for (String verb : List.of("edit", "remove")) {
            assertKept(item("reaction-" + verb), "feed.reaction." + verb, "page", DELIVERED_CHANGE);
            assertKept(item("like-" + verb), "feed.like." + verb, "page", DELIVERED_CHANGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "value-is-text, about",
        "value-is-list, hours",
        "value-is-missing, feed",
        "item-is-number, feed.7.add",
    })
    void a_change_of_whatever_form_is_kept(String file, String kind) {
        assertKept(item(file), kind, "page", DELIVERED_CHANGE);
    }

    @Test
    void a_change_without_field_is_kept() {
        assertKept(item("change-without-field"), "unknown.change", "page", COMMENTED);
    }

    @Test
    void the_names_of_changed_fields_alone_are_kept() {
        assertKept(item("changed-fields"), "changed_fields", "page", COMMENTED);
        assertTrue(item("changed-fields").raw().contains("[\"feed\",\"about\"]"));
    }

    @Test
    void an_entry_for_something_that_is_no_page_is_never_a_message() {
        InboundItem item = item("other-object");
        assertEquals("unknown.instagram", item.kind());
        assertEquals(new NetworkEvent.Kept(), GATEWAY.understand(item));
    }

    @Test
    void an_entry_of_unknown_form_is_kept() {
        List<InboundItem> items = Webhooks.items("unknown-entry");
        assertKept(items.get(0), "unknown.hologram", "page", WRITTEN);
        assertKept(items.get(1), "unknown.nothing", "page", WRITTEN);
    }

    @Test
    void the_name_of_an_unknown_event_is_cut_and_made_plain() {
        String strange = "a\u0000 b" + "x".repeat(200);
        String body = "{\"entry\":[{\"id\":\"1\",\"messaging\":[{\"sender\":{\"id\":\"2\"},\"timestamp\":1,\""
                + strange.replace("\u0000", "\\u0000") + "\":{}}]}]}";
        InboundItem item =
                GATEWAY.split(body.getBytes(StandardCharsets.UTF_8), RECEIVED).get(0);
        assertEquals(60, item.kind().length());
        assertTrue(item.kind().startsWith("unknown.a__bxxx"), item.kind());
        assertEquals(RECEIVED, item.at(), "no plausible time");
    }

    @Test
    void nothing_of_an_event_is_lost() {
        String raw = item("several-members").raw();
        for (String part : List.of("\"message\":", "\"referral\":", "\"something_new\":{\"x\":1}", "1795168800123")) {
            assertTrue(raw.contains(part), part);
        }
    }

    private static void assertKept(InboundItem item, String kind, String key, Instant at) {
        assertEquals(kind, item.kind());
        assertEquals(PAGE, item.pageId());
        assertEquals(key, item.conversationKey());
        assertEquals(at, item.at());
        assertEquals(new NetworkEvent.Kept(), GATEWAY.understand(item));
    }
}
