package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.webhooks.Signature;
import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest extends PlaygroundTest {

    @Test
    void many_people_say_many_things_in_one_call_and_each_conversation_keeps_its_order() throws Exception {
        var people = sandbox.control("/people", "{'count':50}")
                .getJsonArray("people")
                .getValuesAs(JsonObject.class);
        var messages = JsonText.array();
        for (int i = 0; i < 200; i++) {
            messages.add(JsonText.object()
                    .add("person", people.get(i % 50).getString("id"))
                    .add("text", Integer.toString(i)));
        }
        var said = sandbox.control(
                "/say", JsonText.object().add("messages", messages).build().toString());
        assertEquals(200, said.getJsonArray("messages").size());

        var last = new HashMap<String, Integer>();
        for (int i = 0; i < 200; i++) {
            var told = receiver.next();
            var sender = told.item().getJsonObject("sender").getString("id");
            var number = Integer.parseInt(told.messageText());
            assertTrue(last.getOrDefault(sender, -1) < number);
            last.put(sender, number);
        }
        assertEquals(50, last.size());
    }

    @Test
    void a_customer_reacts_and_takes_it_back_and_that_opens_the_window() throws Exception {
        sandbox.says("lucia", "hola");
        receiver.next();
        sandbox.passes(Duration.ofHours(20));
        var mid = sandbox.writes(DemoWorld.LUCIA, "¡Hola!").json().getString("message_id");
        receiver.nextMessage();
        sandbox.control("/react", "{'messageId':'" + mid + "','emoji':'❤'}");
        var told = nextReaction();
        assertEquals(DemoWorld.LUCIA, told.getJsonObject("sender").getString("id"));
        assertEquals("react", told.getJsonObject("reaction").getString("action"));
        assertEquals("❤", told.getJsonObject("reaction").getString("emoji"));
        assertEquals(mid, told.getJsonObject("reaction").getString("mid"));
        sandbox.passes(Duration.ofHours(20));
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "¿Sigues ahí?").status());
        receiver.nextMessage();
        sandbox.control("/react", "{'messageId':'" + mid + "'}");
        assertEquals("unreact", nextReaction().getJsonObject("reaction").getString("action"));
    }

    @Test
    void a_customer_taps_a_button_and_later_comes_in_by_a_link_and_both_open_the_window() throws Exception {
        var tapped = sandbox.control("/tap", "{'person':'lucia','title':'Empezar','payload':'GET_STARTED'}");
        var told = receiver.next().item();
        assertEquals(DemoWorld.LUCIA, told.getJsonObject("sender").getString("id"));
        assertEquals(
                "{\"mid\":\"" + tapped.getString("messageId") + "\",\"title\":\"Empezar\",\"payload\":\"GET_STARTED\"}",
                told.getJsonObject("postback").toString());
        sandbox.passes(Duration.ofHours(23));
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "¡Hola!").status());
        receiver.nextMessage();
        sandbox.passes(Duration.ofHours(23));
        assertEquals(400, sandbox.writes(DemoWorld.LUCIA, "¿Sigues ahí?").status());
        sandbox.control("/enter", "{'person':'lucia','ref':'promo'}");
        assertEquals("promo", next("referral").getJsonObject("referral").getString("ref"));
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "¿Sigues ahí?").status());
    }

    private JsonObject nextReaction() throws Exception {
        return next("reaction");
    }

    /** Delivery marks may come in between. */
    private JsonObject next(String member) throws Exception {
        var item = receiver.next().item();
        while (!item.containsKey(member)) {
            item = receiver.next().item();
        }
        return item;
    }

    @Test
    void a_file_that_a_customer_sends_is_kept_and_served_for_a_week() throws Exception {
        var body = "--b\r\nContent-Disposition: form-data; name=\"person\"\r\n\r\nlucia\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"señal 1.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF\r\n--b--\r\n";
        sandbox.send(sandbox.at("/control/say")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));

        var attachment = receiver.next()
                .item()
                .getJsonObject("message")
                .getJsonArray("attachments")
                .getJsonObject(0);
        assertEquals("file", attachment.getString("type"));
        var url = attachment.getJsonObject("payload").getString("url");
        assertTrue(url.contains("/se%C3%B1al%201.pdf?"), url);
        var file = sandbox.send(sandbox.at(url));
        assertEquals("%PDF", file.text());
        assertEquals("attachment", file.header("Content-Disposition"));

        assertEquals(403, sandbox.send(sandbox.at(url.replace("oh=", "oh=0"))).status());
        sandbox.passes(Duration.ofDays(8));
        assertEquals(403, sandbox.send(sandbox.at(url)).status());
    }

    @Test
    void a_page_that_a_customer_sends_is_never_shown_as_one() throws Exception {
        sandbox.control(
                "/say",
                "{'person':'lucia','attachments':[{'name':'x.html','contentType':'text/html','base64':'PGI+'}]}");

        var url = receiver.next()
                .item()
                .getJsonObject("message")
                .getJsonArray("attachments")
                .getJsonObject(0)
                .getJsonObject("payload")
                .getString("url");
        var file = sandbox.send(sandbox.at(url));
        assertEquals("application/octet-stream", file.header("Content-Type"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
    }

    @Test
    void other_web_sites_cannot_play_with_the_sandbox() {
        var foreign = sandbox.send(sandbox.at("/control/say")
                .header("Origin", "https://example.com")
                .POST(BodyPublishers.ofString("{\"person\":\"lucia\",\"text\":\"x\"}")));
        assertEquals(403, foreign.status());

        var own = sandbox.send(sandbox.at("/control/say")
                .header("Origin", sandbox.url().replace("/sandbox", ""))
                .POST(BodyPublishers.ofString("{\"person\":\"lucia\",\"text\":\"x\"}")));
        assertEquals(200, own.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/say {\"person\":\"nobody\",\"text\":\"x\"}",
                "/say {\"person\":\"lucia\"}",
                "/say {\"text\":\"x\"}",
                "/say [1]",
                "/say {\"messages\":7}",
                "/comments {\"person\":\"lucia\",\"text\":\"x\",\"parent\":\"none\"}",
                "/faults {\"kind\":\"none\"}",
                "/switches {\"none\":1}",
                "/switches {\"delayMs\":\"x\"}",
                "/clock {\"advanceSeconds\":-1}",
                "/webhooks/next {\"drop\":\"x\"}",
                "/nowhere {}"
            })
    void what_cannot_be_done_is_refused_with_a_reason(String call) {
        var parts = call.split(" ", 2);
        var answer = sandbox.send(sandbox.at("/control" + parts[0]).POST(BodyPublishers.ofString(parts[1])));

        assertTrue(answer.status() == 400 || answer.status() == 404, answer.text());
        assertFalse(answer.json().getString("error").isEmpty());
    }

    @Test
    void a_raw_body_is_escaped_if_it_is_json_and_untouched_if_it_is_text() throws Exception {
        var escaped = sandbox.control("/webhooks/raw", "{'body':{'object':'page','entry':[{'t':'ñ'}]}}");
        assertEquals(200, escaped.getInt("status"));
        assertEquals("EVENT_RECEIVED", escaped.getString("body"));
        assertEquals(
                "{\"object\":\"page\",\"entry\":[{\"t\":\"\\u00f1\"}]}",
                receiver.next().text());

        sandbox.control("/webhooks/raw", "{'body':'{ not json ñ'}");
        var told = receiver.next();
        assertEquals("{ not json ñ", told.text());
        assertEquals(Signature.sha256(DemoWorld.APP_SECRET, told.body()), told.sha256());
    }

    @ParameterizedTest
    @CsvSource({"wrong-secret", "other-body", "uppercase", "no-prefix", "truncated", "empty"})
    void a_raw_body_can_be_signed_wrongly(String kind) throws Exception {
        sandbox.control("/webhooks/raw", "{'body':{'object':'page'},'signature':'" + kind + "'}");

        var told = receiver.next();
        assertNotEquals(Signature.sha256(DemoWorld.APP_SECRET, told.body()), told.sha256());
    }

    @Test
    void a_raw_body_can_have_the_old_signature_only_or_none() throws Exception {
        sandbox.control("/webhooks/raw", "{'body':{},'signature':'sha1-only'}");
        var old = receiver.next();
        assertNull(old.sha256());
        assertEquals(Signature.sha1(DemoWorld.APP_SECRET, old.body()), old.sha1());

        sandbox.control("/webhooks/raw", "{'body':{},'signature':'none'}");
        var none = receiver.next();
        assertNull(none.sha256());
        assertNull(none.sha1());
    }

    @Test
    void a_poll_with_nothing_new_is_answered_briefly() {
        var whole = sandbox.control("/view?person=" + DemoWorld.LUCIA);
        assertTrue(whole.containsKey("chat"));

        var nothing = sandbox.control("/view?person=" + DemoWorld.LUCIA + "&known=" + whole.getInt("version"));
        assertEquals(Set.of("version", "now", "typing"), nothing.keySet());
    }

    @Test
    void calls_can_be_waited_for() {
        var before = sandbox.control("/state").getJsonNumber("version");
        sandbox.graph("/me");

        var calls = sandbox.control("/calls?wait=5000&path=/me&method=GET&after=" + before)
                .getJsonArray("calls");
        assertEquals(1, calls.size());
        assertEquals(
                0,
                sandbox.control("/calls?wait=50&path=/none")
                        .getJsonArray("calls")
                        .size());
    }
}
