package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static dev.bandeja.adapters.facebook.Webhooks.COMMENTED;
import static dev.bandeja.adapters.facebook.Webhooks.DELIVERED_CHANGE;
import static dev.bandeja.adapters.facebook.Webhooks.GATEWAY;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static dev.bandeja.adapters.facebook.Webhooks.RECEIVED;
import static dev.bandeja.adapters.facebook.Webhooks.item;
import static dev.bandeja.adapters.facebook.Webhooks.meaning;
import static dev.bandeja.adapters.facebook.Webhooks.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.NetworkEvent.PublicChanged;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicChange.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Facebook tells about comments and posts that were written before. */
class PublicChangesTest {
    private static final String WALL_POST = PAGE + "_9002";

    @ParameterizedTest
    @ValueSource(strings = {"edited", "edit"})
    void an_edited_comment_has_its_new_words_and_was_edited_by_its_author(String verb) {
        assertComment(verb);
        assertEquals(
                changed("9001_1", ANA, PublicChange.edited("¿Precio?", DELIVERED_CHANGE, Optional.of(Author.CUSTOMER))),
                meaning("comment-" + verb));
    }

    @ParameterizedTest
    @CsvSource({"hide, HIDDEN", "unhide, SHOWN", "remove, DELETED"})
    void who_hides_or_removes_a_comment_is_not_told_for_facebook_names_its_author(String verb, Kind kind) {
        assertComment(verb);
        assertEquals(
                changed("9001_1", ANA, PublicChange.of(kind, DELIVERED_CHANGE, Optional.empty())),
                meaning("comment-" + verb));
    }

    @Test
    void a_change_in_an_entry_without_time_has_the_time_of_what_was_changed() {
        assertEquals(COMMENTED, item("comment-edited-without-entry-time").at());
    }

    @Test
    void an_edit_that_does_not_tell_the_new_words_is_only_kept() {
        assertEquals(new NetworkEvent.Kept(), asChanged("comment-edited", "message", "mssg"));
    }

    @Test
    void a_change_to_a_comment_without_id_is_unreadable_and_says_why() {
        assertEquals(
                new NetworkEvent.Unreadable("It does not say what was changed (comment_id, post_id)."),
                asChanged("comment-hide", "comment_id", "comment"));
    }

    @Test
    void a_removed_visitors_post_is_told_in_its_thread() {
        assertEquals("c:" + WALL_POST, item("visitor-post-removed").conversationKey());
        assertEquals(DELIVERED_CHANGE, item("visitor-post-removed").at());
        assertEquals(
                changed(WALL_POST, ANA, PublicChange.of(Kind.DELETED, DELIVERED_CHANGE, Optional.empty())),
                meaning("visitor-post-removed"));
    }

    @ParameterizedTest
    @CsvSource({
        "status, hide, HIDDEN",
        "status, unhide, SHOWN",
        "post, hide, HIDDEN",
        "post, unhide, SHOWN",
        "post, remove, DELETED",
        "photo, hide, HIDDEN",
        "photo, unhide, SHOWN",
        "photo, remove, DELETED",
        "video, hide, HIDDEN",
        "video, unhide, SHOWN",
        "video, remove, DELETED",
        "video, block, HIDDEN",
        "video, unblock, SHOWN",
        "share, hide, HIDDEN",
        "share, unhide, SHOWN",
        "share, remove, DELETED",
    })
    void what_the_page_does_with_a_post_of_whatever_sort_is_done_by_the_page(String item, String verb, Kind kind) {
        String file = "page-" + item + "-" + verb;
        assertEquals("feed." + item + "." + verb, item(file).kind());
        assertEquals("c:" + WALL_POST, item(file).conversationKey());
        assertEquals(
                new PublicChanged(
                        WALL_POST,
                        Optional.empty(),
                        PublicChange.of(kind, DELIVERED_CHANGE, Optional.of(Author.PAGE_INBOX))),
                meaning(file));
    }

    @Test
    void a_comment_that_the_page_likes_is_liked() {
        assertEquals("c:9001_1", item("reaction-on-comment").conversationKey());
        assertEquals(
                new PublicChanged(
                        "9001_1",
                        Optional.empty(),
                        PublicChange.of(Kind.LIKED, COMMENTED, Optional.of(Author.PAGE_INBOX))),
                meaning("reaction-on-comment"));
        assertEquals(
                new PublicChanged(
                        "9001_1",
                        Optional.empty(),
                        PublicChange.of(Kind.UNLIKED, DELIVERED_CHANGE, Optional.of(Author.PAGE_INBOX))),
                asChanged("reaction-on-comment", "add", "remove"));
    }

    @Test
    void what_somebody_else_likes_changes_nothing() {
        assertEquals(
                new NetworkEvent.Kept(),
                asChanged(
                        "reaction-on-comment",
                        "\"id\": \"" + PAGE + "\",\n              \"name\"",
                        "\"id\": \"" + ANA + "\",\n              \"name\""));
    }

    private static void assertComment(String verb) {
        InboundItem item = item("comment-" + verb);
        assertEquals("feed.comment." + verb, item.kind());
        assertEquals("c:9001_1", item.conversationKey());
        assertEquals(DELIVERED_CHANGE, item.at());
    }

    private static PublicChanged changed(String id, String author, PublicChange change) {
        return new PublicChanged(id, Optional.of(author), change);
    }

    /** What a delivery means in which something stands instead of something else. */
    private static NetworkEvent asChanged(String file, String before, String after) {
        byte[] body = text(file).replace(before, after).getBytes(StandardCharsets.UTF_8);
        return GATEWAY.understand(GATEWAY.split(body, RECEIVED).get(0));
    }
}
