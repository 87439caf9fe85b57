package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static dev.bandeja.adapters.facebook.Conversations.TOKEN;
import static dev.bandeja.adapters.facebook.Conversations.privatelyTo;
import static dev.bandeja.adapters.facebook.Conversations.toAna;
import static dev.bandeja.adapters.facebook.Conversations.toComment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.application.conversation.SendOutcome.Found;
import dev.bandeja.application.conversation.SendOutcome.Thread;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookingUpTest {
    private static final String PAGE = "{\"id\":\"100200300400500\",\"name\":\"La Tienda\"}";
    private static final String ANA = "{\"id\":\"7000000000000001\"}";
    private static final String NO_PARENT = "{\"id\":\"9001_1\"}";

    private final GraphStub graph = new GraphStub();
    private final FacebookGateway gateway = new FacebookGateway(Webhooks.settings(graph.address()));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_private_message_is_looked_for_in_the_persons_talk() {
        graph.answers(200, talk(line("m_5", "2026-11-20T10:00:03+0000", PAGE, "Hola, Ana")));

        assertEquals(
                Optional.of(List.of(new Found("m_5", Instant.parse("2026-11-20T10:00:03Z")))),
                gateway.lookUp(SHOP, toAna("Hola, Ana")));

        GraphStub.Call call = graph.onlyCall();
        assertEquals("GET", call.method());
        assertEquals("/graph/v24.0/100200300400500/conversations", call.path());
        Map<String, String> parameters = call.parameters();
        assertEquals("7000000000000001", parameters.get("user_id"));
        assertEquals("MESSENGER", parameters.get("platform"));
        assertEquals("messages{id,created_time,from,message}", parameters.get("fields"));
        assertEquals(64, parameters.get("appsecret_proof").length());
        assertEquals("Bearer " + TOKEN, call.headers().get("authorization"));
        assertFalse(call.target().contains(TOKEN));
    }

    @Test
    void only_the_pages_own_words_since_it_was_tried_are_it() {
        graph.answers(
                200,
                talk(
                        line("m_9", "2026-11-20T10:02:00+0000", PAGE, "Otra cosa"),
                        line("m_8", "2026-11-20T10:01:00+0000", ANA, "Hola"),
                        line("m_7", "2026-11-20T10:00:30+0000", PAGE, " Hola\r\n"),
                        line("6", "2026-11-20T09:58:00+0000", PAGE, "Hola"),
                        line("m_5", "2026-11-20T09:57:59+0000", PAGE, "Hola")));

        assertEquals(
                Optional.of(List.of(
                        new Found("m_6", Instant.parse("2026-11-20T09:58:00Z")),
                        new Found("m_7", Instant.parse("2026-11-20T10:00:30Z")))),
                gateway.lookUp(SHOP, toAna("Hola")),
                "oldest first, two minutes of other clocks allowed, ids as in webhooks");
    }

    @Test
    void a_private_reply_is_looked_for_in_the_talk_of_whoever_wrote_the_comment() {
        graph.answers(200, "{\"id\":\"9001_1\",\"from\":" + ANA + "}");
        graph.answers(200, talk(line("m_5", "2026-11-20T10:00:03+0000", PAGE, "Hola")));

        assertEquals(
                Optional.of(List.of(new Found(
                        "m_5",
                        Instant.parse("2026-11-20T10:00:03Z"),
                        Optional.of(new Thread("7000000000000001", "p:7000000000000001"))))),
                gateway.lookUp(SHOP, privatelyTo("9001_1", "Hola")));

        assertEquals("/graph/v24.0/9001_1", graph.calls().get(0).path());
        assertEquals("7000000000000001", graph.calls().get(1).parameters().get("user_id"));
    }

    @Test
    void of_a_private_reply_nothing_can_be_told_when_the_comments_author_is_not() {
        graph.answers(200, "{\"id\":\"9001_1\"}");
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, privatelyTo("9001_1", "Hola")));
    }

    @Test
    void what_is_not_there_is_told_as_an_empty_list() {
        graph.answers(200, talk(line("m_5", "2026-11-20T10:00:03+0000", PAGE, "Otra cosa")));
        assertEquals(Optional.of(List.of()), gateway.lookUp(SHOP, toAna("Hola")));
        graph.answers(200, "{\"data\":[]}");
        assertEquals(Optional.of(List.of()), gateway.lookUp(SHOP, toAna("Hola")));
    }

    @Test
    void what_cannot_be_told_is_not_told_as_absent() {
        graph.answersError(2, 0);
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("Graph is out of order")));
        graph.answersError(190, 463);
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("the token is dead")));
        graph.hangsUp();
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("the connection broke")));
        graph.answers(200, "<html>");
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("not Graph")));
        graph.answers(200, "{\"data\":[{\"id\":\"t_1\"}]}");
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("a talk without its messages")));
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toComment("9001_1/../x", "an id that leads elsewhere")));
        graph.close();
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("nobody listens")));
    }

    @Test
    void older_pages_are_read_as_far_as_the_message_can_be() {
        String second = graph.address() + "/t_1/messages?after=x";
        graph.answers(200, talkGoingOn(second, line("m_9", "2026-11-20T10:05:00+0000", PAGE, "Otra")))
                .answers(200, page(null, line("m_5", "2026-11-20T10:00:03+0000", PAGE, "Hola")));

        assertEquals(
                Optional.of(List.of(new Found("m_5", Instant.parse("2026-11-20T10:00:03Z")))),
                gateway.lookUp(SHOP, toAna("Hola")));

        GraphStub.Call call = graph.calls().get(1);
        assertEquals("/graph/v24.0/t_1/messages", call.path());
        assertEquals("id,created_time,from,message", call.parameters().get("fields"), "the link had forgotten them");
        assertEquals("Bearer " + TOKEN, call.headers().get("authorization"));
        assertEquals(64, call.parameters().get("appsecret_proof").length());
    }

    @Test
    void a_line_that_hides_who_wrote_what_may_be_it() {
        String bare = "{\"id\":\"m_5\",\"created_time\":\"2026-11-20T10:00:03+0000\"}";
        graph.answers(200, talk(bare));
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("Hola")), "neither author nor words");
        graph.answers(200, page(null, bare.replace("}", ",\"message\":\"Hola\"}")))
                .answers(200, NO_PARENT);
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toComment("9001_1", "Hola")), "our words, no author");
        graph.answers(200, page(null, bare.replace("}", ",\"message\":\"Otra\"}")))
                .answers(200, NO_PARENT);
        assertEquals(Optional.of(List.of()), gateway.lookUp(SHOP, toComment("9001_1", "Hola")), "other words");
        graph.answers(200, talk(bare.replace("}", ",\"from\":" + PAGE + "}")));
        assertEquals(Optional.of(List.of()), gateway.lookUp(SHOP, toAna("Hola")), "a picture of the page");
    }

    @Test
    void a_talk_that_goes_on_and_on_is_given_up_without_an_answer() {
        String next = graph.address() + "/t_1/messages?after=x";
        graph.answers(200, talkGoingOn(next, line("m_9", "2026-11-20T10:05:00+0000", PAGE, "Otra")));
        for (int i = 0; i < 20; i++) {
            graph.answers(200, page(next, line("m_8", "2026-11-20T10:04:00+0000", PAGE, "Otra")));
        }
        assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("Hola")));
        assertEquals(5, graph.calls().size());
    }

    @Test
    void a_link_to_another_server_is_never_followed() {
        try (GraphStub stranger = new GraphStub()) {
            graph.answers(
                    200,
                    talkGoingOn(
                            stranger.origin() + "/t_1/messages?after=x",
                            line("m_9", "2026-11-20T10:05:00+0000", PAGE, "Otra")));
            assertEquals(Optional.empty(), gateway.lookUp(SHOP, toAna("Hola")));
            assertEquals(List.of(), stranger.calls());
        }
    }

    @Test
    void a_public_answer_is_looked_for_under_what_it_answers() {
        graph.answers(200, page(null, line("9001_7", "2026-11-20T10:00:03+0000", PAGE, "Por interno")))
                .answers(200, NO_PARENT);

        assertEquals(
                Optional.of(List.of(new Found("9001_7", Instant.parse("2026-11-20T10:00:03Z")))),
                gateway.lookUp(SHOP, toComment("9001_1", "Por interno")));

        GraphStub.Call call = graph.calls().get(0);
        assertEquals("/graph/v24.0/9001_1/comments", call.path());
        assertEquals("stream", call.parameters().get("filter"));
        assertEquals("reverse_chronological", call.parameters().get("order"));
        assertEquals("id,created_time,from,message", call.parameters().get("fields"));
    }

    @Test
    void an_answer_to_a_reply_is_also_looked_for_under_the_comment_above() {
        graph.answers(200, page(null))
                .answers(200, "{\"parent\":{\"id\":\"9001_1\"},\"id\":\"9001_2\"}")
                .answers(200, page(null, line("9001_7", "2026-11-20T10:00:03+0000", PAGE, "Por interno")));

        assertEquals(
                Optional.of(List.of(new Found("9001_7", Instant.parse("2026-11-20T10:00:03Z")))),
                gateway.lookUp(SHOP, toComment("9001_2", "Por interno")));
        assertEquals("/graph/v24.0/9001_1/comments", graph.calls().get(2).path());
    }

    @Test
    void a_post_has_no_comment_above() {
        graph.answers(200, page(null)).answersError(100, 0);
        assertEquals(Optional.of(List.of()), gateway.lookUp(SHOP, toComment("100_9001", "Gracias")));
    }

    @Test
    void if_the_comment_above_cannot_be_asked_for_nothing_is_told() {
        for (int subcode : new int[] {0, 33}) {
            graph.answers(200, page(null)).answersError(subcode == 0 ? 2 : 100, subcode);
            assertEquals(Optional.empty(), gateway.lookUp(SHOP, toComment("9001_2", "Gracias")));
        }
    }

    private static String line(String id, String at, String from, String text) {
        return Loose.BUILD
                .createObjectBuilder()
                .add("id", id)
                .add("created_time", at)
                .add("from", Loose.parse(from))
                .add("message", text)
                .build()
                .toString();
    }

    private static String talk(String... lines) {
        return talkGoingOn(null, lines);
    }

    private static String talkGoingOn(String next, String... lines) {
        return "{\"data\":[{\"messages\":" + page(next, lines) + ",\"id\":\"t_1\"}]}";
    }

    private static String page(String next, String... lines) {
        String paging = next == null ? "" : ",\"paging\":{\"cursors\":{\"after\":\"x\"},\"next\":\"" + next + "\"}";
        return "{\"data\":[" + String.join(",", lines) + "]" + paging + "}";
    }
}
