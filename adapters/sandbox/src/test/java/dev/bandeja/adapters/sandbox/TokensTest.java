package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest extends PlaygroundTest {

    private static final String ALL = "pages_show_list,pages_messaging,pages_manage_metadata,pages_read_engagement,"
            + "pages_read_user_content,pages_manage_engagement";
    private static final String ALMA = "{'person':'alma','scope':'" + ALL + "'}";
    private static final String APP_TOKEN = DemoWorld.APP_ID + "|" + DemoWorld.APP_SECRET;

    @Test
    void a_code_becomes_a_short_lived_token_once() {
        var code = sandbox.logsIn(ALMA);

        var token = sandbox.exchange(code).json();
        assertEquals("bearer", token.getString("token_type"));
        assertTrue(token.getInt("expires_in") <= 2 * 60 * 60);
        assertEquals("100/36009", sandbox.exchange(code).error());
    }

    @Test
    void a_code_is_good_for_ten_minutes_and_for_one_address() {
        var code = sandbox.logsIn(ALMA);
        sandbox.control("/app", "{'returnAddresses':['http://localhost:1/other']}");
        var other = sandbox.logsIn("{'person':'alma','redirect_uri':'http://localhost:1/other'}");
        assertEquals("100/36008", sandbox.exchange(other).error());

        sandbox.passes(Duration.ofMinutes(11));
        assertEquals("100/36007", sandbox.exchange(code).error());
        assertEquals("100", sandbox.exchange("made-up").error());
    }

    @Test
    void the_app_must_know_its_secret() {
        var wrong = sandbox.send(sandbox.at("/graph/oauth/access_token?"
                + Playground.form("client_id", DemoWorld.APP_ID, "client_secret", "x", "code", "y")));
        assertEquals("1", wrong.error());
        assertEquals(
                "101",
                sandbox.send(sandbox.at("/graph/oauth/access_token?client_id=1"))
                        .error());
    }

    @Test
    void the_app_has_a_token_of_its_own() {
        var answer = sandbox.send(sandbox.at("/graph/v24.0/oauth/access_token?"
                        + Playground.form(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                DemoWorld.APP_ID,
                                "client_secret",
                                DemoWorld.APP_SECRET)))
                .json();

        assertEquals(APP_TOKEN, answer.getString("access_token"));
        assertEquals("APP", sandbox.inspected(APP_TOKEN).getString("type"));
        assertEquals("2500", sandbox.graphAs(APP_TOKEN, "/me").error());
    }

    @Test
    void page_tokens_of_a_long_lived_user_token_never_expire() {
        var brief = sandbox.userToken(ALMA);
        var lasting = sandbox.longLived(brief);
        var briefPage = pageToken(brief);
        var lastingPage = pageToken(lasting);
        assertNotEquals(briefPage, lastingPage);
        assertEquals(lastingPage, pageToken(lasting), "the same page token again");
        assertEquals(0, sandbox.inspected(lastingPage).getInt("expires_at"));

        sandbox.passes(Duration.ofHours(3));
        assertEquals("190/463", sandbox.graphAs(brief, "/me").error());
        assertEquals("190/463", sandbox.graphAs(briefPage, "/me").error());
        assertEquals("Alma Rojas", sandbox.graphAs(lasting, "/me").json().getString("name"));

        sandbox.passes(Duration.ofDays(61));
        assertEquals("190/463", sandbox.graphAs(lasting, "/me").error());
        assertEquals(200, sandbox.graphAs(lastingPage, "/me").status());
    }

    @Test
    void debug_token_tells_whose_a_page_token_is_and_for_what_it_is_good() {
        var page = pageToken(sandbox.longLived(
                sandbox.userToken("{'person':'alma','scope':'" + ALL + "','pages':['" + DemoWorld.PAGE_ID + "']}")));

        var data = sandbox.inspected(page);
        assertEquals("PAGE", data.getString("type"));
        assertTrue(data.getBoolean("is_valid"));
        assertEquals(DemoWorld.APP_ID, data.getString("app_id"));
        assertEquals(DemoWorld.PAGE_ID, data.getString("profile_id"));
        assertEquals(DemoWorld.ALMA, data.getString("user_id"));
        assertTrue(data.getJsonArray("scopes").toString().contains("pages_messaging"));
        var granular = data.getJsonArray("granular_scopes").getJsonObject(0);
        assertEquals(
                "[\"" + DemoWorld.PAGE_ID + "\"]",
                granular.getJsonArray("target_ids").toString());
        var days =
                (data.getJsonNumber("data_access_expires_at").longValue() - System.currentTimeMillis() / 1000) / 86400;
        assertTrue(days == 89 || days == 90, days + " days");
    }

    @Test
    void the_ready_made_token_of_the_demo_is_known_too() {
        var data = sandbox.inspected(DemoWorld.PAGE_TOKEN);

        assertTrue(data.getBoolean("is_valid"));
        assertEquals("PAGE", data.getString("type"));
        assertEquals(DemoWorld.PAGE_ID, data.getString("profile_id"));
        assertEquals(0, data.getInt("expires_at"));
        assertTrue(data.getJsonArray("scopes").toString().contains("pages_messaging"));
    }

    @Test
    void debug_token_is_for_the_app_only_and_knows_a_forgery() {
        assertFalse(sandbox.inspected("forged").getBoolean("is_valid"));
        assertEquals(
                "100",
                sandbox.graph("/debug_token?input_token=" + Playground.TOKEN).error());
    }

    @ParameterizedTest
    @ValueSource(ints = {458, 459, 460, 464, 466, 467, 492})
    void a_revoked_token_is_refused_with_the_reason_until_somebody_logs_in_again(int subcode) {
        var before = pageToken(sandbox.longLived(sandbox.userToken(ALMA)));
        sandbox.control("/tokens/revoke", "{'id':'r','person':'alma','subcode':" + subcode + "}");

        assertEquals("190/" + subcode, sandbox.graphAs(before, "/me").error());
        assertEquals("190/" + subcode, sandbox.graph("/me").error());
        var data = sandbox.inspected(before);
        assertFalse(data.getBoolean("is_valid"));
        assertEquals(190, data.getJsonObject("error").getInt("code"));
        assertEquals(subcode, data.getJsonObject("error").getInt("subcode"));

        assertEquals(
                200, sandbox.graphAs(pageToken(sandbox.userToken(ALMA)), "/me").status());
        sandbox.send(sandbox.at("/control/revocations/r").DELETE());
        assertEquals(200, sandbox.graphAs(before, "/me").status());
    }

    @Test
    void whoever_loses_the_role_on_a_page_loses_its_token() {
        var token = sandbox.userToken(ALMA);
        var page = pageToken(token);
        sandbox.control("/roles", "{'person':'alma','page':'" + DemoWorld.PAGE_ID + "','tasks':[]}");

        assertEquals("190/492", sandbox.graphAs(page, "/me").error());
        assertEquals(200, sandbox.graphAs(token, "/me").status());
        assertEquals(
                2,
                sandbox.graphAs(token, "/me/accounts")
                        .json()
                        .getJsonArray("data")
                        .size());
    }

    @Test
    void removing_the_app_kills_every_token_of_the_person() {
        var token = sandbox.userToken(ALMA);
        var page = pageToken(token);
        var removed = sandbox.send(sandbox.at("/graph/v24.0/me/permissions?" + Playground.form("access_token", token))
                .DELETE());

        assertTrue(removed.json().getBoolean("success"));
        assertEquals("190/458", sandbox.graphAs(page, "/me").error());
        assertEquals("190/458", sandbox.graphAs(token, "/me").error());
    }

    @Test
    void a_single_permission_can_be_taken_back() {
        var token = sandbox.userToken(ALMA);
        var page = pageToken(token);
        sandbox.send(sandbox.at(
                        "/graph/v24.0/me/permissions/pages_manage_metadata?" + Playground.form("access_token", token))
                .DELETE());

        assertEquals("10", sandbox.graphAs(page, "/me/subscribed_apps").error());
        assertTrue(sandbox.graphAs(token, "/me/permissions")
                .text()
                .contains("{\"permission\":\"pages_manage_metadata\",\"status\":\"declined\"}"));
    }

    @Test
    void a_long_list_of_pages_comes_in_pages() {
        sandbox.control("/switches", "{'accountsPageSize':2}");
        var first = sandbox.graphAs(
                        sandbox.userToken(ALMA),
                        "/me/accounts?fields=id,name,access_token,tasks,picture{url}&limit=100")
                .json();
        assertEquals(2, first.getJsonArray("data").size());
        var one = first.getJsonArray("data").getJsonObject(0);
        assertTrue(one.getJsonArray("tasks").toString().contains("\"MESSAGING\""));
        assertTrue(one.getJsonObject("picture").getJsonObject("data").containsKey("url"));

        var next = first.getJsonObject("paging").getString("next");
        assertTrue(next.startsWith(sandbox.url() + "/graph/v24.0/" + DemoWorld.ALMA + "/accounts?"), next);
        var second = sandbox.send(sandbox.at(next)).json();
        assertEquals(
                "Taller del Sur", second.getJsonArray("data").getJsonObject(0).getString("name"));
        assertFalse(second.getJsonObject("paging").containsKey("next"));

        sandbox.control("/switches", "{'httpsPaging':true}");
        assertTrue(sandbox.graphAs(sandbox.userToken(ALMA), "/me/accounts")
                .json()
                .getJsonObject("paging")
                .getString("next")
                .startsWith("https://"));
    }

    @Test
    void a_page_of_a_business_may_be_found_only_through_the_granular_scopes() {
        sandbox.control("/switches", "{'hiddenFromAccounts':'" + DemoWorld.WORKSHOP_ID + "'}");
        var token = sandbox.userToken(ALMA);

        assertFalse(sandbox.graphAs(token, "/me/accounts").text().contains("Taller"));
        assertTrue(sandbox.inspected(token)
                .getJsonArray("granular_scopes")
                .toString()
                .contains(DemoWorld.WORKSHOP_ID));
        var page = sandbox.graphAs(token, "/" + DemoWorld.WORKSHOP_ID + "?fields=name,access_token")
                .json();
        assertEquals("Taller del Sur", page.getString("name"));
        assertEquals(
                DemoWorld.WORKSHOP_ID,
                sandbox.graphAs(page.getString("access_token"), "/me").json().getString("id"));
    }

    @Test
    void tasks_have_other_names_on_pages_of_the_newer_kind() {
        sandbox.control("/switches", "{'profilePlusTasks':true,'targetIdsOmitted':true}");
        var token = sandbox.userToken(ALMA);

        assertTrue(sandbox.graphAs(token, "/me/accounts").text().contains("\"PROFILE_PLUS_MESSAGING\""));
        assertFalse(sandbox.inspected(token).toString().contains("target_ids"));
    }

    @Test
    void nadia_has_no_page() {
        var token = sandbox.userToken("{'person':'nadia','scope':'" + ALL + "'}");

        assertEquals("{\"data\":[]}", sandbox.graphAs(token, "/me/accounts").text());
    }

    private String pageToken(String userToken) {
        return sandbox.graphAs(userToken, "/" + DemoWorld.PAGE_ID + "?fields=access_token")
                .json()
                .getString("access_token");
    }
}
