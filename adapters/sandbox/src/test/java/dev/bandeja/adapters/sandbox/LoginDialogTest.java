package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.Playground.Answer;
import dev.bandeja.adapters.sandbox.http.FormText;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginDialogTest extends PlaygroundTest {

    private static final String SCOPE = "pages_show_list,pages_messaging";

    @ParameterizedTest
    @ValueSource(strings = {"/dialog/oauth", "/v24.0/dialog/oauth"})
    void the_dialog_first_asks_who_you_are(String path) {
        var html = sandbox.send(sandbox.at(path + "?" + query(SCOPE))).text();

        for (var name : List.of("Alma Rojas", "Bruno Editor", "Nadia Salas")) {
            assertTrue(html.contains(name), name);
        }
    }

    @Test
    void alma_chooses_among_three_pages_and_sees_each_permission() {
        var html = dialog("alma", SCOPE).text();

        for (var name :
                List.of("Almacén del Sur", "Sur Outlet", "Taller del Sur", "pages_show_list", "pages_messaging")) {
            assertTrue(html.contains(name), name);
        }
        assertFalse(html.contains("pages_manage_posts"));
    }

    @Test
    void continuing_goes_back_with_a_code_and_the_state() {
        var back = back(answers("alma", SCOPE, "do", "continue", "allow.pages_messaging", "on"));

        assertTrue(back.get("code").length() > 50);
        assertEquals("a b&c", back.get("state"));
    }

    @Test
    void cancelling_goes_back_with_the_reason_and_the_state() {
        for (var person : List.of("alma", "")) {
            var back = back(answers(person, SCOPE, "do", "cancel"));

            assertEquals("access_denied", back.get("error"));
            assertEquals("user_denied", back.get("error_reason"));
            assertFalse(back.get("error_description").isEmpty());
            assertEquals("a b&c", back.get("state"));
            assertFalse(back.containsKey("code"));
        }
    }

    @Test
    void what_is_switched_off_is_declined_and_only_chosen_pages_count() {
        var code = back(answers(
                        "alma",
                        SCOPE,
                        "do",
                        "continue",
                        "allow.pages_show_list",
                        "on",
                        "page." + DemoWorld.OUTLET_ID,
                        "on"))
                .get("code");
        var token = sandbox.exchange(code).json().getString("access_token");

        var permissions = sandbox.graphAs(token, "/me/permissions")
                .json()
                .getJsonArray("data")
                .toString();
        assertTrue(permissions.contains("{\"permission\":\"pages_messaging\",\"status\":\"declined\"}"), permissions);
        assertTrue(permissions.contains("{\"permission\":\"pages_show_list\",\"status\":\"granted\"}"), permissions);
        var pages = sandbox.graphAs(token, "/me/accounts").json().getJsonArray("data");
        assertEquals(1, pages.size());
        assertEquals("Sur Outlet", pages.getJsonObject(0).getString("name"));
    }

    @Test
    void declined_permissions_are_asked_again_only_with_rerequest() {
        answers("alma", SCOPE, "do", "continue", "allow.pages_show_list", "on");

        assertFalse(dialog("alma", SCOPE).text().contains("name=\"allow."));
        var again = sandbox.send(sandbox.at("/dialog/oauth?" + query(SCOPE) + "&auth_type=rerequest&as=alma"))
                .text();
        assertTrue(again.contains("name=\"allow.pages_messaging\""));
        assertFalse(again.contains("name=\"allow.pages_show_list\""));
    }

    @Test
    void nobody_can_be_asked_for_a_permission_that_does_not_exist_or_is_not_approved() {
        assertRefused(query("pages_show_list,pages_dancing"), "pages_dancing");
        assertRefused(query("pages_user_gender"), "pages_user_gender");

        sandbox.control("/switches", "{'unapprovedScopes':'pages_messaging'}");
        assertRefused(query(SCOPE), "pages_messaging");
        assertEquals(200, dialog("alma", "pages_user_gender").status());
    }

    @Test
    void a_return_address_must_be_registered_to_the_letter() {
        var other = sandbox.returnAddress() + "/";
        var query = query(SCOPE)
                .replace(
                        Playground.form("redirect_uri", sandbox.returnAddress()),
                        Playground.form("redirect_uri", other));
        assertRefused(query, other);

        sandbox.control("/app", "{'returnAddresses':['" + other + "']}");
        assertEquals(200, sandbox.send(sandbox.at("/dialog/oauth?" + query)).status());
    }

    @ParameterizedTest
    @CsvSource({"client_id,1", "state,''", "response_type,token", "config_id,1"})
    void a_wrong_request_shows_an_error_and_never_goes_back(String name, String value) {
        assertRefused(query(SCOPE) + "&" + Playground.form(name, value), "");
    }

    @Test
    void a_configuration_stands_for_its_permissions() {
        var html = sandbox.send(sandbox.at("/dialog/oauth?" + query("") + "&as=alma&config_id="
                        + DemoWorld.LOGIN_CONFIGURATION + "&override_default_response_type=true"))
                .text();

        assertTrue(html.contains("allow.pages_manage_engagement"));
    }

    @Test
    void nothing_that_the_app_sends_becomes_markup() {
        var html = sandbox.send(sandbox.at("/dialog/oauth?" + query("<script>alert(1)</script>")))
                .text();

        assertTrue(html.contains("&lt;script&gt;"));
        assertFalse(html.contains("<script"));
    }

    @Test
    void the_form_may_go_where_the_app_wants_the_answer() {
        var policy = dialog("alma", SCOPE).header("Content-Security-Policy");

        assertTrue(policy.endsWith(
                "form-action 'self' " + sandbox.returnAddress().replace("/oauth/facebook/callback", "")));
    }

    @ParameterizedTest
    @CsvSource({"en,Who are you?", "pt-BR,Quem é você?", "'fr, es;q=0.5',¿Quién eres?"})
    void the_dialog_speaks_the_language_of_the_browser(String language, String question) {
        var html = sandbox.send(sandbox.at("/dialog/oauth?" + query(SCOPE)).header("Accept-Language", language))
                .text();

        assertTrue(html.contains(question));
    }

    @Test
    void every_word_of_the_dialog_is_there_in_three_languages() throws Exception {
        var keys = new ArrayList<TreeSet<String>>();
        for (var language : List.of("es", "en", "pt")) {
            var words = new Properties();
            try (var in = Sandbox.class.getResourceAsStream("login/words_" + language + ".properties")) {
                words.load(in);
            }
            keys.add(new TreeSet<>(words.stringPropertyNames()));
        }

        assertTrue(keys.get(0).size() > 30);
        assertEquals(keys.get(0), keys.get(1));
        assertEquals(keys.get(0), keys.get(2));
    }

    private String query(String scope) {
        return Playground.form(
                "client_id",
                DemoWorld.APP_ID,
                "redirect_uri",
                sandbox.returnAddress(),
                "state",
                "a b&c",
                "scope",
                scope,
                "display",
                "popup");
    }

    private Answer dialog(String person, String scope) {
        return sandbox.send(sandbox.at("/dialog/oauth?" + query(scope) + "&as=" + person));
    }

    private Answer answers(String person, String scope, String... form) {
        return sandbox.send(sandbox.at("/dialog/oauth?" + query(scope) + "&as=" + person)
                .POST(BodyPublishers.ofString(Playground.form(form))));
    }

    private Map<String, String> back(Answer answer) {
        assertEquals(302, answer.status(), answer.text());
        var location = answer.header("Location");
        assertTrue(location.startsWith(sandbox.returnAddress() + "?"), location);
        assertTrue(location.endsWith("#_=_"), location);
        return FormText.read(location.substring(location.indexOf('?') + 1).replace("#_=_", ""));
    }

    private void assertRefused(String query, String mentioned) {
        var answer = sandbox.send(sandbox.at("/dialog/oauth?" + query));
        assertEquals(400, answer.status());
        assertEquals("", answer.header("Location"));
        assertTrue(answer.text().contains(mentioned));
    }
}
