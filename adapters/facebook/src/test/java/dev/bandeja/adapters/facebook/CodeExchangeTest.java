package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Logins.CODE;
import static dev.bandeja.adapters.facebook.Logins.RETURN;
import static dev.bandeja.adapters.facebook.Logins.SHORT_TOKEN;
import static dev.bandeja.adapters.facebook.Logins.USER_TOKEN;
import static dev.bandeja.adapters.facebook.Logins.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.Grant;
import dev.bandeja.domain.channel.PermissionAnswer;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeExchangeTest {
    private static final String ALL_GRANTED = "{\"data\":[" + permission("pages_messaging", "granted") + ","
            + permission("pages_show_list", "granted") + "," + permission("business_management", "granted") + "]}";

    private final GraphStub graph = new GraphStub();
    private final FacebookLogin login = Logins.at(graph);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_code_becomes_a_token_and_that_a_lasting_one() throws Failed {
        comesBack(ALL_GRANTED);
        Grant grant = login.exchange(CODE, RETURN);
        assertEquals("900", grant.personId());
        assertEquals(USER_TOKEN, grant.userToken());
        assertEquals(true, PermissionAnswer.allGranted(grant.permissions()));

        GraphStub.Call first = graph.calls().get(0);
        assertEquals("/graph/v24.0/oauth/access_token", first.path());
        assertEquals(Webhooks.OUR_APP, first.parameters().get("client_id"));
        assertEquals("the-app-secret", first.parameters().get("client_secret"));
        assertEquals(CODE, first.parameters().get("code"));
        assertEquals(RETURN.toString(), first.parameters().get("redirect_uri"));
        GraphStub.Call second = graph.calls().get(1);
        assertEquals("/graph/v24.0/oauth/access_token", second.path());
        assertEquals("fb_exchange_token", second.parameters().get("grant_type"));
        assertEquals(SHORT_TOKEN, second.parameters().get("fb_exchange_token"));
        assertEquals("the-app-secret", second.parameters().get("client_secret"));
        assertEquals("Bearer " + USER_TOKEN, graph.calls().get(3).headers().get("authorization"));
    }

    @Test
    void secret_code_and_tokens_stand_in_no_address_and_the_app_sends_no_token_it_does_not_have() throws Failed {
        comesBack(ALL_GRANTED);
        login.exchange(CODE, RETURN);
        for (GraphStub.Call call : graph.calls()) {
            assertFalse(call.target().contains("secret-"), call.target());
            assertFalse(call.target().contains("app-secret"), call.target());
        }
        for (GraphStub.Call call : graph.calls().subList(0, 2)) {
            assertEquals("POST", call.method());
            assertNull(call.headers().get("authorization"));
        }
    }

    @Test
    void every_permission_that_is_asked_for_has_its_answer() throws Failed {
        comesBack("{\"data\":[" + permission("public_profile", "granted") + ","
                + permission("pages_messaging", "declined") + "," + permission("pages_show_list", "expired") + ","
                + permission("business_management", "granted") + "]}");
        assertEquals(
                List.of(
                        PermissionAnswer.needed("pages_messaging", Answer.DECLINED),
                        PermissionAnswer.needed("pages_show_list", Answer.MISSING),
                        PermissionAnswer.needed("business_management", Answer.GRANTED),
                        new PermissionAnswer("pages_user_locale", false, Answer.MISSING)),
                login.exchange(CODE, RETURN).permissions());
    }

    @Test
    void a_token_without_an_end_is_not_made_to_last_longer() throws Failed {
        graph.answers(200, "{\"access_token\":\"" + USER_TOKEN + "\",\"token_type\":\"bearer\"}")
                .answers(200, "{\"id\":\"900\"}")
                .answers(200, ALL_GRANTED);
        Grant grant = Logins.at(graph, Optional.of("4711")).exchange(CODE, RETURN);
        assertEquals(USER_TOKEN, grant.userToken());
        assertEquals(3, graph.calls().size());
    }

    @Test
    void tokens_may_be_long() throws Failed {
        String token = "E".repeat(600);
        graph.answers(200, "{\"access_token\":\"" + SHORT_TOKEN + "\",\"expires_in\":5000}")
                .answers(200, "{\"access_token\":\"" + token + "\"}")
                .answers(200, "{\"id\":\"900\"}")
                .answers(200, ALL_GRANTED);
        assertEquals(token, login.exchange(CODE, RETURN).userToken());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 36007, CODE_EXPIRED",
        "100, 36008, REDIRECT_MISMATCH",
        "100, 36009, CODE_USED",
        "191, 0, REDIRECT_MISMATCH",
        "1, 0, APP_REFUSED:1",
        "101, 0, APP_REFUSED:101",
        "100, 0, REFUSED:100",
        "100, 4711, REFUSED:100/4711",
        "777, 3, REFUSED:777/3",
        "190, 460, TOKEN_INACTIVE:190/460",
        "200, 0, PERMISSION_MISSING:200",
        "4, 0, RATE_LIMITED:4",
        "368, 0, BLOCKED:368",
        "2, 0, TEMPORARY:2"
    })
    void each_refusal_has_its_word(int code, int subcode, String word) {
        graph.answersError(code, subcode);
        assertFails(word, () -> login.exchange(CODE, RETURN));
        assertEquals(1, graph.calls().size());
    }

    @Test
    void the_standards_own_words_are_understood_too() {
        graph.answers(400, "{\"error\":\"invalid_scope\",\"error_description\":\"" + CODE + "\"}")
                .answers(400, "{\"error\":\"invalid_grant\"}")
                .answers(500, "{\"error\":{\"code\":1,\"is_transient\":true}}");
        assertFails("INVALID_SCOPE", () -> login.exchange(CODE, RETURN));
        assertFails("REFUSED:0", () -> login.exchange(CODE, RETURN));
        assertFails("TEMPORARY:1", () -> login.exchange(CODE, RETURN));
    }

    @Test
    void a_refusal_in_the_second_step_is_one_as_well() {
        graph.answers(200, "{\"access_token\":\"" + SHORT_TOKEN + "\",\"expires_in\":5000}")
                .answersError(190, 463);
        assertFails("TOKEN_INACTIVE:190/463", () -> login.exchange(CODE, RETURN));
    }

    @Test
    void an_answer_without_what_was_asked_for_is_unclear() {
        String token = "{\"access_token\":\"" + USER_TOKEN + "\",\"expires_in\":5}";
        for (String answer : List.of("{}", "[]", "7", "true", "access_token=x", "{\"access_token\":\"a b\"}", "")) {
            graph.answers(200, answer);
            assertFails("UNCLEAR_ANSWER", () -> login.exchange(CODE, RETURN));
            graph.answers(200, token).answers(200, answer);
            assertFails("UNCLEAR_ANSWER", () -> login.exchange(CODE, RETURN));
            graph.answers(200, token).answers(200, token).answers(200, answer);
            assertFails("UNCLEAR_ANSWER", () -> login.exchange(CODE, RETURN));
            graph.answers(200, token)
                    .answers(200, token)
                    .answers(200, "{\"id\":\"1\"}")
                    .answers(200, answer);
            assertFails("UNCLEAR_ANSWER", () -> login.exchange(CODE, RETURN));
        }
    }

    @Test
    void a_network_that_fails_is_said_so() {
        graph.hangsUp().keepsSilent().neverEnds().resets().hangsUpInTheMiddle();
        for (int i = 0; i < 5; i++) {
            assertFails("CONNECTION_LOST", () -> login.exchange(CODE, RETURN));
        }
        graph.answers(503, "<html>").answers(429, "").answers(404, "<html>");
        assertFails("TEMPORARY:503", () -> login.exchange(CODE, RETURN));
        assertFails("RATE_LIMITED:429", () -> login.exchange(CODE, RETURN));
        assertFails("UNCLEAR_ANSWER", () -> login.exchange(CODE, RETURN));
        graph.close();
        assertFails("CONNECTION_LOST", () -> login.exchange(CODE, RETURN));
    }

    private void comesBack(String permissions) {
        graph.answers(200, "{\"access_token\":\"" + SHORT_TOKEN + "\",\"token_type\":\"bearer\",\"expires_in\":5400}")
                .answers(200, "{\"access_token\":\"" + USER_TOKEN + "\",\"expires_in\":5183944}")
                .answers(200, "{\"id\":\"900\"}")
                .answers(200, permissions);
    }

    private static String permission(String name, String status) {
        return "{\"permission\":\"" + name + "\",\"status\":\"" + status + "\"}";
    }
}
