package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final String FEED = "/" + DemoWorld.PAGE_ID + "/feed";
    private static final String SCHEDULED = "/" + DemoWorld.PAGE_ID + "/scheduled_posts?fields=message,is_published";

    private Playground sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = new Playground();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_post_stands_on_the_wall_can_be_commented_and_is_told_as_the_pages_own() throws Exception {
        var id = posts("{'message':'Abrimos','link':'https://example.com'}");
        assertEquals("Abrimos", onWall().get(0));
        sandbox.control("/comments", "{'person':'lucia','text':'¿Hasta qué hora?','parent':'" + id + "'}");
        var told = sandbox.receiver.next().change();
        assertEquals("share", told.getString("item"));
        assertEquals(DemoWorld.PAGE_ID, told.getJsonObject("from").getString("id"));
    }

    @Test
    void the_same_again_is_a_duplicate() {
        posts("{'message':'Abrimos'}");
        assertEquals(
                "506/1455006", sandbox.graphPost(FEED, "{'message':'Abrimos'}").error());
        sandbox.passes(Duration.ofMinutes(6));
        posts("{'message':'Abrimos'}");
    }

    @Test
    void a_scheduled_post_appears_at_its_time_and_can_be_changed_and_withdrawn_before() throws Exception {
        var id = posts(scheduled("Mañana", 3600));
        var other = posts(scheduled("Nunca", 3600));
        assertEquals(2, scheduled().size());
        assertEquals(
                "false",
                sandbox.graph("/" + id + "?fields=is_published")
                        .json()
                        .get("is_published")
                        .toString());
        assertTrue(sandbox.graphPost("/" + id, "{'message':'Pasado'}").json().getBoolean("success"));
        assertTrue(sandbox.send(sandbox.at("/graph/v24.0/" + other + "?access_token=" + Playground.TOKEN)
                        .DELETE())
                .json()
                .getBoolean("success"));
        assertEquals("100/33", sandbox.graph("/" + other).error());

        sandbox.passes(Duration.ofHours(1));
        assertEquals("Pasado", sandbox.receiver.next().change().getString("message"));
        assertEquals("Pasado", onWall().get(0));
        assertEquals(List.of(), scheduled());
    }

    @Test
    void too_near_and_too_far_are_refused() {
        assertEquals("100", sandbox.graphPost(FEED, scheduled("x", 590)).error());
        assertEquals("100", sandbox.graphPost(FEED, scheduled("x", 31 * 86_400)).error());
        sandbox.control("/switches", "{'scheduleDays':75}");
        posts(scheduled("x", 31 * 86_400));
    }

    @Test
    void an_empty_post_and_a_strange_link_are_refused() {
        assertEquals("100", sandbox.graphPost(FEED, "{}").error());
        assertEquals("100", sandbox.graphPost(FEED, "{'link':'javascript:1'}").error());
    }

    @Test
    void pictures_are_uploaded_first_and_shown_together() {
        var first = uploaded("/photos?published=false", "image/png");
        var second = uploaded("/photos?published=false", "image/jpeg");
        assertEquals(2, onWall().size(), "nothing can be seen yet");
        posts("{'message':'Fotos','attached_media':[{'media_fbid':'" + first + "'},{'media_fbid':'" + second + "'}]}");
        var shown = sandbox.graph(FEED + "?fields=attachments{target{id},subattachments{target{id}}}&limit=1")
                .text();
        assertTrue(shown.contains(first) && shown.contains(second), shown);
        assertEquals(
                "100",
                sandbox.graphPost(FEED, "{'attached_media':[{'media_fbid':'4711'}]}")
                        .error());
    }

    @Test
    void a_video_has_a_number_of_its_own_and_leads_to_its_post() {
        var id = uploaded("/videos?description=Un%20video", "video/mp4");
        assertEquals("Un video", onWall().get(0));
        assertTrue(sandbox.graph("/" + id + "?fields=post_id").json().containsKey("post_id"));
    }

    private String uploaded(String edge, String type) {
        var body = "--limit\r\nContent-Disposition: form-data; name=\"source\"; filename=\"a\"\r\nContent-Type: " + type
                + "\r\n\r\nbytes\r\n--limit--\r\n";
        var answer = sandbox.send(
                sandbox.at("/graph/v24.0/" + DemoWorld.PAGE_ID + edge + "&access_token=" + Playground.TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofString(body)));
        assertEquals(200, answer.status(), answer.text());
        return answer.json().getString("id");
    }

    private String posts(String json) {
        var answer = sandbox.graphPost(FEED, json);
        assertEquals(200, answer.status(), answer.text());
        return answer.json().getString("id");
    }

    private String scheduled(String text, int secondsAhead) {
        var now = sandbox.control("/state").getJsonNumber("now").longValue() / 1000;
        return "{'message':'" + text + "','published':false,'scheduled_publish_time':" + (now + secondsAhead) + "}";
    }

    private List<String> onWall() {
        return messages(FEED + "?fields=message");
    }

    private List<String> scheduled() {
        return messages(SCHEDULED);
    }

    private List<String> messages(String path) {
        return sandbox.graph(path).json().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(post -> post.getString("message"))
                .toList();
    }
}
