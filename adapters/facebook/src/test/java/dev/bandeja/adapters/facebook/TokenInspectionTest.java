package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Logins.PAGE_TOKEN;
import static dev.bandeja.adapters.facebook.Logins.assertFails;
import static dev.bandeja.adapters.facebook.Webhooks.PAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.TokenReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenInspectionTest {
    private static final String GOOD = "{\"data\":{\"app_id\":\"1122334455\",\"type\":\"PAGE\",\"is_valid\":true,"
            + "\"expires_at\":0,\"data_access_expires_at\":1790000000,\"profile_id\":\"100200300400500\","
            + "\"user_id\":\"900\",\"scopes\":[\"pages_messaging\",\"pages_show_list\",\"business_management\"],"
            + "\"granular_scopes\":[{\"scope\":\"pages_messaging\",\"target_ids\":[\"5\",\"100200300400500\"]},"
            + "{\"scope\":\"pages_show_list\"},{\"scope\":\"business_management\",\"target_ids\":[\"77\"]}]}}";

    private final GraphStub graph = new GraphStub();
    private final FacebookLogin login = Logins.at(graph);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_good_token_has_its_ends_and_no_problem() throws Failed {
        assertEquals(
                new TokenReport(Optional.empty(), Optional.of(Instant.ofEpochSecond(1_790_000_000L)), Optional.empty()),
                report(GOOD));
        GraphStub.Call call = graph.onlyCall();
        assertEquals("/graph/v24.0/debug_token", call.path());
        assertEquals(PAGE_TOKEN, call.parameters().get("input_token"));
        assertEquals("Bearer " + Logins.APP_TOKEN, call.headers().get("authorization"));
    }

    @Test
    void a_token_that_ends_tells_when() throws Failed {
        assertEquals(
                Optional.of(Instant.ofEpochSecond(1_780_000_000L)),
                report(GOOD.replace("\"expires_at\":0", "\"expires_at\":1780000000"))
                        .expiresAt());
    }

    @Test
    void ids_may_come_as_numbers() throws Failed {
        String numbers = GOOD.replace("\"1122334455\"", "1122334455").replace("\"100200300400500\"", "100200300400500");
        assertEquals(Optional.empty(), report(numbers).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "190, 460, TOKEN_INACTIVE:190/460",
        "190, 0, TOKEN_INACTIVE:190",
        "102, 0, TOKEN_INACTIVE:102",
        "100, 0, OTHER_APP",
        "777, 0, TOKEN_INACTIVE:777"
    })
    void a_token_that_is_no_longer_valid_is_inactive(int code, int subcode, String problem) throws Failed {
        String invalid = "{\"data\":{\"app_id\":\"1122334455\",\"is_valid\":false,\"error\":{\"code\":" + code
                + ",\"message\":\"x\"" + (subcode == 0 ? "" : ",\"subcode\":" + subcode) + "},\"scopes\":[]}}";
        assertEquals(Optional.of(problem), report(invalid).problem());
    }

    @Test
    void also_when_facebook_does_not_say_why() throws Failed {
        assertEquals(
                Optional.of("TOKEN_INACTIVE:190"),
                report("{\"data\":{\"is_valid\":false}}").problem());
    }

    @Test
    void a_token_of_another_app_or_page_is_none_for_us() throws Failed {
        assertEquals(
                Optional.of("OTHER_APP"),
                report(GOOD.replace("1122334455", "5")).problem());
        assertEquals(
                Optional.of("OTHER_PAGE"),
                report(GOOD.replace("\"profile_id\":\"100200300400500\"", "\"profile_id\":\"5\""))
                        .problem());
        assertEquals(
                Optional.empty(),
                report(GOOD.replace("\"profile_id\":\"100200300400500\",", "")).problem());
    }

    @Test
    void every_needed_permission_has_to_be_there() throws Failed {
        for (String scope : List.of("pages_messaging", "pages_show_list", "business_management")) {
            String without = GOOD.replaceFirst("(\"scopes\":.*?)\"" + scope + "\"", "$1\"another\"");
            assertEquals(
                    Optional.of("PERMISSION_MISSING:" + scope), report(without).problem());
        }
    }

    @Test
    void and_has_to_hold_for_the_page() throws Failed {
        String others = GOOD.replace("[\"5\",\"100200300400500\"]", "[\"5\"]");
        assertEquals(
                Optional.of("PERMISSION_MISSING:pages_messaging"),
                report(others).problem());
        String none = GOOD.replace("[\"5\",\"100200300400500\"]", "[]");
        assertEquals(
                Optional.of("PERMISSION_MISSING:pages_messaging"), report(none).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "true",
                "<html>",
                "",
                "{\"data\":[]}",
                "{\"data\":{}}",
                "{\"data\":{\"is_valid\":\"maybe\"}}",
                "{\"data\":{\"is_valid\":true,\"scopes\":[]}}",
                "{\"data\":{\"is_valid\":true,\"app_id\":\"1122334455\"}}",
                "{\"data\":{\"is_valid\":false,\"expires_at\":\"soon\"}}"
            })
    void what_cannot_be_understood_says_nothing_about_the_token(String answer) {
        assertFails("UNCLEAR_ANSWER", () -> report(answer));
    }

    @Test
    void nor_does_a_network_or_a_facebook_that_fails() {
        graph.hangsUpInTheMiddle()
                .keepsSilent()
                .answers(503, "<html>")
                .answersError(2, 0)
                .answersError(4, 0);
        assertFails("CONNECTION_LOST", this::inspected);
        assertFails("CONNECTION_LOST", this::inspected);
        assertFails("TEMPORARY:503", this::inspected);
        assertFails("TEMPORARY:2", this::inspected);
        assertFails("RATE_LIMITED:4", this::inspected);
        assertFails("TEMPORARY:1", () -> report("{\"data\":{\"is_valid\":false,\"error\":{\"code\":1}}}"));
        graph.close();
        assertFails("CONNECTION_LOST", this::inspected);
    }

    @Test
    void nor_does_an_app_that_facebook_does_not_let_ask() {
        graph.answersError(190, 0).answersError(101, 0).answersError(100, 0);
        assertFails("APP_REFUSED:190", this::inspected);
        assertFails("APP_REFUSED:101", this::inspected);
        assertFails("REFUSED:100", this::inspected);
    }

    private TokenReport report(String answer) throws Failed {
        graph.answers(200, answer);
        return inspected();
    }

    private TokenReport inspected() throws Failed {
        return login.inspect(PAGE, PAGE_TOKEN);
    }
}
