package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest extends PlaygroundTest {

    private static final String ALL = "pages_show_list,pages_messaging,pages_manage_metadata,pages_read_engagement,"
            + "pages_read_user_content,pages_manage_engagement";
    private static final String MESSAGE =
            "{\"recipient\":{\"id\":\"" + DemoWorld.LUCIA + "\"},\"message\":{\"text\":\"hola\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages_messaging         | POST | /me/messages                       | 200",
                "pages_messaging         | GET  | /me/conversations                  | 10",
                "pages_manage_metadata   | GET  | /me/conversations                  | 10",
                "pages_messaging         | GET  | /6812345678900001                  | 10",
                "pages_read_engagement   | GET  | /me/feed                           | 10",
                "pages_read_user_content | GET  | /{post}/comments                   | 10",
                "pages_manage_engagement | POST | /{post}/comments                   | 200",
                "pages_manage_metadata   | POST | /me/subscribed_apps                | 200",
                "pages_manage_metadata   | GET  | /me/subscribed_apps                | 10",
                "pages_messaging         | POST | /me/subscribed_apps?subscribed_fields=messages | 200",
            })
    void every_edge_needs_its_permission(String permission, String method, String path, String error) {
        sandbox.says("lucia", "hola");
        var without = Arrays.stream(ALL.split(","))
                .filter(name -> !name.equals(permission))
                .collect(Collectors.joining(","));

        assertEquals(error, call(pageToken("alma", without, DemoWorld.PAGE_ID), method, path));
        assertEquals("", call(pageToken("alma", ALL, DemoWorld.PAGE_ID), method, path), "with all permissions");
    }

    @Test
    void an_editor_without_the_messaging_task_may_comment_but_not_write() {
        var token = pageToken("bruno", ALL, DemoWorld.OUTLET_ID);

        assertEquals("200", call(token, "POST", "/me/messages"));
        assertEquals("200", call(token, "GET", "/me/conversations"));
        assertEquals("200", call(token, "POST", "/me/subscribed_apps?subscribed_fields=messages"));
        assertEquals("", call(token, "POST", "/me/subscribed_apps?subscribed_fields=feed"));
        assertEquals("", call(token, "GET", "/me/feed"));
    }

    @Test
    void what_a_page_does_cannot_be_done_with_the_token_of_a_person() {
        var token = sandbox.userToken("{'person':'alma','scope':'" + ALL + "'}");

        assertEquals("210", call(token, "GET", "/" + DemoWorld.PAGE_ID + "/conversations"));
        assertEquals("210", call(token, "POST", "/" + DemoWorld.PAGE_ID + "/messages"));
    }

    @Test
    void the_objects_of_one_page_do_not_exist_for_another() {
        var mid = sandbox.says("lucia", "hola");
        var token = pageToken("alma", ALL, DemoWorld.OUTLET_ID);

        assertEquals("100/33", call(token, "GET", "/" + mid));
        assertEquals("100/33", call(token, "GET", "/" + DemoWorld.LUCIA));
        assertEquals("100/33", call(token, "GET", "/t_1" + DemoWorld.LUCIA + "/messages"));
        assertEquals("100/33", call(token, "GET", "/" + DemoWorld.LAMPS_POST + "/comments"));
        assertEquals("100/33", call(token, "GET", "/" + DemoWorld.PAGE_ID + "/feed"));
    }

    private String pageToken(String person, String scope, String page) {
        var user = sandbox.userToken("{'person':'" + person + "','scope':'" + scope + "'}");
        var known = sandbox.graphAs(user, "/" + page + "?fields=access_token").json();
        return known.getString("access_token");
    }

    /** The error of a call, or an empty text. */
    private String call(String token, String method, String path) {
        var body = path.endsWith("/messages") ? MESSAGE : "{\"message\":\"hola\",\"subscribed_fields\":\"feed\"}";
        if (path.contains("subscribed_fields")) {
            body = "";
        }
        var address = "/graph/v24.0" + path.replace("{post}", DemoWorld.LAMPS_POST) + (path.contains("?") ? "&" : "?")
                + Playground.form("access_token", token);
        var request = sandbox.at(address).header("Content-Type", "application/json");
        var answer = sandbox.send(method.equals("POST") ? request.POST(BodyPublishers.ofString(body)) : request.GET());
        return answer.status() == 200 ? "" : answer.error();
    }
}
