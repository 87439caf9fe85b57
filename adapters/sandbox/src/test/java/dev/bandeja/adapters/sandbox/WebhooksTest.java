package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.webhooks.Signature;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebhooksTest extends PlaygroundTest {

    @Test
    void what_a_customer_says_arrives_escaped_and_signed() throws Exception {
        var mid = sandbox.says("lucia", "¿Llegó? a/b 💡");

        var told = receiver.next();
        assertTrue(told.text().contains("\"text\":\"\\u00bfLleg\\u00f3? a\\/b \\ud83d\\udca1\""), told.text());
        assertEquals(Signature.sha256(DemoWorld.APP_SECRET, told.body()), told.sha256());
        assertEquals(Signature.sha1(DemoWorld.APP_SECRET, told.body()), told.sha1());
        assertTrue(told.contentType().startsWith("application/json"));
        assertEquals("page", told.json().getString("object"));
        assertEquals(DemoWorld.PAGE_ID, told.entry(0).getString("id"));
        var item = told.item();
        assertEquals(DemoWorld.LUCIA, item.getJsonObject("sender").getString("id"));
        assertEquals(DemoWorld.PAGE_ID, item.getJsonObject("recipient").getString("id"));
        assertEquals(mid, item.getJsonObject("message").getString("mid"));
        assertEquals(13, item.getJsonNumber("timestamp").toString().length(), "milliseconds");
    }

    @Test
    void a_callback_address_is_asked_before_it_is_told_anything() throws Exception {
        sandbox.says("lucia", "hola");

        var asked = FormText.read(receiver.nextChallenge());
        assertEquals("subscribe", asked.get("hub.mode"));
        assertEquals(DemoWorld.VERIFY_TOKEN, asked.get("hub.verify_token"));
        assertTrue(asked.get("hub.challenge").matches("\\d{8,10}"));
        receiver.next();
    }

    @Test
    void an_address_that_does_not_give_the_challenge_back_is_told_nothing() throws Exception {
        receiver.withoutConsent();
        sandbox.says("lucia", "hola");

        receiver.nextChallenge();
        receiver.nextChallenge();
        receiver.hearsNothingFor(200);
        assertFalse(sandbox.control("/state").getJsonObject("webhook").getBoolean("verified"));
    }

    @Test
    void another_callback_address_is_taken_only_with_its_consent() throws Exception {
        try (var other = new Receiver();
                var unwilling = new Receiver().withoutConsent()) {
            var refused = sandbox.send(sandbox.at("/control/webhooks/subscription")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"callbackUrl\":\"" + unwilling.url() + "\"}")));
            assertEquals(400, refused.status());
            assertEquals(receiver.url(), callbackUrl());

            sandbox.control("/webhooks/subscription", "{'callbackUrl':'" + other.url() + "','verifyToken':'mine'}");
            assertEquals("mine", FormText.read(other.nextChallenge()).get("hub.verify_token"));
            sandbox.says("lucia", "hola");
            assertEquals("hola", other.next().messageText());
            assertEquals(other.url(), callbackUrl());
        }
    }

    private String callbackUrl() {
        return sandbox.control("/state").getJsonObject("webhook").getString("callbackUrl");
    }

    @Test
    void what_is_refused_is_told_again_before_anything_newer_of_that_conversation() throws Exception {
        receiver.answering(503, 500, 404, 429);
        sandbox.says("lucia", "one");
        sandbox.says("lucia", "two");

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertEquals("one", receiver.next().messageText());
        }
        assertEquals("two", receiver.next().messageText());
        var event = sandbox.control("/events?field=messages&state=DELIVERED&wait=2000")
                .getJsonArray("events")
                .getJsonObject(0);
        assertEquals("[503,500,404,429,200]", event.getJsonArray("statuses").toString());
    }

    @Test
    void conversations_do_not_wait_for_each_other() throws Exception {
        sandbox.says("lucia", "first");
        receiver.next();
        receiver.answering(0);
        sandbox.says("lucia", "never answered");
        assertEquals("never answered", receiver.next().messageText());

        sandbox.says("grace", "quick");
        assertEquals("quick", receiver.next().messageText());
    }

    @Test
    void an_answer_that_takes_more_than_five_seconds_is_none() throws Exception {
        receiver.answering(0);
        sandbox.says("lucia", "hola");

        assertEquals("hola", receiver.next().messageText());
        assertEquals("hola", receiver.next().messageText());
        var first = sandbox.control("/deliveries").getJsonArray("deliveries").getJsonObject(0);
        assertEquals(-1, first.getInt("status"));
        assertTrue(first.getInt("ms") >= 5_000, first::toString);
    }

    @Test
    void after_an_hour_without_success_the_page_is_unsubscribed_and_what_waited_is_lost() throws Exception {
        receiver.alwaysAnswering(500);
        sandbox.says("lucia", "lost");
        sandbox.control("/deliveries?wait=5000");
        sandbox.passes(Duration.ofMinutes(59));
        receiver.next();
        assertTrue(sandbox.control("/state").getJsonObject("webhook").getBoolean("active"));

        sandbox.passes(Duration.ofMinutes(2));
        var lost = sandbox.control("/events?state=LOST&wait=10000").getJsonArray("events");
        assertEquals(1, lost.size());
        assertFalse(sandbox.control("/state").getJsonObject("webhook").getBoolean("active"));

        receiver.alwaysAnswering(200);
        sandbox.says("grace", "nobody hears");
        assertEquals(
                2, sandbox.control("/events?state=LOST").getJsonArray("events").size());

        sandbox.graphPost("/me/subscribed_apps", "{'subscribed_fields':'messages'}");
        sandbox.says("grace", "heard again");
        while (!receiver.next().text().contains("heard again")) {
            // the refused attempts of the lost message come first
        }
    }

    @Test
    void an_echo_has_sender_and_recipient_swapped_and_carries_app_and_metadata() throws Exception {
        sandbox.says("lucia", "hola");
        receiver.next();
        var sent = sandbox.graphPost(
                "/me/messages",
                "{'recipient':{'id':'" + DemoWorld.LUCIA + "'},'message':{'text':'Buenas','metadata':'out-7'}}");

        var echo = receiver.next().item();
        assertEquals(DemoWorld.PAGE_ID, echo.getJsonObject("sender").getString("id"));
        assertEquals(DemoWorld.LUCIA, echo.getJsonObject("recipient").getString("id"));
        var message = echo.getJsonObject("message");
        assertTrue(message.getBoolean("is_echo"));
        assertEquals(DemoWorld.APP_ID, message.getJsonNumber("app_id").toString());
        assertEquals("out-7", message.getString("metadata"));
        assertEquals(sent.json().getString("message_id"), message.getString("mid"));

        var delivery = receiver.next().item().getJsonObject("delivery");
        assertEquals(message.getString("mid"), delivery.getJsonArray("mids").getString(0));
        assertEquals(echo.getJsonNumber("timestamp"), delivery.getJsonNumber("watermark"));

        sandbox.control("/read", "{'person':'lucia'}");
        var read = receiver.next().item().getJsonObject("read");
        assertEquals(echo.getJsonNumber("timestamp"), read.getJsonNumber("watermark"));
    }

    @Test
    void an_answer_from_metas_inbox_is_an_echo_of_that_app() throws Exception {
        sandbox.control("/inbox-reply", "{'person':'rafael','text':'Oi'}");

        var message = receiver.next().item().getJsonObject("message");
        assertEquals(
                DemoWorld.PAGE_INBOX_APP_ID, message.getJsonNumber("app_id").toString());
        assertEquals("Oi", message.getString("text"));
    }

    @Test
    void comments_and_replies_are_feed_changes_in_seconds() throws Exception {
        var comment = sandbox.comments("grace", "Lovely");
        var top = receiver.next();
        assertEquals(
                "feed", top.entry(0).getJsonArray("changes").getJsonObject(0).getString("field"));
        assertEquals(10, top.entry(0).getJsonNumber("time").toString().length(), "seconds");
        assertEquals(DemoWorld.LAMPS_POST, top.change().getString("parent_id"));
        assertEquals(comment, top.change().getString("comment_id"));
        assertEquals("Grace Miller", top.change().getJsonObject("from").getString("name"));
        assertEquals(10, top.change().getJsonNumber("created_time").toString().length());

        sandbox.graphPost("/" + comment + "/comments", "{'message':'Thank you'}");
        var own = receiver.next().change();
        assertEquals(comment, own.getString("parent_id"));
        assertEquals(DemoWorld.PAGE_ID, own.getJsonObject("from").getString("id"));
        assertEquals("add", own.getString("verb"));
    }

    @Test
    void a_visitors_post_is_a_feed_change() throws Exception {
        sandbox.control("/posts", "{'person':'rafael','text':'Olá'}");

        var value = receiver.next().change();
        assertEquals("post", value.getString("item"));
        assertEquals(DemoWorld.RAFAEL, value.getJsonObject("from").getString("id"));
    }

    @Test
    void only_subscribed_fields_are_told() throws Exception {
        sandbox.graphPost("/me/subscribed_apps", "{'subscribed_fields':['messages']}");
        sandbox.comments("grace", "unheard");
        sandbox.says("grace", "heard");

        assertEquals("heard", receiver.next().messageText());
        receiver.hearsNothingFor(100);
    }

    @Test
    void events_are_told_twice_not_at_all_or_backwards_on_demand() throws Exception {
        sandbox.control("/webhooks/next", "{'duplicate':1}");
        sandbox.says("lucia", "twice");
        assertEquals("twice", receiver.next().messageText());
        assertEquals("twice", receiver.next().messageText());

        sandbox.control("/webhooks/next", "{'drop':1}");
        sandbox.says("lucia", "never");
        sandbox.control("/webhooks/next", "{'reorder':3}");
        for (var text : List.of("a", "b")) {
            sandbox.says("lucia", text);
        }
        receiver.hearsNothingFor(100);
        sandbox.says("lucia", "c");
        assertEquals("c", receiver.next().messageText());
        assertEquals("b", receiver.next().messageText());
        assertEquals("a", receiver.next().messageText());
        sandbox.says("lucia", "d");
        assertEquals("d", receiver.next().messageText());
    }

    @Test
    void delayed_events_wait_for_the_sandboxs_clock() throws Exception {
        sandbox.control("/switches", "{'delayMs':60000}");
        sandbox.says("lucia", "later");
        receiver.hearsNothingFor(200);

        sandbox.passes(Duration.ofMinutes(1));
        assertEquals("later", receiver.next().messageText());
    }

    @Test
    void in_disorder_nothing_is_lost() throws Exception {
        sandbox.control("/switches", "{'disorder':true}");
        for (var text : List.of("a", "b", "c", "d", "e")) {
            sandbox.says("lucia", text);
        }
        sandbox.passes(Duration.ofSeconds(4));

        var heard = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            heard.add(receiver.next().messageText());
        }
        assertEquals(Set.of("a", "b", "c", "d", "e"), heard);
    }

    @Test
    void several_events_share_a_post_when_that_is_switched_on() throws Exception {
        sandbox.control("/switches", "{'batch':50,'delayMs':60000}");
        sandbox.says("lucia", "one");
        sandbox.says("lucia", "two");
        sandbox.says("grace", "three");
        sandbox.passes(Duration.ofMinutes(1));

        var together = receiver.next();
        assertEquals(2, together.json().getJsonArray("entry").size(), together::text);
        assertEquals(2, together.entry(0).getJsonArray("messaging").size());
        assertEquals(1, together.entry(1).getJsonArray("messaging").size());
    }

    @Test
    void messages_and_feed_changes_never_share_a_post() throws Exception {
        sandbox.control("/switches", "{'batch':50,'delayMs':60000}");
        sandbox.says("lucia", "one");
        sandbox.comments("grace", "apart");
        sandbox.passes(Duration.ofMinutes(1));

        var members = new HashSet<String>();
        for (int i = 0; i < 2; i++) {
            members.addAll(receiver.next().entry(0).keySet());
        }
        assertEquals(Set.of("id", "time", "messaging", "changes"), members);
    }
}
