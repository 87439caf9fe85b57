package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.ANA;
import static dev.bandeja.adapters.facebook.Webhooks.COMMENTED;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static dev.bandeja.adapters.facebook.Webhooks.POST;
import static dev.bandeja.adapters.facebook.Webhooks.item;
import static dev.bandeja.adapters.facebook.Webhooks.meaning;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import dev.bandeja.domain.conversation.Attachment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicMessagesTest {
    private static final String CDN = "https://scontent.example/";
    private static final String WALL_POST = PAGE + "_9002";

    @Test
    void a_comment_under_the_post_itself_begins_a_thread() {
        assertItem(item("comment"), "feed.comment.add", "c:9001_1");
        assertEquals(comment("9001_1", Optional.empty(), "¿Precio?"), meaning("comment"));
    }

    @Test
    void a_comment_that_names_no_parent_begins_a_thread() {
        assertItem(item("comment-without-parent"), "feed.comment.add", "c:9001_1");
        assertEquals(comment("9001_1", Optional.empty(), "¿Precio?"), meaning("comment-without-parent"));
    }

    @Test
    void a_reply_belongs_to_the_thread_of_the_comment_it_answers() {
        assertItem(item("comment-reply"), "feed.comment.add", "c:9001_1");
        assertEquals(comment("9001_2", Optional.of("9001_1"), "¿Precio?"), meaning("comment-reply"));
    }

    @Test
    void the_pages_own_comment_is_known_as_such() {
        assertItem(item("comment-by-page"), "feed.comment.add", "c:9001_1");
        assertEquals(
                new PublicMessage(
                        "9001_3",
                        POST,
                        Optional.of("9001_1"),
                        Optional.of(PAGE),
                        Optional.of("La Tienda"),
                        true,
                        "¿Precio?",
                        List.of(),
                        COMMENTED),
                meaning("comment-by-page"));
    }

    @Test
    void what_the_page_writes_directly_under_a_post_answers_that_post() {
        assertItem(item("comment-by-page-under-the-post"), "feed.comment.add", "c:" + POST);
        PublicMessage answer = (PublicMessage) meaning("comment-by-page-under-the-post");
        assertEquals(Optional.empty(), answer.parentId());
        assertEquals(POST, answer.postId());
        assertEquals("9001_3", answer.messageId());
    }

    @Test
    void a_comment_without_author_is_by_nobody_we_know() {
        assertEquals(
                new PublicMessage(
                        "9001_1",
                        POST,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        "¿Precio?",
                        List.of(),
                        COMMENTED),
                meaning("comment-without-from"));
    }

    @Test
    void the_author_in_the_old_form_is_the_same_author() {
        assertEquals(comment("9001_1", Optional.empty(), "¿Precio?"), meaning("comment-old-sender"));
    }

    @ParameterizedTest
    @CsvSource({"comment-with-photo, image, foto", "comment-with-video, video, video"})
    void a_comment_may_be_a_picture_or_a_film_alone(String file, String kind, String name) {
        assertEquals(
                comment(
                        "9001_1",
                        Optional.empty(),
                        "",
                        new Attachment(kind, Optional.of(CDN + name), Optional.empty())),
                meaning(file));
    }

    @Test
    void everything_under_a_visitors_post_is_one_thread() {
        assertItem(item("visitor-post"), "feed.post.add", "c:" + WALL_POST);
        assertItem(item("comment-under-visitors-post"), "feed.comment.add", "c:" + POST);
        assertItem(item("comment-reply-under-visitors-post"), "feed.comment.add", "c:" + POST);
        assertEquals(
                comment("9001_2", Optional.of("9001_1"), "¿Precio?"), meaning("comment-reply-under-visitors-post"));
    }

    @Test
    void a_visitors_post_is_a_public_message() {
        assertEquals(post(), meaning("visitor-post"));
    }

    @Test
    void a_visitors_pictures_films_and_links_come_with_the_post() {
        assertItem(item("visitor-status"), "feed.status.add", "c:" + WALL_POST);
        assertEquals(post(image("1"), image("2")), meaning("visitor-status"));
        assertItem(item("visitor-photo"), "feed.photo.add", "c:" + WALL_POST);
        assertEquals(post(image("foto")), meaning("visitor-photo"));
        assertEquals(post(image("foto")), meaning("visitor-photo-as-link"));
        assertItem(item("visitor-video"), "feed.video.add", "c:" + WALL_POST);
        assertEquals(
                post(new Attachment("video", Optional.of(CDN + "video"), Optional.empty())), meaning("visitor-video"));
        assertItem(item("visitor-share"), "feed.share.add", "c:" + WALL_POST);
        assertEquals(
                post(new Attachment("fallback", Optional.of("https://news.example/1"), Optional.empty())),
                meaning("visitor-share"));
    }

    @ParameterizedTest
    @CsvSource({
        "page-status, feed.status.add",
        "page-photo, feed.photo.add",
        "post-without-from, feed.post.add",
        "page-album-add, feed.album.add",
        "page-event-add, feed.event.add",
    })
    void what_the_page_publishes_is_only_kept(String file, String kind) {
        assertItem(item(file), kind, "page");
        assertEquals(new NetworkEvent.Kept(), meaning(file));
    }

    @Test
    void a_comment_or_post_without_its_ids_is_unreadable_and_says_why() {
        assertEquals(new NetworkEvent.Unreadable("The comment has no id (comment_id)."), meaning("comment-without-id"));
        assertEquals(
                new NetworkEvent.Unreadable("The comment does not say under which post it stands (post_id)."),
                meaning("comment-without-post"));
        assertEquals("page", item("visitor-post-without-id").conversationKey());
        assertEquals(new NetworkEvent.Unreadable("The post has no id (post_id)."), meaning("visitor-post-without-id"));
    }

    private static void assertItem(InboundItem item, String kind, String key) {
        assertEquals(kind, item.kind());
        assertEquals(PAGE, item.pageId());
        assertEquals(key, item.conversationKey());
        assertEquals(COMMENTED, item.at());
    }

    private static Attachment image(String name) {
        return new Attachment("image", Optional.of(CDN + name), Optional.empty());
    }

    private static PublicMessage comment(String id, Optional<String> parent, String text, Attachment... attachments) {
        return new PublicMessage(
                id,
                POST,
                parent,
                Optional.of(ANA),
                Optional.of("Ana Rojas"),
                false,
                text,
                List.of(attachments),
                COMMENTED);
    }

    private static PublicMessage post(Attachment... attachments) {
        return new PublicMessage(
                WALL_POST,
                WALL_POST,
                Optional.empty(),
                Optional.of(ANA),
                Optional.of("Ana Rojas"),
                false,
                "Excelente servicio",
                List.of(attachments),
                COMMENTED);
    }
}
