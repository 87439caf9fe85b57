package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.PICTURE;
import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static dev.bandeja.adapters.facebook.Conversations.TOKEN;
import static dev.bandeja.adapters.facebook.Conversations.pictureToAna;
import static dev.bandeja.adapters.facebook.Conversations.privatelyTo;
import static dev.bandeja.adapters.facebook.Conversations.toAna;
import static dev.bandeja.adapters.facebook.Conversations.toComment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.conversation.SendOutcome.Rejected;
import dev.bandeja.application.conversation.SendOutcome.Sent;
import dev.bandeja.application.conversation.SendOutcome.Thread;
import dev.bandeja.application.conversation.SendOutcome.TryAgain;
import dev.bandeja.application.conversation.SendOutcome.Unknown;
import dev.bandeja.application.conversation.Upload;
import dev.bandeja.domain.policy.SendDecision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static final String RECEIPT = "{\"recipient_id\":\"7000000000000001\",\"message_id\":\"m_42\"}";

    private final GraphStub graph = new GraphStub();
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_private_answer_goes_to_the_pages_messages_with_our_reference_and_without_a_tag() {
        graph.answers(200, RECEIPT);

        assertEquals(
                new Sent("m_42"), gateway.send(SHOP, toAna("¡Hola, Ana! 😀 50 % & más"), SendDecision.Kind.RESPONSE));

        GraphStub.Call call = graph.onlyCall();
        assertEquals("POST", call.method());
        assertEquals("/graph/v24.0/100200300400500/messages", call.target());
        assertEquals("application/x-www-form-urlencoded", call.headers().get("content-type"));
        assertEquals(
                Map.of(
                        "recipient", "{\"id\":\"7000000000000001\"}",
                        "messaging_type", "RESPONSE",
                        "message", "{\"metadata\":\"bandeja:r-77\",\"text\":\"¡Hola, Ana! 😀 50 % & más\"}",
                        "appsecret_proof", "885bacfb0f7c85a5e0e9197f4f0ef7e0586f68104baee2c127b2d6c8809b7951",
                        "format", "json"),
                ordered(call.parameters()));
    }

    @Test
    void a_file_is_handed_over_as_a_form_and_sent_by_its_number() {
        graph.answers(200, "{\"attachment_id\":\"1857777774821032\"}").answers(200, RECEIPT);

        Upload upload = gateway.upload(SHOP, PICTURE, "\u0000png".getBytes(StandardCharsets.UTF_8));
        assertEquals(new Upload.Done("1857777774821032"), upload);
        assertEquals(
                new Sent("m_42"),
                gateway.sendFile(SHOP, pictureToAna(), "1857777774821032", SendDecision.Kind.RESPONSE));

        GraphStub.Call form = graph.calls().get(0);
        assertEquals("/graph/v24.0/100200300400500/message_attachments", form.target());
        String boundary = form.headers().get("content-type").replace("multipart/form-data; boundary=", "");
        assertTrue(form.body().endsWith("--" + boundary + "--\r\n"), form.body());
        assertTrue(
                form.body()
                        .contains(
                                "Content-Disposition: form-data; name=\"message\"\r\n\r\n{\"attachment\":{\"type\":\"image\",\"payload\":{\"is_reusable\":true}}}\r\n"),
                form.body());
        assertTrue(
                form.body()
                        .contains(
                                "name=\"filedata\"; filename=\"perro ñ.png\"\r\nContent-Type: image/png\r\n\r\n\u0000png\r\n"),
                form.body());
        assertFalse(form.body().contains(TOKEN));
        assertEquals(
                "{\"attachment\":{\"type\":\"image\",\"payload\":{\"attachment_id\":\"1857777774821032\"}},\"metadata\":\"bandeja:r-77\"}",
                graph.calls().get(1).parameters().get("message"));
    }

    @Test
    void whatever_becomes_of_a_file_nothing_reached_the_customer() {
        graph.hangsUpInTheMiddle();
        assertInstanceOf(TryAgain.class, notUploaded());
        graph.answers(200, "{}");
        assertInstanceOf(TryAgain.class, notUploaded());
        graph.answersError(100, 2018047);
        assertEquals(new Rejected(Reasons.MEDIA_REFUSED + ":100/2018047"), notUploaded());
        graph.answersError(190, 463);
        assertInstanceOf(SendOutcome.TokenRejected.class, notUploaded());
    }

    private SendOutcome notUploaded() {
        return assertInstanceOf(Upload.Failed.class, gateway.upload(SHOP, PICTURE, new byte[] {1, 2}))
                .outcome();
    }

    @Test
    void after_the_standard_window_a_persons_message_carries_the_tag_that_says_so() {
        graph.answers(200, RECEIPT);

        assertEquals(new Sent("m_42"), gateway.send(SHOP, toAna("Hola"), SendDecision.Kind.HUMAN_AGENT));

        assertEquals("MESSAGE_TAG", graph.onlyCall().parameters().get("messaging_type"));
        assertEquals("HUMAN_AGENT", graph.onlyCall().parameters().get("tag"));
    }

    /** RestFB writes the members of a message in no particular order. */
    private static Map<String, String> ordered(Map<String, String> parameters) {
        parameters.computeIfPresent("message", (name, json) -> new java.util.TreeMap<>(Loose.parseObject(json))
                .entrySet().stream()
                        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                        .collect(java.util.stream.Collectors.joining(",", "{", "}")));
        return parameters;
    }

    @Test
    void the_token_travels_in_a_header_only() {
        graph.answers(200, RECEIPT);
        gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE);
        GraphStub.Call call = graph.onlyCall();
        assertEquals("Bearer " + TOKEN, call.headers().get("authorization"));
        assertFalse((call.target() + call.body()).contains(TOKEN));
    }

    @Test
    void a_public_answer_is_a_comment_under_what_it_answers() {
        graph.answers(200, "{\"id\":\"9001_7\"}");

        assertEquals(
                new Sent("9001_7"),
                gateway.send(SHOP, toComment("9001_1", "Le escribimos por interno"), SendDecision.Kind.RESPONSE));

        GraphStub.Call call = graph.onlyCall();
        assertEquals("POST", call.method());
        assertEquals("/graph/v24.0/9001_1/comments", call.target());
        assertEquals("Le escribimos por interno", call.parameters().get("message"));
        assertFalse(call.parameters().containsKey("metadata"));
    }

    @Test
    void a_private_reply_goes_to_the_comment_or_post_and_tells_in_which_talk_it_stands() {
        Sent sent = new Sent("m_42", Optional.of(new Thread("7000000000000001", "p:7000000000000001")));
        graph.answers(200, RECEIPT);
        assertEquals(sent, gateway.send(SHOP, privatelyTo("9001_1", "Hola"), SendDecision.Kind.PRIVATE_REPLY));
        graph.answers(200, RECEIPT);
        assertEquals(
                sent, gateway.send(SHOP, privatelyTo("100200300400500_9", "Hola"), SendDecision.Kind.PRIVATE_REPLY));

        assertEquals(
                List.of("{\"comment_id\":\"9001_1\"}", "{\"post_id\":\"100200300400500_9\"}"),
                graph.calls().stream()
                        .map(call -> call.parameters().get("recipient"))
                        .toList());
        assertEquals(
                List.of("/graph/v24.0/100200300400500/messages", "/graph/v24.0/100200300400500/messages"),
                graph.calls().stream().map(GraphStub.Call::target).toList());
        assertFalse(graph.calls().get(0).parameters().containsKey("tag"));
    }

    @Test
    void a_comment_that_has_or_can_have_no_private_reply_is_told_apart_from_other_refusals() {
        graph.answersError(10900, 0);
        assertEquals(
                new SendOutcome.ReplyUsedUp("PRIVATE_REPLY_MADE:10900"),
                gateway.send(SHOP, privatelyTo("9001_1", "Hola"), SendDecision.Kind.PRIVATE_REPLY));
        graph.answersError(10903, 0);
        assertEquals(
                new SendOutcome.ReplyUsedUp("NOT_ANSWERABLE:10903"),
                gateway.send(SHOP, privatelyTo("9001_1", "Hola"), SendDecision.Kind.PRIVATE_REPLY));
        graph.answersError(100, 2534025);
        assertEquals(
                new SendOutcome.ReplyUsedUp("NOT_ANSWERABLE:100/2534025"),
                gateway.send(SHOP, privatelyTo("9001_1", "Hola"), SendDecision.Kind.PRIVATE_REPLY));
        graph.answersError(100, 2018001);
        assertInstanceOf(
                Rejected.class, gateway.send(SHOP, privatelyTo("9001_1", "Hola"), SendDecision.Kind.PRIVATE_REPLY));
    }

    @Test
    void that_somebody_types_is_shown_alone_and_never_fails() {
        graph.answers(200, "{\"recipient_id\":\"7000000000000001\"}");
        gateway.showTyping(SHOP, Webhooks.ANA);
        GraphStub.Call call = graph.onlyCall();
        assertEquals("/graph/v24.0/100200300400500/messages", call.target());
        assertEquals("typing_on", call.parameters().get("sender_action"));
        assertFalse(call.parameters().containsKey("message"));
        graph.answersError(190, 463);
        gateway.showTyping(SHOP, Webhooks.ANA);
    }

    @Test
    void an_answer_that_gives_no_id_leaves_the_fate_unknown() {
        for (String body :
                new String[] {"{}", "{\"recipient_id\":\"1\"}", "null", "false", "[]", "", "<html>", "{\"mess"}) {
            graph.answers(200, body);
            assertEquals(
                    new Unknown("UNCLEAR_ANSWER"), gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE), body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 404, 403, 401, 302})
    void an_answer_that_is_not_graphs_leaves_the_fate_unknown(int status) {
        graph.answers(status, "<html>Sorry</html>", "Location", graph.origin() + "/elsewhere");
        assertEquals(new Unknown("UNCLEAR_ANSWER"), gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
        assertEquals(1, graph.calls().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 418, 429, 500, 502, 503, 504})
    void what_graph_says_counts_and_not_the_status_it_comes_with(int status) {
        graph.answers(
                status,
                "{\"error\":{\"message\":\"x\",\"code\":10,\"error_subcode\":2018278}}",
                "WWW-Authenticate",
                "OAuth \"Facebook Platform\" \"invalid_token\"");
        assertEquals(
                new Rejected("WINDOW_CLOSED:10/2018278"),
                gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
    }

    @Test
    void errors_that_restfb_misses_or_breaks_on_are_understood() {
        graph.answers(400, "{\"error\":{\"code\":190}}");
        assertEquals(
                new SendOutcome.TokenRejected("TOKEN_INACTIVE:190"),
                gateway.send(SHOP, toAna("no message"), SendDecision.Kind.RESPONSE));

        graph.answers(400, "{\"error\":\"invalid_code\",\"error_description\":\"x\"}");
        assertEquals(new Rejected("REFUSED:0"), gateway.send(SHOP, toAna("OAuth's form"), SendDecision.Kind.RESPONSE));

        graph.answers(200, "{\"padding\":\"" + "x".repeat(500) + "\",\"error\":{\"code\":551}}");
        assertEquals(
                new Rejected("PERSON_UNREACHABLE:551"),
                gateway.send(SHOP, toAna("late in the body"), SendDecision.Kind.RESPONSE));

        graph.answers(200, "{\"error\":{\"code\":\"190\",\"error_subcode\":\"463\",\"message\":null}}");
        assertEquals(
                new SendOutcome.TokenRejected("TOKEN_INACTIVE:190/463"),
                gateway.send(SHOP, toAna("as texts"), SendDecision.Kind.RESPONSE));
    }

    @Test
    void a_connection_that_breaks_leaves_the_fate_unknown_and_nothing_is_posted_twice() {
        graph.hangsUp();
        assertEquals(new Unknown("CONNECTION_LOST"), gateway.send(SHOP, toAna("hung up"), SendDecision.Kind.RESPONSE));
        graph.resets();
        assertEquals(new Unknown("CONNECTION_LOST"), gateway.send(SHOP, toAna("reset"), SendDecision.Kind.RESPONSE));
        graph.hangsUpInTheMiddle();
        assertEquals(
                new Unknown("CONNECTION_LOST"), gateway.send(SHOP, toAna("in the middle"), SendDecision.Kind.RESPONSE));
        graph.keepsSilent();
        assertEquals(new Unknown("CONNECTION_LOST"), gateway.send(SHOP, toAna("silent"), SendDecision.Kind.RESPONSE));
        graph.neverEnds();
        assertEquals(
                new Unknown("CONNECTION_LOST"), gateway.send(SHOP, toAna("never ends"), SendDecision.Kind.RESPONSE));
        assertEquals(5, graph.calls().size());
    }

    @Test
    void where_nobody_listens_nothing_was_sent() {
        graph.close();
        assertEquals(
                new TryAgain("UNREACHABLE", Duration.ZERO, false),
                gateway.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
    }

    @Test
    void where_no_name_leads_nothing_was_sent() {
        FacebookGateway lost = new FacebookGateway(Webhooks.settings("http://graph.invalid/v24.0"));
        assertEquals(
                new TryAgain("UNREACHABLE", Duration.ZERO, false),
                lost.send(SHOP, toAna("hola"), SendDecision.Kind.RESPONSE));
    }

    @Test
    void without_a_word_of_graph_a_429_slows_the_page_down() {
        graph.answers(429, "slow down");
        assertEquals(
                new TryAgain("RATE_LIMITED:429", Duration.ofMinutes(1), true),
                gateway.send(SHOP, toAna("x"), SendDecision.Kind.RESPONSE));
    }

    @Test
    void graphs_own_time_to_wait_counts_the_longest_of_them() {
        String usage = "{\"77\":[{\"type\":\"messenger\",\"call_count\":100,\"estimated_time_to_regain_access\":7}],"
                + "\"78\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":19},{\"type\":\"x\"}]}";
        graph.answers(400, "{\"error\":{\"code\":80006}}", "X-Business-Use-Case-Usage", usage);
        assertEquals(
                new TryAgain("RATE_LIMITED:80006", Duration.ofMinutes(19), true),
                gateway.send(SHOP, toAna("x"), SendDecision.Kind.RESPONSE));

        graph.answers(400, "{\"error\":{\"code\":32}}", "X-Business-Use-Case-Usage", "no json");
        assertEquals(
                new TryAgain("RATE_LIMITED:32", Duration.ofHours(1), true),
                gateway.send(SHOP, toAna("x"), SendDecision.Kind.RESPONSE));
    }

    @Test
    void what_hardly_passes_is_tried_three_times() {
        for (int attempt = 0; attempt < 3; attempt++) {
            graph.answersError(100, 2018008);
            OutboundMessage message = toAna("x", attempt);
            Class<?> expected = attempt < 2 ? TryAgain.class : Rejected.class;
            assertInstanceOf(expected, gateway.send(SHOP, message, SendDecision.Kind.RESPONSE));
        }
    }

    @Test
    void an_id_that_would_lead_elsewhere_is_never_put_into_an_address() {
        assertEquals(
                new Rejected("REQUEST_FAULTY"),
                gateway.send(SHOP, toComment("../me/accounts?x=", "x"), SendDecision.Kind.RESPONSE));
        ChannelConnection strange = new ChannelConnection(SHOP.id(), SHOP.kind(), "a/b", TOKEN);
        assertEquals(new Rejected("REQUEST_FAULTY"), gateway.send(strange, toAna("x"), SendDecision.Kind.RESPONSE));
        assertEquals(0, graph.calls().size());
    }
}
