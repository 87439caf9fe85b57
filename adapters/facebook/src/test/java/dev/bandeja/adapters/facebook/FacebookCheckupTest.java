package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Conversations.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.channel.NetworkCheckup.Examination;
import dev.bandeja.application.channel.NetworkCheckup.PageProfile;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FacebookCheckupTest {
    private static final String ADDRESS = "https://bandeja.example/webhooks/facebook";
    private static final String ALL = Fields.ALL_IN_ONE.replace(",", "\",\"");
    private static final String TOKEN = "{\"data\":{\"app_id\":\"1122334455\",\"is_valid\":true,\"expires_at\":0,"
            + "\"profile_id\":\"100200300400500\",\"scopes\":[\"pages_messaging\",\"business_management\"]}}";
    private static final String PAGE = "{\"id\":\"100200300400500\",\"name\":\"Almacén del Sur\","
            + "\"tasks\":[\"MESSAGING\",\"CREATE_CONTENT\"],\"picture\":{\"data\":{\"url\":\"https://img.example/p\"}}}";

    private final GraphStub graph = new GraphStub();
    private final FacebookCheckup checkup = new FacebookCheckup(
            Webhooks.settings(graph.address()),
            new LoginSettings(
                    "https://www.facebook.example/dialog",
                    Optional.empty(),
                    "pages_messaging,pages_show_list",
                    Optional.of("pages_user_locale")),
            new PublicAddress("https://bandeja.example/"),
            PageSigns.NOBODY,
            InstantSource.system());

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void the_app_is_subscribed_at_our_address_with_all_fields() {
        graph.answers(200, app(ADDRESS, true, "{\"name\":\"" + ALL.replace("\",\"", "\"},{\"name\":\"") + "\"}"));
        HealthCheck found = checkup.appSubscription();
        assertEquals(Verdict.OK, found.verdict());
        assertEquals(Optional.of(ADDRESS), found.value());
        assertEquals("/graph/v24.0/1122334455/subscriptions", graph.onlyCall().path());
        assertEquals("Bearer " + Logins.APP_TOKEN, graph.onlyCall().headers().get("authorization"));
    }

    @Test
    void an_app_without_subscription_elsewhere_switched_off_or_without_a_field_is_named() {
        graph.answers(200, "{\"data\":[{\"object\":\"user\",\"callback_url\":\"" + ADDRESS + "\"}]}")
                .answers(200, app("https://old.example/webhooks/facebook", true, "\"" + ALL + "\""))
                .answers(200, app(ADDRESS, false, "\"" + ALL + "\""))
                .answers(200, app(ADDRESS, true, "\"feed\",\"messages\",\"message_echoes\",\"messaging_postbacks\""))
                .answers(200, app(ADDRESS, true, "\"feed\""));
        assertEquals(Optional.of("NOT_SUBSCRIBED"), checkup.appSubscription().reason());
        HealthCheck elsewhere = checkup.appSubscription();
        assertEquals(Optional.of("OTHER_ADDRESS"), elsewhere.reason());
        assertEquals(Optional.of("https://old.example/webhooks/facebook"), elsewhere.value());
        assertEquals(Optional.of("SWITCHED_OFF"), checkup.appSubscription().reason());
        assertEquals(Verdict.WARNING, checkup.appSubscription().verdict());
        HealthCheck fields = checkup.appSubscription();
        assertEquals(Verdict.FAILING, fields.verdict());
        assertTrue(fields.parts().contains(new Part("messages", true, Answer.MISSING)));
        assertTrue(fields.parts().contains(new Part("feed", true, Answer.GRANTED)));
    }

    @Test
    void what_graph_does_not_tell_is_unknown_with_its_word() {
        graph.answersError(4, 0);
        assertEquals(HealthCheck.unknown(Kind.APP_SUBSCRIPTION, "RATE_LIMITED:4"), checkup.appSubscription());
    }

    @Test
    void the_app_is_subscribed_again_with_our_address_and_our_token() throws Failed {
        graph.answers(200, "{\"success\":true}");
        checkup.subscribeApp();
        GraphStub.Call call = graph.onlyCall();
        assertEquals("POST", call.method());
        assertEquals(ADDRESS, call.parameters().get("callback_url"));
        assertEquals("the-verify-token", call.parameters().get("verify_token"));
        assertEquals("page", call.parameters().get("object"));
        assertEquals(Fields.ALL_IN_ONE, call.parameters().get("fields"));
    }

    @Test
    void a_page_is_examined_in_its_own_name() {
        graph.answers(200, PAGE)
                .answers(
                        200,
                        "{\"data\":[{\"id\":\"9\",\"subscribed_fields\":[\"feed\"]},"
                                + "{\"id\":1122334455,\"subscribed_fields\":[\"" + ALL + "\"]}]}")
                .answers(200, TOKEN);
        Examination found = checkup.examine(SHOP);

        assertEquals(
                Optional.of(new PageProfile("Almacén del Sur", Optional.of("https://img.example/p"))),
                found.page().what());
        assertEquals(
                Optional.of("PERMISSION_MISSING:pages_show_list"),
                found.token().what().orElseThrow().problem());
        assertEquals(Verdict.OK, check(found, Kind.PAGE_SUBSCRIPTION).verdict());
        assertEquals(
                List.of(
                        new Part("pages_messaging", true, Answer.GRANTED),
                        new Part("pages_show_list", true, Answer.MISSING),
                        new Part("pages_user_locale", false, Answer.MISSING)),
                check(found, Kind.PERMISSIONS).parts());
        assertEquals(
                List.of(
                        new Part("MESSAGING", true, Answer.GRANTED),
                        new Part("MODERATE", true, Answer.MISSING),
                        new Part("MANAGE_OR_CREATE_CONTENT", true, Answer.GRANTED)),
                check(found, Kind.TASKS).parts());
        assertEquals(Optional.of("ROLE_MISSING"), check(found, Kind.TASKS).reason());
    }

    @Test
    void a_page_that_our_app_does_not_hear_of_is_silent() {
        graph.answers(200, PAGE).answers(200, "{\"data\":[]}").answers(200, TOKEN);
        assertEquals(
                HealthCheck.failing(Kind.PAGE_SUBSCRIPTION, "NOT_SUBSCRIBED"),
                check(checkup.examine(SHOP), Kind.PAGE_SUBSCRIPTION));
    }

    @Test
    void a_version_of_graph_that_does_not_know_the_tasks_leaves_them_open() {
        graph.answersError(100, 0)
                .answers(200, "{\"id\":\"100200300400500\",\"name\":\"Almacén del Sur\"}")
                .answers(200, "{\"data\":[]}")
                .answers(200, TOKEN);
        Examination found = checkup.examine(SHOP);
        assertEquals(HealthCheck.unknown(Kind.TASKS, "NOT_TOLD"), check(found, Kind.TASKS));
        assertEquals("Almacén del Sur", found.page().what().orElseThrow().name());
    }

    @Test
    void a_dead_token_leaves_everything_else_open() {
        graph.answersError(190, 460)
                .answersError(190, 460)
                .answers(200, "{\"data\":{\"is_valid\":false,\"error\":{\"code\":190,\"subcode\":460}}}");
        Examination found = checkup.examine(SHOP);
        assertEquals(
                Optional.of("TOKEN_INACTIVE:190/460"),
                found.token().what().orElseThrow().problem());
        for (Kind kind : List.of(Kind.PAGE_SUBSCRIPTION, Kind.PERMISSIONS, Kind.TASKS)) {
            assertEquals(HealthCheck.unknown(kind, "TOKEN_INACTIVE:190/460"), check(found, kind));
        }
        assertEquals("TOKEN_INACTIVE:190/460", found.page().whyNot());
    }

    @Test
    void a_facebook_that_cannot_be_reached_tells_nothing_and_nothing_is_thrown() {
        graph.close();
        Examination found = checkup.examine(SHOP);
        assertEquals("CONNECTION_LOST", found.token().whyNot());
        assertEquals(HealthCheck.unknown(Kind.PERMISSIONS, "CONNECTION_LOST"), check(found, Kind.PERMISSIONS));
    }

    private static HealthCheck check(Examination found, Kind kind) {
        return found.checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String app(String address, boolean active, String fields) {
        return "{\"data\":[{\"object\":\"page\",\"callback_url\":\"" + address + "\",\"active\":" + active
                + ",\"fields\":[" + fields + "]}]}";
    }
}
