package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An administrator connects a page of the sandbox, over the network's login and back, as a browser does it. */
@Timeout(120)
@RunningBandeja(shared = false)
class ConnectPageIT {
    private static final String OUTLET = "Sur Outlet";

    private static BandejaServer server;
    private static Caller administrator;
    private static Facebook facebook;
    private static Connecting connecting;

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        facebook = Facebook.in(server);
        connecting = new Connecting(server, administrator, facebook);
    }

    @Test
    void a_page_is_connected_activated_again_and_switched_off_and_keeps_its_place() {
        JsonObject back = connecting.logsIn(
                "alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");
        assertEquals("CHOOSING_PAGE", back.getString("step"));
        String outlet = page(back, OUTLET).getString("externalId");

        JsonObject channel = connecting.choose(back, outlet).expect(200).json();
        assertEquals(OUTLET, channel.getString("name"));
        assertEquals("GREEN", light(channel));
        assertEquals(409, connecting.choose(back, outlet).status(), "an attempt connects one page");

        JsonObject again = connecting.logsIn(
                "alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");
        Answer refused = connecting.choose(again, outlet).expect(409);
        assertEquals("PAGE_CONNECTED", refused.json().getString("reason"));

        long id = channel.getJsonNumber("id").longValue();
        JsonObject off = administrator
                .post("/channels/" + id + "/switch-off")
                .expect(200)
                .json();
        assertEquals("OFF", light(off));

        JsonObject renewing = connecting.logsIn(
                "alma",
                connecting.started(
                        Json.createObjectBuilder().add("kind", "facebook").add("channelId", id)),
                "");
        JsonObject on = connecting.choose(renewing, outlet).expect(200).json();
        assertEquals(id, on.getJsonNumber("id").longValue());
        assertEquals("GREEN", light(on));

        administrator.get("/channels/" + id + "/removal").expect(200);
        administrator.post("/channels/" + id + "/remove").expect(200);
        assertFalse(listed("/channels").contains(OUTLET));
        assertTrue(listed("/channels?removed=true").contains(OUTLET));

        JsonObject anew = connecting.logsIn(
                "alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");
        JsonObject connected = connecting.choose(anew, outlet).expect(200).json();
        assertEquals(id, connected.getJsonNumber("id").longValue());
        assertEquals("GREEN", light(connected));
        assertTrue(listed("/channels").contains(OUTLET));
    }

    private static List<String> listed(String path) {
        return administrator.get(path).expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(page -> page.getString("name"))
                .toList();
    }

    @Test
    void a_revoked_token_turns_the_light_red_at_the_next_look_and_the_other_pages_stay_green() {
        JsonObject back = connecting.logsIn(
                "alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");
        JsonObject workshop = page(back, "Taller del Sur");
        long id = connecting
                .choose(back, workshop.getString("externalId"))
                .expect(200)
                .json()
                .getJsonNumber("id")
                .longValue();
        facebook.order("/tokens/revoke", "{'subcode':460,'page':'" + workshop.getString("externalId") + "'}");

        JsonObject checked =
                administrator.post("/channels/" + id + "/check").expect(200).json();

        assertEquals("RED", light(checked));
        assertTrue(checked.getJsonObject("token").getString("reason").startsWith("TOKEN_INACTIVE"));
        assertEquals("GREEN", light(administrator.get("/channels/1").expect(200).json()));
    }

    @Test
    void a_declined_permission_is_named_and_no_page_can_be_chosen() {
        JsonObject back = connecting.logsIn(
                "alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "pages_messaging");

        assertEquals("PERMISSIONS_MISSING", back.getString("step"));
        assertEquals(
                "DECLINED",
                back.getJsonArray("permissions").getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.getString("permission").equals("pages_messaging"))
                        .findFirst()
                        .orElseThrow()
                        .getString("answer"));
        assertEquals(409, connecting.choose(back, "104501234567890").status());
        connecting.logsIn("alma", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");
    }

    @Test
    void an_editor_without_messaging_sees_the_page_and_what_is_missing() {
        JsonObject back = connecting.logsIn(
                "bruno", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");

        JsonObject outlet = page(back, OUTLET);
        assertFalse(outlet.getBoolean("choosable"));
        assertEquals(
                "PAGE_ROLE_MISSING",
                connecting
                        .choose(back, outlet.getString("externalId"))
                        .expect(409)
                        .json()
                        .getString("reason"));
    }

    @Test
    void somebody_without_a_page_is_told_so() {
        JsonObject back = connecting.logsIn(
                "nadia", connecting.started(Json.createObjectBuilder().add("kind", "facebook")), "");

        assertEquals("FAILED", back.getString("step"));
        assertEquals("NO_PAGES", back.getString("failure"));
    }

    @Test
    void the_way_back_works_once_and_only_in_the_session_that_set_out() {
        JsonObject begun = connecting.started(Json.createObjectBuilder().add("kind", "facebook"));
        URI back = connecting.loggedIn("alma", begun, "");

        assertTrue(connecting.comesBack(back, "").endsWith("?error=session"));
        assertTrue(connecting
                .comesBack(back, Caller.signedIn(server, Caller.ADMINISTRATOR).cookie())
                .endsWith("?error=state"));
        assertTrue(connecting
                .comesBack(back, administrator.cookie())
                .endsWith("?connection=" + begun.getJsonNumber("id")));
        assertTrue(connecting.comesBack(back, administrator.cookie()).endsWith("?error=state"));
    }

    @Test
    void who_cancels_is_told_so() {
        JsonObject begun = connecting.started(Json.createObjectBuilder().add("kind", "facebook"));
        String state = connecting.parameters(begun).get("state");

        connecting.comesBack(
                server.at("/oauth/facebook/callback?error=access_denied&error_reason=user_denied&state=" + state),
                administrator.cookie());

        assertEquals("CANCELLED", connecting.connection(begun).getString("failure"));
    }

    private static JsonObject page(JsonObject connection, String name) {
        return connection.getJsonArray("pages").getValuesAs(JsonObject.class).stream()
                .filter(page -> page.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String light(JsonObject channel) {
        return channel.getJsonObject("token").getString("light");
    }
}
