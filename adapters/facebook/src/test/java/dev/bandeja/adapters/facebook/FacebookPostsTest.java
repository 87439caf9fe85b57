package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.publishing.PostAtWork;
import dev.bandeja.application.publishing.PostGateway;
import dev.bandeja.application.publishing.PostGateway.Found;
import dev.bandeja.application.publishing.PostGateway.Whereabouts;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.media.MediaType;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostId;
import dev.bandeja.domain.publishing.PostMedia;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FacebookPostsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T12:00:00Z");
    private static final String PAGE = SHOP.externalId();

    private final GraphStub graph = new GraphStub();
    private final FacebookPosts posts = new FacebookPosts(new Graph(Webhooks.settings(graph.address())));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_post_with_a_link_goes_to_the_pages_feed() {
        graph.answers(200, "{\"id\":\"" + PAGE + "_7\"}");
        PostAtWork post = post(new PostContent("¡Abrimos! 😀", Optional.of("https://example.com/?a=b&c"), List.of()));

        assertEquals(new SendOutcome.Sent(PAGE + "_7"), posts.publish(SHOP, post, Optional.empty(), Optional.empty()));

        GraphStub.Call call = graph.onlyCall();
        assertEquals("/graph/v24.0/" + PAGE + "/feed", call.target());
        assertEquals("¡Abrimos! 😀", call.parameters().get("message"));
        assertEquals("https://example.com/?a=b&c", call.parameters().get("link"));
        assertFalse(call.parameters().containsKey("published"));
    }

    @Test
    void a_scheduled_post_with_pictures_names_them_and_its_time() {
        graph.answers(200, "{\"id\":\"" + PAGE + "_7\"}");
        PostContent content =
                new PostContent("", Optional.empty(), List.of(new PostMedia(new MediaId(1), PostMedia.Kind.PICTURE)));
        PostAtWork post = new PostAtWork(post(content).post(), 1, 0, NOW, List.of(Optional.of("55")));

        posts.publish(SHOP, post, Optional.of(LATER), Optional.empty());

        GraphStub.Call call = graph.onlyCall();
        assertEquals("[{\"media_fbid\":\"55\"}]", call.parameters().get("attached_media"));
        assertEquals("false", call.parameters().get("published"));
        assertEquals(Long.toString(LATER.getEpochSecond()), call.parameters().get("scheduled_publish_time"));
    }

    @Test
    void a_picture_is_handed_in_unseen_and_no_parameter_stands_in_the_address() {
        graph.answers(200, "{\"id\":\"55\"}");
        assertEquals(new SendOutcome.Sent("55"), posts.upload(SHOP, picture("ñandú\".png", "bytes"), true));
        GraphStub.Call call = graph.onlyCall();
        assertEquals("/graph/v24.0/" + PAGE + "/photos", call.target());
        assertTrue(call.headers().get("content-type").startsWith("multipart/form-data; boundary="));
        for (String part : List.of(
                "name=\"published\"\r\n\r\nfalse",
                "name=\"temporary\"\r\n\r\ntrue",
                "filename=\"ñandú.png\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n")) {
            assertTrue(call.body().contains(part), call.body());
        }
    }

    @Test
    void a_video_is_the_post_that_shows_it() {
        graph.answers(200, "{\"id\":\"77\"}");
        graph.answers(200, "{\"post_id\":\"8\",\"id\":\"77\"}");
        PostAtWork post = post(new PostContent(
                "Un video", Optional.empty(), List.of(new PostMedia(new MediaId(1), PostMedia.Kind.VIDEO))));
        assertEquals(
                new SendOutcome.Sent(PAGE + "_8"),
                posts.publish(SHOP, post, Optional.empty(), Optional.of(picture("a.mp4", "film"))));
    }

    private static PostGateway.Upload picture(String name, String bytes) {
        MediaFile file =
                new MediaFile(new MediaId(1), MediaOwner.channel(1), name, new MediaType("image/png"), bytes.length());
        return new PostGateway.Upload(file, bytes.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_duplicate_is_told_as_such_and_a_broken_line_is_unknown() {
        graph.answers(400, error(506, 1455006));
        assertEquals(
                new SendOutcome.Rejected("DUPLICATE:506/1455006"),
                posts.publish(SHOP, words("Hola"), Optional.empty(), Optional.empty()));
        graph.answers(200, "{}");
        assertInstanceOf(
                SendOutcome.Unknown.class, posts.publish(SHOP, words("Hola"), Optional.empty(), Optional.empty()));
        graph.answers(400, error(190, 460));
        assertInstanceOf(
                SendOutcome.TokenRejected.class,
                posts.publish(SHOP, words("Hola"), Optional.empty(), Optional.empty()));
    }

    @Test
    void what_is_gone_counts_as_withdrawn() {
        graph.answers(200, "{\"success\":true}");
        assertEquals(new SendOutcome.Sent(PAGE + "_7"), posts.withdraw(SHOP, PAGE + "_7"));
        graph.answers(400, error(100, 33));
        assertEquals(new SendOutcome.Sent(PAGE + "_7"), posts.withdraw(SHOP, PAGE + "_7"));
        graph.answers(400, error(200, 0));
        assertInstanceOf(SendOutcome.Rejected.class, posts.withdraw(SHOP, PAGE + "_7"));
    }

    @Test
    void it_is_found_by_its_words_and_not_among_older_or_other_ones() {
        graph.answers(
                200,
                "{\"data\":[" + onWall("1", "Otra", PAGE, "12:00:05") + ","
                        + onWall("2", "Hola\\r\\nsí", PAGE, "12:00:01")
                        + "," + onWall("3", "Hola\\nsí", "7000000000000001", "12:00:00") + ","
                        + onWall("4", "Hola\\nsí", PAGE, "11:50:00") + "]}");
        assertEquals(
                Optional.of(List.of(new Found("2", false, Instant.parse("2026-11-20T12:00:01Z")))),
                posts.lookFor(SHOP, words("Hola\nsí")));
        graph.answers(400, error(1, 0));
        assertEquals(Optional.empty(), posts.lookFor(SHOP, words("Hola")));
    }

    @Test
    void what_has_neither_words_nor_known_pictures_could_be_anybodys_and_is_left_to_a_person() {
        graph.answers(200, "{\"data\":[" + onWall("1", "", PAGE, "12:00:05") + "]}");
        graph.answers(200, "{\"data\":[" + onWall("1", "", PAGE, "12:00:05") + "]}");
        PostMedia video = new PostMedia(new MediaId(1), PostMedia.Kind.VIDEO);
        for (PostContent mute : List.of(
                new PostContent("", Optional.of("https://example.com/"), List.of()),
                new PostContent("", Optional.empty(), List.of(video)))) {
            assertEquals(Optional.empty(), posts.lookFor(SHOP, post(mute)), mute.toString());
        }
    }

    @Test
    void pictures_without_words_are_found_by_what_they_show() {
        String shown = ",\"attachments\":{\"data\":[{\"target\":{\"id\":\"55\"}}]}}";
        String ours = onWall("2", "", PAGE, "12:00:01");
        graph.answers(
                200,
                "{\"data\":[" + onWall("1", "", PAGE, "12:00:05") + "," + ours.substring(0, ours.length() - 1) + shown
                        + "]}");
        PostContent content =
                new PostContent("", Optional.empty(), List.of(new PostMedia(new MediaId(1), PostMedia.Kind.PICTURE)));
        PostAtWork post = new PostAtWork(post(content).post(), 1, 0, NOW, List.of(Optional.of("55")));
        assertEquals(
                Optional.of(List.of(new Found("2", false, Instant.parse("2026-11-20T12:00:01Z")))),
                posts.lookFor(SHOP, post));
    }

    @Test
    void what_became_of_a_scheduled_one_is_told() {
        graph.answers(200, "{\"id\":\"1\",\"is_published\":true,\"created_time\":\"2026-11-20T12:00:00+0000\"}");
        assertEquals(Optional.of(new Whereabouts.Published(NOW)), posts.whereabouts(SHOP, "1"));
        graph.answers(200, "{\"id\":\"1\",\"is_published\":false}");
        assertEquals(Optional.of(new Whereabouts.Scheduled()), posts.whereabouts(SHOP, "1"));
        graph.answers(400, error(100, 33));
        assertEquals(Optional.of(new Whereabouts.Gone()), posts.whereabouts(SHOP, "1"));
        graph.answers(500, "oops");
        assertEquals(Optional.empty(), posts.whereabouts(SHOP, "1"));
    }

    private static String onWall(String id, String text, String from, String time) {
        return "{\"id\":\"" + id + "\",\"message\":\"" + text + "\",\"from\":{\"id\":\"" + from
                + "\"},\"created_time\":\"2026-11-20T" + time + "+0000\"}";
    }

    private static String error(int code, int subcode) {
        return "{\"error\":{\"message\":\"x\",\"type\":\"OAuthException\",\"code\":" + code + ",\"error_subcode\":"
                + subcode + "}}";
    }

    private static PostAtWork words(String text) {
        return post(new PostContent(text, Optional.empty(), List.of()));
    }

    private static PostAtWork post(PostContent content) {
        Post post = Post.written(new PostId(1), SHOP.id(), new AgentId(1), content, Optional.empty(), NOW);
        return new PostAtWork(post, 1, 0, NOW, List.of());
    }
}
