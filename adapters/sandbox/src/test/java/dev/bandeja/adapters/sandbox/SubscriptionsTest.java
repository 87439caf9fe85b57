package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.Playground.Answer;
import dev.bandeja.adapters.sandbox.http.FormText;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubscriptionsTest extends PlaygroundTest {

    private static final String APP_TOKEN = DemoWorld.APP_ID + "|" + DemoWorld.APP_SECRET;
    private static final String EDGE = "/" + DemoWorld.APP_ID + "/subscriptions";

    @Test
    void the_app_subscribes_an_address_that_gives_the_challenge_back() throws Exception {
        try (var other = new Receiver()) {
            assertTrue(subscribes(other.url(), "messages,feed").json().getBoolean("success"));

            var asked = FormText.read(other.nextChallenge());
            assertEquals("subscribe", asked.get("hub.mode"));
            assertEquals("mine", asked.get("hub.verify_token"));
            var listed =
                    sandbox.graphAs(APP_TOKEN, EDGE).json().getJsonArray("data").getJsonObject(0);
            assertEquals("page", listed.getString("object"));
            assertEquals(other.url(), listed.getString("callback_url"));
            assertEquals(2, listed.getJsonArray("fields").size());
            sandbox.says("lucia", "hola");
            assertEquals("hola", other.next().messageText());
        }
    }

    @Test
    void an_unwilling_address_is_not_subscribed_and_the_old_one_stays() throws Exception {
        try (var unwilling = new Receiver().withoutConsent()) {
            assertEquals("2200", subscribes(unwilling.url(), "messages").error());
        }
        sandbox.says("lucia", "hola");
        assertEquals("hola", receiver.next().messageText());
    }

    @Test
    void only_the_app_itself_may_subscribe_and_only_to_known_fields() {
        assertEquals("15", sandbox.graph(EDGE).error());
        assertEquals("100", subscribes(receiver.url(), "shoes").error());
    }

    @Test
    void only_fields_that_both_app_and_page_subscribed_to_are_told() throws Exception {
        subscribes(receiver.url(), "messages,feed");
        sandbox.graphPost("/me/subscribed_apps", "{'subscribed_fields':'messages,message_echoes'}");
        sandbox.comments("grace", "unheard");
        sandbox.says("lucia", "heard");
        assertEquals("heard", receiver.next().messageText());
        sandbox.writes(DemoWorld.LUCIA, "an echo that nobody hears");
        receiver.hearsNothingFor(100);
    }

    @Test
    void without_the_apps_subscription_nothing_is_told() throws Exception {
        sandbox.graphForm(EDGE, "access_token", APP_TOKEN, "method", "delete", "object", "page");
        assertEquals("{\"data\":[]}", sandbox.graphAs(APP_TOKEN, EDGE).text());
        sandbox.says("lucia", "nobody hears");
        receiver.hearsNothingFor(100);
        assertFalse(sandbox.control("/state").getJsonObject("webhook").getBoolean("active"));
    }

    @Test
    void every_page_is_subscribed_for_itself() throws Exception {
        sandbox.control(
                "/people", "{'name':'Pilar Soto','id':'7000000000000001','page':'" + DemoWorld.OUTLET_ID + "'}");
        assertEquals("{\"data\":[]}", outlet("/me/subscribed_apps").text());
        sandbox.says("pilar", "nobody hears");
        receiver.hearsNothingFor(100);

        sandbox.graphForm("/me/subscribed_apps", "access_token", outletToken(), "subscribed_fields", "messages");
        sandbox.says("pilar", "hola");
        var told = receiver.next();
        assertEquals(DemoWorld.OUTLET_ID, told.entry(0).getString("id"));
        assertEquals("hola", told.messageText());

        sandbox.graphForm("/me/subscribed_apps", "access_token", outletToken(), "method", "delete");
        sandbox.says("pilar", "nobody hears");
        sandbox.says("lucia", "heard");
        assertEquals("heard", receiver.next().messageText());
    }

    @Test
    void after_an_hour_of_failures_every_page_must_subscribe_again_and_on_demand_the_app_too() throws Exception {
        sandbox.control("/switches", "{'unsubscribeAppToo':true}");
        receiver.alwaysAnswering(500);
        sandbox.says("lucia", "lost");
        sandbox.control("/deliveries?wait=5000");
        sandbox.passes(Duration.ofMinutes(62));
        sandbox.control("/events?state=LOST&wait=10000");
        receiver.alwaysAnswering(200);

        assertEquals("{\"data\":[]}", sandbox.graph("/me/subscribed_apps").text());
        assertEquals("{\"data\":[]}", sandbox.graphAs(APP_TOKEN, EDGE).text());
        sandbox.graphPost("/me/subscribed_apps", "{'subscribed_fields':'messages'}");
        sandbox.says("grace", "half a subscription is none");
        subscribes(receiver.url(), "messages");
        sandbox.says("grace", "heard again");
        var told = receiver.nextMessage();
        while (told.answered() == 500) {
            told = receiver.nextMessage();
        }
        assertEquals("heard again", told.messageText());
    }

    @Test
    void conversations_and_messages_come_newest_first_in_pages() {
        for (var person : new String[] {"lucia", "grace", "rafael"}) {
            sandbox.passes(Duration.ofSeconds(5));
            sandbox.says(person, "first of " + person);
            sandbox.says(person, "second of " + person);
        }
        var first = sandbox.graph("/me/conversations?limit=2&fields=updated_time,participants")
                .json();
        assertEquals(2, first.getJsonArray("data").size());
        assertTrue(first.getJsonArray("data").getJsonObject(0).toString().contains("Rafael"));
        var rest = sandbox.send(sandbox.at(first.getJsonObject("paging").getString("next")))
                .json();
        assertTrue(rest.toString().contains("Lucía"));

        var messages = sandbox.graph("/t_1" + DemoWorld.LUCIA + "/messages?limit=1&fields=message")
                .json();
        assertEquals(
                "second of lucia",
                messages.getJsonArray("data").getJsonObject(0).getString("message"));
        var older = sandbox.send(sandbox.at(messages.getJsonObject("paging").getString("next")))
                .json();
        assertEquals(
                "first of lucia", older.getJsonArray("data").getJsonObject(0).getString("message"));
    }

    @Test
    void posts_and_comments_are_listed_since_a_time() {
        sandbox.comments("grace", "old");
        sandbox.passes(Duration.ofMinutes(10));
        var mark = sandbox.control("/clock").getJsonNumber("now").longValue() / 1000;
        sandbox.comments("grace", "new");
        sandbox.comments("rafael", "newer");
        sandbox.control("/posts", "{'person':'lucia','text':'a visit'}");

        var posts = sandbox.graph("/me/feed?since=" + mark).json().getJsonArray("data");
        assertEquals(1, posts.size());
        var comments = sandbox.graph(
                        "/" + DemoWorld.LAMPS_POST + "/comments?order=reverse_chronological&limit=1&since=" + mark)
                .json();
        assertEquals("newer", comments.getJsonArray("data").getJsonObject(0).getString("message"));
        var next = sandbox.send(sandbox.at(comments.getJsonObject("paging").getString("next")))
                .json();
        assertEquals("new", next.getJsonArray("data").getJsonObject(0).getString("message"));
        assertFalse(next.getJsonObject("paging").containsKey("next"));
    }

    @Test
    void conversations_may_be_read_twice_a_second_if_the_switch_is_on() {
        sandbox.control("/switches", "{'conversationLimit':true}");
        var last = "";
        for (int i = 0; i < 12 && last.isEmpty(); i++) {
            var answer = sandbox.graph("/me/conversations");
            last = answer.status() == 200 ? "" : answer.error();
        }
        assertEquals("613", last);

        sandbox.passes(Duration.ofSeconds(1));
        assertEquals(200, sandbox.graph("/me/conversations").status());
        assertEquals(200, sandbox.graph("/me/feed").status());
    }

    private Answer subscribes(String url, String fields) {
        return sandbox.graphForm(
                EDGE,
                "access_token",
                APP_TOKEN,
                "object",
                "page",
                "callback_url",
                url,
                "verify_token",
                "mine",
                "fields",
                fields,
                "include_values",
                "true");
    }

    private Answer outlet(String path) {
        return sandbox.graphAs(outletToken(), path);
    }

    private static String outletToken() {
        return "SANDBOX-PAGE-TOKEN-" + DemoWorld.OUTLET_ID;
    }
}
