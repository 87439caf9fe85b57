package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.domain.conversation.Moderation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeratingTest {
    private final GraphStub graph = new GraphStub();
    private final Moderating moderating = new Moderating(new Graph(Webhooks.settings(graph.address())));

    @AfterEach
    void close() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIKE, POST, /likes, ", "UNLIKE, DELETE, /likes, ",
        "HIDE, POST, '', true", "UNHIDE, POST, '', false",
        "DELETE, DELETE, '', ",
    })
    void each_is_one_call(Moderation what, String method, String edge, String hidden) {
        graph.answers(200, "{\"success\":true}");
        assertEquals(new SendOutcome.Sent("9001_1"), moderating.moderate(SHOP, "9001_1", what, 0));
        GraphStub.Call call = graph.onlyCall();
        assertEquals(method, call.method());
        assertEquals("/graph/v24.0/9001_1" + edge, call.path());
        assertEquals(hidden, call.parameters().get("is_hidden"));
    }

    @Test
    void what_is_gone_counts_as_deleted_but_not_as_hidden() {
        graph.answers(400, error(100, 33));
        assertEquals(new SendOutcome.Sent("9001_1"), moderating.moderate(SHOP, "9001_1", Moderation.DELETE, 0));
        graph.answers(400, error(100, 33));
        assertEquals(
                new SendOutcome.Rejected("NOT_FOUND:100/33"), moderating.moderate(SHOP, "9001_1", Moderation.HIDE, 0));
    }

    @Test
    void a_refusal_says_why_and_an_unclear_answer_may_have_done_it() {
        graph.answers(400, error(200, 0));
        assertEquals(
                new SendOutcome.Rejected("PERMISSION_MISSING:200"),
                moderating.moderate(SHOP, "9001_1", Moderation.HIDE, 0));
        graph.answers(400, error(190, 460));
        assertInstanceOf(SendOutcome.TokenRejected.class, moderating.moderate(SHOP, "9001_1", Moderation.HIDE, 0));
        for (String unclear : List.of("{}", "{\"success\":false}", "[]")) {
            graph.answers(200, unclear);
            assertInstanceOf(SendOutcome.Unknown.class, moderating.moderate(SHOP, "9001_1", Moderation.HIDE, 0));
        }
        graph.answers(500, error(2, 0));
        assertInstanceOf(SendOutcome.TryAgain.class, moderating.moderate(SHOP, "9001_1", Moderation.LIKE, 0));
    }

    @Test
    void nothing_but_an_id_gets_into_the_address() {
        assertEquals(
                new SendOutcome.Rejected("REQUEST_FAULTY"),
                moderating.moderate(SHOP, "9001_1/../me", Moderation.DELETE, 0));
    }

    private static String error(int code, int subcode) {
        return "{\"error\":{\"message\":\"no\",\"type\":\"OAuthException\",\"code\":" + code + ",\"error_subcode\":"
                + subcode + "}}";
    }
}
