package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Logins.PAGE_TOKEN;
import static dev.bandeja.adapters.facebook.Logins.assertFails;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.channel.NetworkLogin.Failed;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribingTest {
    private final GraphStub graph = new GraphStub();
    private final FacebookLogin login = Logins.at(graph);

    @AfterEach
    void close() {
        graph.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":true}", "{\"success\":\"true\"}", "true", "\"true\""})
    void facebooks_yes_in_each_of_its_forms_is_one(String yes) throws Failed {
        graph.answers(200, yes).answers(200, yes);
        login.subscribe(PAGE, PAGE_TOKEN);
        login.unsubscribe(PAGE, PAGE_TOKEN);
        assertEquals(2, graph.calls().size());
    }

    @Test
    void a_page_is_subscribed_with_all_fields_and_its_own_token() throws Failed {
        graph.answers(200, "true");
        login.subscribe(PAGE, PAGE_TOKEN);
        GraphStub.Call call = graph.onlyCall();
        assertEquals("POST", call.method());
        assertEquals("/graph/v24.0/" + PAGE + "/subscribed_apps", call.target());
        assertEquals("Bearer " + PAGE_TOKEN, call.headers().get("authorization"));
        assertEquals(
                Set.of(
                        "feed",
                        "mention",
                        "messages",
                        "message_echoes",
                        "message_edits",
                        "message_reactions",
                        "message_reads",
                        "message_deliveries",
                        "messaging_postbacks",
                        "messaging_referrals",
                        "messaging_optins",
                        "messaging_handovers",
                        "standby",
                        "messaging_policy_enforcement"),
                Set.of(call.parameters().get("subscribed_fields").split(",")));
    }

    @Test
    void and_unsubscribed_with_the_same_token() throws Failed {
        graph.answers(200, "{\"success\":true}");
        login.unsubscribe(PAGE, PAGE_TOKEN);
        GraphStub.Call call = graph.onlyCall();
        assertEquals("DELETE", call.method());
        assertEquals("/graph/v24.0/" + PAGE + "/subscribed_apps", call.path());
        assertEquals("Bearer " + PAGE_TOKEN, call.headers().get("authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":false}", "{\"success\":\"false\"}", "false"})
    void a_no_without_an_error_is_a_refusal(String no) {
        graph.answers(200, no).answers(200, no);
        assertFails("REFUSED", () -> login.subscribe(PAGE, PAGE_TOKEN));
        assertFails("REFUSED", () -> login.unsubscribe(PAGE, PAGE_TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "", "<html>"})
    void anything_else_is_unclear(String answer) {
        graph.answers(200, answer);
        assertFails("UNCLEAR_ANSWER", () -> login.subscribe(PAGE, PAGE_TOKEN));
    }

    @Test
    void errors_have_their_words() {
        graph.answersError(10, 0).answersError(190, 492).answersError(100, 0).hangsUp();
        assertFails("PERMISSION_MISSING:10", () -> login.subscribe(PAGE, PAGE_TOKEN));
        assertFails("TOKEN_INACTIVE:190/492", () -> login.unsubscribe(PAGE, PAGE_TOKEN));
        assertFails("REFUSED:100", () -> login.subscribe(PAGE, PAGE_TOKEN));
        assertFails("CONNECTION_LOST", () -> login.subscribe(PAGE, PAGE_TOKEN));
        assertEquals(4, graph.calls().size());
        assertFails("REQUEST_FAULTY", () -> login.subscribe("../me", PAGE_TOKEN));
        assertFails("REQUEST_FAULTY", () -> login.unsubscribe("1?a=b", PAGE_TOKEN));
        assertEquals(4, graph.calls().size());
    }
}
