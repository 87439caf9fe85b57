package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.webhooks.Signature;
import jakarta.json.JsonArray;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest extends PlaygroundTest {

    private static final String TO_LUCIA = "{'id':'" + DemoWorld.LUCIA + "'}";

    @BeforeEach
    void lucia_has_written() {
        sandbox.says("lucia", "hola");
    }

    @Test
    void json_with_the_token_in_the_query_is_understood() {
        var answer = sandbox.writes(DemoWorld.LUCIA, "Buenas");

        assertAccepted(answer, "json", "query");
        assertTrue(answer.json().getString("message_id").startsWith("m_"));
        assertEquals(DemoWorld.LUCIA, answer.json().getString("recipient_id"));
    }

    @Test
    void a_form_with_json_as_text_and_the_token_in_it_is_understood() {
        var answer = sandbox.graphForm(
                "/me/messages",
                "access_token",
                Playground.TOKEN,
                "recipient",
                TO_LUCIA,
                "message",
                "{'text':'¡Buenas! 💛','metadata':'m-1'}",
                "messaging_type",
                "RESPONSE",
                "format",
                "json");

        assertAccepted(answer, "form", "form");
        assertEquals("m-1", sandbox.lastCall().getString("metadata"));
        assertEquals("¡Buenas! 💛", lastMessage("lucia"));
    }

    @Test
    void a_multipart_body_with_a_file_is_understood() throws Exception {
        var body = part("recipient", TO_LUCIA.replace('\'', '"'))
                + part("message", "{\"attachment\":{\"type\":\"image\",\"payload\":{\"is_reusable\":true}}}")
                + part("messaging_type", "RESPONSE")
                + file()
                + "--limit--\r\n";
        var answer = sandbox.send(sandbox.at("/graph/v24.0/me/messages?access_token=" + Playground.TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString(body)));

        assertAccepted(answer, "multipart", "query");
        assertFalse(answer.json().getString("attachment_id").isEmpty());
        receiver.next();
        var sent = receiver.next()
                .item()
                .getJsonObject("message")
                .getJsonArray("attachments")
                .getJsonObject(0);
        assertEquals("image", sent.getString("type"));
        var file = sandbox.send(sandbox.at(sent.getJsonObject("payload").getString("url")));
        assertEquals("not really a picture", file.text());
        assertEquals("image/png", file.header("Content-Type"));
    }

    @Test
    void a_multipart_body_with_everything_else_in_the_query_is_understood() {
        var query = Playground.form(
                "access_token",
                Playground.TOKEN,
                "recipient",
                TO_LUCIA,
                "message",
                "{'attachment':{'type':'file','payload':{}}}",
                "messaging_type",
                "RESPONSE");
        var answer = sandbox.send(sandbox.at("/graph/v24.0/me/messages?" + query)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofString(file() + "--limit--\r\n")));

        assertAccepted(answer, "multipart", "query");
        assertEquals(
                "filedata.png",
                sandbox.lastCall().getJsonArray("files").getJsonObject(0).getString("name"));
    }

    @Test
    void the_token_may_stand_in_the_authorization_header() {
        var answer = sandbox.send(sandbox.at("/graph/" + DemoWorld.PAGE_ID + "/messages")
                .header("Authorization", "Bearer " + Playground.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"recipient\":" + TO_LUCIA.replace('\'', '"') + ",\"message\":{\"text\":\"unversioned\"}}")));

        assertAccepted(answer, "json", "header");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_batch_answers_each_call_with_json_as_text(boolean asForm) {
        var body = Playground.form("recipient", TO_LUCIA, "message", "{'text':'in a batch'}");
        var operations = "[{\"method\":\"POST\",\"relative_url\":\"v24.0/me/messages\",\"body\":\"" + body + "\"},"
                + "{\"method\":\"GET\",\"relative_url\":\"me?fields=name\"},"
                + "{\"method\":\"GET\",\"relative_url\":\"nobody\"}]";
        var answer = asForm
                ? sandbox.graphForm("/", "access_token", Playground.TOKEN, "batch", operations)
                : sandbox.graphPost("/", "{\"batch\":" + operations + "}");

        assertEquals(200, answer.status(), answer.text());
        var answers = (JsonArray) answer.value();
        assertEquals(200, answers.getJsonObject(0).getInt("code"));
        assertTrue(answers.getJsonObject(0).getString("body").contains("message_id"));
        assertTrue(answers.getJsonObject(1).getString("body").contains("Almacén"));
        assertEquals(400, answers.getJsonObject(2).getInt("code"));
        assertEquals("in a batch", lastMessage("lucia"));
    }

    @Test
    void a_post_may_mean_delete() {
        var answer = sandbox.graphForm("/me/subscribed_apps", "access_token", Playground.TOKEN, "method", "delete");

        assertTrue(answer.json().getBoolean("success"));
        assertEquals("DELETE", sandbox.lastCall().getString("method"));
        assertTrue(
                sandbox.graph("/me/subscribed_apps").json().getJsonArray("data").isEmpty());
    }

    @Test
    void up_to_2000_characters_are_sent_and_not_one_more() {
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "💛".repeat(2000)).status());
        assertEquals("100", sandbox.writes(DemoWorld.LUCIA, "x".repeat(2001)).error());
    }

    @Test
    void the_window_closes_24_hours_after_the_customers_last_message() {
        sandbox.passes(Duration.ofHours(23));
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "in time").status());

        sandbox.passes(Duration.ofMinutes(61));
        assertEquals("10/2018278", sandbox.writes(DemoWorld.LUCIA, "late").error());

        sandbox.says("lucia", "sigo aquí");
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "again").status());
    }

    @Test
    void people_may_answer_for_seven_days_if_the_app_has_that_feature() {
        sandbox.passes(Duration.ofDays(6));
        assertEquals(200, tagged("HUMAN_AGENT").status());

        sandbox.control("/switches", "{'humanAgent':false}");
        assertEquals("10", tagged("HUMAN_AGENT").error());

        sandbox.control("/switches", "{'humanAgent':true}");
        sandbox.passes(Duration.ofDays(2));
        assertEquals("10/2018278", tagged("HUMAN_AGENT").error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE"})
    void the_retired_tags_are_refused_even_inside_the_window(String tag) {
        assertEquals("100/1893061", tagged(tag).error());
    }

    private Playground.Answer tagged(String tag) {
        return sandbox.graphPost(
                "/me/messages",
                "{'recipient':" + TO_LUCIA + ",'messaging_type':'MESSAGE_TAG','tag':'" + tag
                        + "','message':{'text':'x'}}");
    }

    @Test
    void nobody_can_be_written_to_who_has_not_written_first() {
        assertEquals("10/2018278", sandbox.writes(DemoWorld.GRACE, "Hi").error());
        assertEquals("100/2018001", sandbox.writes("99", "Hi").error());
    }

    @Test
    void a_comment_is_answered_in_private_once_within_seven_days_and_opens_no_window() throws Exception {
        receiver.nextMessage();
        var comment = sandbox.comments("grace", "Price?");
        var answer = privately(comment);
        assertEquals(DemoWorld.GRACE, answer.json().getString("recipient_id"));
        assertEquals("in private", receiver.nextMessage().messageText());

        assertEquals("10900", privately(comment).error());
        assertEquals("10/2018278", sandbox.writes(DemoWorld.GRACE, "more").error());
        sandbox.says("grace", "Thanks");
        assertEquals(200, sandbox.writes(DemoWorld.GRACE, "more").status());

        var old = sandbox.comments("rafael", "E aí?");
        sandbox.passes(Duration.ofDays(7).plusMinutes(1));
        assertEquals("10903", privately(old).error());
        assertEquals("100/2534025", privately("1_2").error());
    }

    @Test
    void in_a_talk_that_another_app_has_nothing_is_sent_until_control_is_taken() {
        sandbox.says("lucia", "hola");
        sandbox.control("/thread-owner", "{'person':'lucia','appId':'1'}");
        assertEquals("100/2018300", sandbox.writes(DemoWorld.LUCIA, "hola").error());
        assertEquals(
                200,
                sandbox.graphPost("/me/take_thread_control", "{'recipient':" + TO_LUCIA + "}")
                        .status());
        assertEquals(200, sandbox.writes(DemoWorld.LUCIA, "hola").status());
    }

    @Test
    void the_page_cannot_answer_its_own_comment_in_private() {
        var own = sandbox.graphPost("/" + DemoWorld.LAMPS_POST + "/comments", "{'message':'Hola'}");

        assertEquals("10903", privately(own.json().getString("id")).error());
    }

    private Playground.Answer privately(String comment) {
        return sandbox.graphPost(
                "/me/messages", "{'recipient':{'comment_id':'" + comment + "'},'message':{'text':'in private'}}");
    }

    @Test
    void a_sender_action_stands_alone() {
        var typing = sandbox.graphPost("/me/messages", "{'recipient':" + TO_LUCIA + ",'sender_action':'typing_on'}");
        assertFalse(typing.json().containsKey("message_id"));
        assertTrue(sandbox.control("/chats/lucia").getBoolean("typing"));

        assertEquals(
                "100/2018014",
                sandbox.graphPost(
                                "/me/messages",
                                "{'recipient':" + TO_LUCIA + ",'sender_action':'typing_on','message':{'text':'x'}}")
                        .error());
        sandbox.passes(Duration.ofSeconds(30));
        assertFalse(sandbox.control("/chats/lucia").getBoolean("typing"));
    }

    @Test
    void attachments_go_by_address_and_by_saved_id_for_90_days() {
        var byAddress = attached("{'type':'image','payload':{'url':'https://example.com/a.png'}}");
        assertEquals(200, byAddress.status());
        assertEquals(
                "100/2018008",
                attached("{'type':'image','payload':{'url':'file:///etc/passwd'}}")
                        .error());

        var saved = sandbox.graphPost(
                        "/me/message_attachments",
                        "{'message':{'attachment':{'type':'image','payload':{'url':'https://example.com/b.png'}}}}")
                .json()
                .getString("attachment_id");
        var again = "{'type':'image','payload':{'attachment_id':'" + saved + "'}}";
        assertEquals(200, attached(again).status());
        sandbox.passes(Duration.ofDays(91));
        sandbox.says("lucia", "hola");
        assertEquals("100/2018074", attached(again).error());
    }

    private Playground.Answer attached(String attachment) {
        return sandbox.graphPost(
                "/me/messages", "{'recipient':" + TO_LUCIA + ",'message':{'attachment':" + attachment + "}}");
    }

    @Test
    void text_and_attachment_exclude_each_other_and_one_must_be_there() {
        var both = "{'text':'x','attachment':{'type':'image','payload':{'url':'https://example.com/a.png'}}}";
        assertEquals("100", message(both).error());
        assertEquals("100/2018034", message("{}").error());
        assertEquals(
                "100",
                message("{'text':'x','metadata':'" + "y".repeat(1000) + "'}").error());
    }

    private Playground.Answer message(String message) {
        return sandbox.graphPost("/me/messages", "{'recipient':" + TO_LUCIA + ",'message':" + message + "}");
    }

    @Test
    void a_proof_is_checked_when_it_is_sent_or_required() {
        var good = Signature.proof(DemoWorld.APP_SECRET, Playground.TOKEN);
        assertEquals(200, sandbox.graph("/me?appsecret_proof=" + good).status());
        assertEquals(
                "100",
                sandbox.graph("/me?appsecret_proof=" + good.replace(good.charAt(0), 'x'))
                        .error());

        sandbox.control("/switches", "{'requireProof':true}");
        assertEquals("100", sandbox.graph("/me").error());
        assertEquals(200, sandbox.graph("/me?appsecret_proof=" + good).status());
    }

    @Test
    void an_unknown_token_is_refused_with_190_and_a_missing_one_with_104() {
        var unknown = sandbox.send(sandbox.at("/graph/v24.0/me?access_token=x"));
        assertEquals("190", unknown.error());
        assertTrue(unknown.header("WWW-Authenticate").contains("invalid_token"));
        assertEquals("104", sandbox.send(sandbox.at("/graph/v24.0/me")).error());
    }

    @Test
    void no_secret_is_kept_in_the_list_of_calls() {
        sandbox.writes(DemoWorld.LUCIA, "x");
        sandbox.graph("/me?appsecret_proof=abcdef");

        assertFalse(sandbox.control("/calls").toString().contains(Playground.TOKEN));
        assertFalse(sandbox.control("/calls").toString().contains("abcdef"));
    }

    private void assertAccepted(Playground.Answer answer, String encoding, String tokenPlace) {
        assertEquals(200, answer.status(), answer.text());
        var call = sandbox.lastCall();
        assertTrue(call.getBoolean("accepted"));
        assertEquals(encoding, call.getString("encoding"));
        assertEquals(tokenPlace, call.getString("token"));
        assertEquals(answer.json().getString("message_id"), call.getString("messageId"));
    }

    private String lastMessage(String person) {
        var messages = sandbox.control("/chats/" + person).getJsonArray("messages");
        return messages.getJsonObject(messages.size() - 1).getString("text");
    }

    private static String part(String name, String value) {
        return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file() {
        return "--limit\r\nContent-Disposition: form-data; name=\"filedata\"; filename=\"filedata.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nnot really a picture\r\n";
    }
}
