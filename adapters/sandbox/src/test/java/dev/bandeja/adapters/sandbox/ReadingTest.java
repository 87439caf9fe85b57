package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest extends PlaygroundTest {

    @Test
    void a_page_shows_the_fields_asked_for_and_its_id() {
        var page = sandbox.graph("/me?fields=name,picture{url},category").json();

        assertEquals(List.of("name", "picture", "category", "id"), List.copyOf(page.keySet()));
        assertEquals(DemoWorld.PAGE_NAME, page.getString("name"));
        var url = page.getJsonObject("picture").getJsonObject("data").getString("url");
        assertTrue(sandbox.send(sandbox.at(url)).text().startsWith("<svg"));
    }

    @Test
    void a_page_that_is_renamed_is_called_so_from_then_on() {
        sandbox.control("/pages", "{'page':'" + DemoWorld.PAGE_ID + "','name':'Almacén del Norte'}");
        assertEquals(
                "Almacén del Norte", sandbox.graph("/me?fields=name").json().getString("name"));
        sandbox.control("/reset", "{}");
        assertEquals(
                DemoWorld.PAGE_NAME, sandbox.graph("/me?fields=name").json().getString("name"));
    }

    @Test
    void an_unknown_field_is_an_error() {
        assertEquals("100", sandbox.graph("/me?fields=name,shoe_size").error());
        sandbox.says("lucia", "hola");
        assertEquals(
                "100", sandbox.graph("/me/conversations?fields=id,shoe_size").error());
        assertEquals("2500", sandbox.graph("/me?fields=picture{url").error());
    }

    @Test
    void a_profile_is_shown_once_the_person_has_written() {
        assertEquals("100/2018218", sandbox.graph("/" + DemoWorld.LUCIA).error());

        sandbox.says("lucia", "hola");
        var profile = sandbox.graph("/" + DemoWorld.LUCIA + "?fields=name,first_name,locale,timezone,profile_pic")
                .json();
        assertEquals("Lucía Fernández", profile.getString("name"));
        assertEquals("es_LA", profile.getString("locale"));
        assertEquals(-3, profile.getInt("timezone"));
    }

    @Test
    void errors_have_the_envelope_of_graph() {
        var answer = sandbox.graph("/nobody");

        assertEquals(400, answer.status());
        var error = answer.json().getJsonObject("error");
        assertEquals("100/33", answer.error());
        assertEquals("GraphMethodException", error.getString("type"));
        assertTrue(error.getString("message").startsWith("Unsupported get request. Object with ID 'nobody'"));
        assertFalse(error.getString("fbtrace_id").isEmpty());
    }

    @Test
    void unknown_paths_and_versions_are_errors() {
        assertEquals("2500", sandbox.graph("/me/messages/more").error());
        assertEquals("100", sandbox.graph("/me/weather").error());
        assertEquals(
                "2500",
                sandbox.send(sandbox.at("/graph/v99.0/me?access_token=x")).error());
        assertEquals(
                "v21.0",
                sandbox.send(sandbox.at("/graph/v12.0/me?access_token=x")).header("facebook-api-version"));
    }

    @Test
    void every_answer_says_how_much_of_the_limits_is_used() {
        assertTrue(sandbox.graph("/me").header("X-App-Usage").contains("\"call_count\":0"));

        sandbox.control(
                "/switches", "{'usage':{'app':{'call_count':96},'page':{'call_count':81},'business':{'1':[]}}}");
        var answer = sandbox.graph("/nobody");
        assertEquals("{\"call_count\":96}", answer.header("X-App-Usage"));
        assertEquals("{\"call_count\":81}", answer.header("X-Page-Usage"));
        assertEquals("{\"1\":[]}", answer.header("X-Business-Use-Case-Usage"));
    }

    @Test
    void a_conversation_is_found_by_its_person_and_lists_messages_newest_first() {
        sandbox.says("grace", "one");
        var mid = sandbox.says("lucia", "two");
        sandbox.writes(DemoWorld.LUCIA, "three");

        var found = sandbox.graph("/me/conversations?user_id=" + DemoWorld.LUCIA
                        + "&fields=participants,message_count,messages.limit(1){message,from}")
                .json()
                .getJsonArray("data");
        assertEquals(1, found.size());
        var conversation = found.getJsonObject(0);
        assertEquals(2, conversation.getInt("message_count"));
        var newest = conversation.getJsonObject("messages").getJsonArray("data");
        assertEquals("three", newest.getJsonObject(0).getString("message"));
        assertEquals(1, newest.size());
        assertTrue(conversation.getJsonObject("participants").toString().contains("Lucía Fernández"));

        var messages = sandbox.graph("/" + conversation.getString("id")
                        + "/messages?fields=id,created_time,from,to,message,attachments")
                .json()
                .getJsonArray("data");
        assertEquals("three", messages.getJsonObject(0).getString("message"));
        assertEquals(mid, messages.getJsonObject(1).getString("id"));
        assertEquals(
                DemoWorld.PAGE_ID,
                messages.getJsonObject(0).getJsonObject("from").getString("id"));
        assertTrue(messages.getJsonObject(1)
                .getString("created_time")
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000"));
        assertEquals("two", sandbox.graph("/" + mid + "?fields=message").json().getString("message"));
    }

    @Test
    void the_newest_conversation_comes_first() {
        sandbox.says("grace", "one");
        sandbox.passes(Duration.ofSeconds(5));
        sandbox.says("rafael", "two");

        var data = sandbox.graph("/me/conversations").json().getJsonArray("data");
        assertEquals("t_1" + DemoWorld.RAFAEL, data.getJsonObject(0).getString("id"));
        assertEquals("t_1" + DemoWorld.GRACE, data.getJsonObject(1).getString("id"));
    }

    @Test
    void comments_are_listed_by_level_and_in_either_order() {
        var first = sandbox.comments("lucia", "one");
        var reply = sandbox.graphPost("/" + first + "/comments", "{'message':'reply'}")
                .json()
                .getString("id");
        var second = sandbox.comments("grace", "two");
        var base = "/" + DemoWorld.LAMPS_POST + "/comments";

        assertEquals(List.of(first, second), ids(sandbox.graph(base).json()));
        assertEquals(
                List.of(first, reply, second),
                ids(sandbox.graph(base + "?filter=stream").json()));
        assertEquals(
                List.of(second, first),
                ids(sandbox.graph(base + "?order=reverse_chronological").json()));
        assertEquals(
                List.of(reply), ids(sandbox.graph("/" + first + "/comments").json()));
        var summary = sandbox.graph(base + "?summary=true").json().getJsonObject("summary");
        assertEquals(2, summary.getInt("total_count"));
        var parent = sandbox.graph("/" + reply + "?fields=parent{id,message},from,can_reply_privately,object")
                .json();
        assertEquals(first, parent.getJsonObject("parent").getString("id"));
        assertFalse(parent.getBoolean("can_reply_privately"));
    }

    @Test
    void a_reply_to_a_reply_stands_under_the_same_comment() {
        var first = sandbox.comments("lucia", "one");
        var reply = sandbox.graphPost("/" + first + "/comments", "{'message':'two'}")
                .json()
                .getString("id");
        var deeper = sandbox.graphPost("/" + reply + "/comments", "{'message':'three'}")
                .json()
                .getString("id");

        var parent = sandbox.graph("/" + deeper + "?fields=parent").json().getJsonObject("parent");
        assertEquals(first, parent.getString("id"));
    }

    @Test
    void a_long_list_is_followed_by_absolute_addresses_until_there_is_no_next() {
        for (int i = 0; i < 7; i++) {
            sandbox.comments("lucia", "comment " + i);
        }
        var page = sandbox.graph("/" + DemoWorld.LAMPS_POST + "/comments?fields=message&limit=3")
                .json();
        var texts = new ArrayList<String>();
        while (true) {
            page.getJsonArray("data").getValuesAs(JsonObject.class).forEach(one -> texts.add(one.getString("message")));
            var paging = page.getJsonObject("paging");
            if (!paging.containsKey("next")) {
                break;
            }
            assertTrue(paging.getString("next").startsWith(sandbox.url() + "/graph/v24.0/"));
            page = sandbox.send(sandbox.at(paging.getString("next"))).json();
        }
        assertEquals(7, texts.size());
        assertEquals("comment 6", texts.get(6));

        var previous = page.getJsonObject("paging").getString("previous");
        var before = sandbox.send(sandbox.at(previous)).json().getJsonArray("data");
        assertEquals("comment 3", before.getJsonObject(0).getString("message"));
    }

    @Test
    void the_feed_has_the_pages_posts_newest_first_with_their_comments() {
        sandbox.comments("lucia", "one");
        var feed = sandbox.graph("/me/feed?fields=message,created_time,from,comments{message}")
                .json();

        assertEquals(List.of(DemoWorld.LAMPS_POST, DemoWorld.OPENING_POST), ids(feed));
        assertTrue(feed.getJsonArray("data")
                .getJsonObject(0)
                .getJsonObject("comments")
                .toString()
                .contains("one"));
        assertNotEquals("", feed.getJsonArray("data").getJsonObject(1).getString("created_time"));
    }

    @Test
    void since_leaves_out_what_is_older() {
        sandbox.comments("lucia", "old");
        sandbox.passes(Duration.ofHours(1));
        var young = sandbox.comments("lucia", "young");
        var since = sandbox.control("/clock").getJsonNumber("now").longValue() / 1000 - 60;

        assertEquals(
                List.of(young),
                ids(sandbox.graph("/" + DemoWorld.LAMPS_POST + "/comments?since=" + since)
                        .json()));
    }

    @Test
    void the_subscription_of_the_page_can_be_read_and_replaced() {
        assertEquals(
                "100",
                sandbox.graphPost("/me/subscribed_apps", "{'subscribed_fields':'feed,shoes'}")
                        .error());
        sandbox.graphPost("/me/subscribed_apps", "{'subscribed_fields':'messages,feed'}");

        var app =
                sandbox.graph("/me/subscribed_apps").json().getJsonArray("data").getJsonObject(0);
        assertEquals(DemoWorld.APP_ID, app.getString("id"));
        assertEquals(
                "[\"feed\",\"messages\"]", app.getJsonArray("subscribed_fields").toString());
    }

    private static List<String> ids(JsonObject list) {
        return list.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("id"))
                .toList();
    }

    @Test
    void lists_within_lists_take_their_order_and_their_depth_with_them() {
        comments("lucia", DemoWorld.LAMPS_POST, "one");
        var top = comments("grace", DemoWorld.LAMPS_POST, "two");
        comments("rafael", top, "three");
        var fields = "comments.filter(stream).order(reverse_chronological).limit(2){message}";
        var shown = sandbox.graph("/me/feed?limit=1&fields=" + fields)
                .json()
                .getJsonArray("data")
                .getJsonObject(0)
                .getJsonObject("comments");
        assertEquals(
                List.of("three", "two"),
                shown.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                        .map(comment -> comment.getString("message"))
                        .toList());
        assertTrue(shown.getJsonObject("paging").containsKey("next"));
    }

    @Test
    void who_asks_for_too_much_at_once_gets_nothing() {
        sandbox.says("lucia", "hola");
        sandbox.control("/switches", "{'mostAtOnce':100}");
        var nested = "/me/conversations?fields=messages.limit(10){id}&limit=";
        assertEquals("1", sandbox.graph(nested + "11").error());
        assertEquals(500, sandbox.graph(nested + "11").status());
        assertEquals(200, sandbox.graph(nested + "10").status());
    }

    private String comments(String person, String parent, String text) {
        return sandbox.control(
                        "/comments", "{'person':'" + person + "','parent':'" + parent + "','text':'" + text + "'}")
                .getString("commentId");
    }
}
