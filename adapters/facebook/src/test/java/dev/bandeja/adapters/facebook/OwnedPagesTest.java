package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Logins.EVERYTHING;
import static dev.bandeja.adapters.facebook.Logins.NOT_EVERYTHING;
import static dev.bandeja.adapters.facebook.Logins.assertFails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.OwnedPage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnedPagesTest {
    private static final String ALL_TASKS = "[\"MESSAGING\",\"MODERATE\",\"MANAGE\"]";
    private static final String NOTHING_MORE = "{\"data\":{\"is_valid\":true,\"scopes\":[]}}";

    private final GraphStub graph = new GraphStub();
    private final FacebookLogin login = Logins.at(graph);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_page_has_a_name_a_picture_a_token_and_what_the_person_may_not_do_there() throws Failed {
        graph.answers(
                        200,
                        "{\"data\":[{\"id\":\"1\",\"name\":\"Café\",\"access_token\":\"t-1\",\"category\":\"Bar\","
                                + "\"tasks\":[\"MODERATE\",\"CREATE_CONTENT\"],"
                                + "\"picture\":{\"data\":{\"url\":\"https://cdn.example/1.jpg\"}}}]}")
                .answers(200, NOTHING_MORE);
        assertEquals(
                List.of(new OwnedPage(
                        "1", "Café", Optional.of("https://cdn.example/1.jpg"), "t-1", List.of("MESSAGING"))),
                login.pages(EVERYTHING));
        GraphStub.Call call = graph.calls().get(0);
        assertEquals("/graph/v24.0/me/accounts", call.path());
        assertEquals(
                "id,name,access_token,tasks,category,picture{url}",
                call.parameters().get("fields"));
        assertEquals("Bearer " + Logins.USER_TOKEN, call.headers().get("authorization"));
    }

    @Test
    void all_pages_of_the_list_are_read() throws Failed {
        graph.answers(200, accounts(page("1", ALL_TASKS) + "," + page("2", ALL_TASKS), next("after=b")))
                .answers(200, accounts(page("3", ALL_TASKS) + "," + page("2", ALL_TASKS), next("after=c")))
                .answers(200, accounts(page("4", "[]"), "\"cursors\":{\"after\":\"d\"}"))
                .answers(200, NOTHING_MORE);
        List<OwnedPage> pages = login.pages(EVERYTHING);
        assertEquals(List.of("1", "2", "3", "4"), ids(pages));
        assertEquals(
                List.of("MESSAGING", "MODERATE", "MANAGE_OR_CREATE_CONTENT"),
                pages.get(3).missingTasks());
        assertEquals("c", graph.calls().get(2).parameters().get("after"));
        for (GraphStub.Call call : graph.calls().subList(0, 3)) {
            assertFalse(call.target().contains("access_token="), call.target());
            assertEquals("Bearer " + Logins.USER_TOKEN, call.headers().get("authorization"));
        }
    }

    @Test
    void a_list_that_leads_elsewhere_is_not_followed() {
        graph.answers(
                200, accounts(page("1", ALL_TASKS), "\"next\":\"https://stranger.example/v24.0/me/accounts?a=b\""));
        assertFails("CONNECTION_LOST", () -> login.pages(EVERYTHING));
        assertEquals(1, graph.calls().size());
    }

    @Test
    void a_list_without_an_end_is_given_up() {
        for (int i = 0; i < 250; i++) {
            graph.answers(200, accounts(page("1", ALL_TASKS), next("after=b")));
        }
        assertFails("UNCLEAR_ANSWER", () -> login.pages(EVERYTHING));
    }

    @Test
    void pages_that_are_only_named_in_what_was_granted_are_found_once() throws Failed {
        graph.answers(200, accounts(page("1", ALL_TASKS), ""))
                .answers(
                        200,
                        "{\"data\":{\"is_valid\":true,\"granular_scopes\":["
                                + "{\"scope\":\"pages_show_list\",\"target_ids\":[\"1\",\"2\"]},"
                                + "{\"scope\":\"pages_messaging\",\"target_ids\":[\"2\",3,\"../me\"]},"
                                + "{\"scope\":\"pages_manage_posts\"},"
                                + "{\"scope\":\"business_management\",\"target_ids\":[\"77\"]}]}}")
                .answers(200, page("2", "[\"MESSAGING\"]"))
                .answers(200, "{\"id\":\"3\",\"name\":\"Three\",\"access_token\":\"t-3\"}");
        List<OwnedPage> pages = login.pages(EVERYTHING);
        assertEquals(List.of("1", "2", "3"), ids(pages));
        assertEquals(
                List.of("MODERATE", "MANAGE_OR_CREATE_CONTENT"), pages.get(1).missingTasks());
        assertEquals(List.of(), pages.get(2).missingTasks());
        assertEquals("t-3", pages.get(2).accessToken());

        GraphStub.Call asked = graph.calls().get(1);
        assertEquals("/graph/v24.0/debug_token", asked.path());
        assertEquals(Logins.USER_TOKEN, asked.parameters().get("input_token"));
        assertEquals("Bearer " + Logins.APP_TOKEN, asked.headers().get("authorization"));
        assertEquals("/graph/v24.0/3", graph.calls().get(3).path());
    }

    @Test
    void a_graph_that_does_not_tell_tasks_there_is_asked_without_them() throws Failed {
        graph.answers(200, accounts("", ""))
                .answers(200, granted("2"))
                .answersError(100, 0)
                .answers(200, "{\"id\":\"2\",\"name\":\"Two\",\"access_token\":\"t-2\"}");
        assertEquals(List.of(new OwnedPage("2", "Two", Optional.empty(), "t-2", List.of())), login.pages(EVERYTHING));
        assertEquals(
                "id,name,access_token,picture{url}",
                graph.calls().get(3).parameters().get("fields"));
    }

    @Test
    void a_named_page_that_is_closed_by_now_is_left_out() throws Failed {
        graph.answers(200, accounts(page("1", ALL_TASKS), ""))
                .answers(200, granted("2\",\"3\",\"4"))
                .answersError(100, 33)
                .answersError(10, 0)
                .answers(200, "{\"id\":\"4\",\"name\":\"without a token\"}");
        assertEquals(List.of("1"), ids(login.pages(EVERYTHING)));
    }

    @Test
    void but_not_because_of_a_hiccup() {
        graph.answers(200, accounts(page("1", ALL_TASKS), ""))
                .answers(200, granted("2"))
                .answersError(4, 0);
        assertFails("RATE_LIMITED:4", () -> login.pages(EVERYTHING));
        graph.answers(200, accounts(page("1", ALL_TASKS), ""))
                .answers(200, granted("2"))
                .hangsUp();
        assertFails("CONNECTION_LOST", () -> login.pages(EVERYTHING));
        graph.answers(200, accounts(page("1", ALL_TASKS), "")).answersError(190, 0);
        assertFails("APP_REFUSED:190", () -> login.pages(EVERYTHING));
    }

    @Test
    void a_page_that_comes_without_a_token_is_shown_if_something_is_missing_for_it() throws Failed {
        graph.answers(
                        200,
                        accounts(
                                "{\"id\":\"1\",\"tasks\":[\"ANALYZE\"]},{\"id\":\"2\",\"tasks\":" + ALL_TASKS + "}",
                                ""))
                .answers(200, NOTHING_MORE);
        assertEquals(
                List.of(new OwnedPage(
                        "1", "1", Optional.empty(), "", List.of("MESSAGING", "MODERATE", "MANAGE_OR_CREATE_CONTENT"))),
                login.pages(EVERYTHING));
    }

    @Test
    void who_may_not_list_pages_has_none_and_who_may_gets_the_refusal() throws Failed {
        graph.answersError(200, 0).answersError(200, 0).answersError(190, 460);
        assertEquals(List.of(), login.pages(NOT_EVERYTHING));
        assertFails("PERMISSION_MISSING:200", () -> login.pages(EVERYTHING));
        assertFails("TOKEN_INACTIVE:190/460", () -> login.pages(NOT_EVERYTHING));
    }

    @Test
    void an_answer_that_is_no_list_is_unclear() {
        for (String answer : List.of("{}", "[]", "{\"data\":7}", "{\"data\":[7]}", "<html>")) {
            graph.answers(200, answer);
            assertFails("UNCLEAR_ANSWER", () -> login.pages(EVERYTHING));
        }
    }

    private static List<String> ids(List<OwnedPage> pages) {
        return pages.stream().map(OwnedPage::externalId).toList();
    }

    private String next(String cursor) {
        return "\"next\":\"" + graph.address() + "/900/accounts?access_token=" + Logins.USER_TOKEN + "&" + cursor
                + "\"";
    }

    private static String accounts(String pages, String paging) {
        return "{\"data\":[" + pages + "],\"paging\":{" + paging + "}}";
    }

    private static String page(String id, String tasks) {
        return "{\"id\":\"" + id + "\",\"name\":\"Page\",\"access_token\":\"t-" + id + "\",\"tasks\":" + tasks + "}";
    }

    private static String granted(String ids) {
        return "{\"data\":{\"is_valid\":true,\"granular_scopes\":[{\"scope\":\"pages_messaging\",\"target_ids\":[\""
                + ids + "\"]}]}}";
    }
}
