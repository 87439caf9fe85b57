package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What administrators learn about a page's health from the built product, and when. */
@Timeout(180)
@RunningBandeja(shared = false)
class HealthIT {
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
    void before_a_page_is_connected_our_address_and_the_apps_subscription_are_looked_at() {
        JsonObject preflight =
                administrator.get("/channels/preflight").expect(200).json();
        assertEquals(
                List.of("PUBLIC_ADDRESS OK", "APP_SUBSCRIPTION OK"),
                preflight.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                        .map(check -> check.getString("kind") + " " + check.getString("verdict"))
                        .toList());
        graph("DELETE", "/" + DemoWorld.APP_ID + "/subscriptions", DemoWorld.APP_ID + "|" + DemoWorld.APP_SECRET);
        assertEquals("FAILING", app(administrator.get("/channels/preflight")));
        assertEquals("OK", app(administrator.post("/channels/preflight/repair")));
        assertEquals(404, administrator.get("/channels/preflight?kind=nowhere").status());
    }

    @Test
    void a_page_that_was_just_connected_is_healthy_in_every_respect() {
        long outlet = connecting.connect(DemoWorld.OUTLET_ID);
        JsonObject health = health(outlet);
        assertEquals(
                Set.of(
                        "PUBLIC_ADDRESS",
                        "APP_SUBSCRIPTION",
                        "PAGE_SUBSCRIPTION",
                        "PERMISSIONS",
                        "TASKS",
                        "TOKEN",
                        "DATA_ACCESS",
                        "RATE_LIMIT",
                        "CLOCK",
                        "LAST_EVENT",
                        "PAGE_NAME"),
                checks(health).stream().map(check -> check.getString("kind")).collect(Collectors.toSet()));
        checks(health).stream()
                .filter(check -> !check.getString("kind").equals("LAST_EVENT"))
                .forEach(check -> assertEquals("OK", check.getString("verdict"), check.toString()));
        assertEquals(8, check(health, "PERMISSIONS").getJsonArray("parts").size());

        facebook.order("/switches", "{'usage': {'page': {'call_count': 83}, 'business': {'1': [{'total_time': 97}]}}}");
        check(outlet);
        assertEquals("FAILING NEARLY_USED_UP 97", in(outlet, "RATE_LIMIT"));
        facebook.order("/switches", "{'usage': {}}");
        check(outlet);
        assertTrue(in(outlet, "RATE_LIMIT").startsWith("OK"), in(outlet, "RATE_LIMIT"));

        facebook.order("/pages", "{'page': '" + DemoWorld.OUTLET_ID + "', 'name': 'Sur Outlet y Más'}");
        check(outlet);
        assertEquals("WARNING RENAMED Sur Outlet", in(outlet, "PAGE_NAME"));
        assertEquals("Sur Outlet y Más", channel(outlet).getString("name"));
        assertEquals("GREEN", light(outlet));

        facebook.order("/roles", "{'person': 'alma', 'page': '" + DemoWorld.OUTLET_ID + "', 'tasks': ['MESSAGING']}");
        check(outlet);
        assertEquals("FAILING ROLE_MISSING", in(outlet, "TASKS"));
    }

    @Test
    void a_page_that_facebook_no_longer_tells_us_about_is_noticed_and_repaired_with_one_click() {
        long workshop = connecting.connect(DemoWorld.WORKSHOP_ID);
        graph("DELETE", "/" + DemoWorld.WORKSHOP_ID + "/subscribed_apps", pageToken(DemoWorld.WORKSHOP_ID));
        graph("DELETE", "/" + DemoWorld.APP_ID + "/subscriptions", DemoWorld.APP_ID + "|" + DemoWorld.APP_SECRET);
        check(workshop);
        assertEquals("FAILING NOT_SUBSCRIBED", in(workshop, "PAGE_SUBSCRIPTION"));
        assertEquals("FAILING NOT_SUBSCRIBED", in(workshop, "APP_SUBSCRIPTION"));

        JsonObject repaired = administrator
                .post("/channels/" + workshop + "/health/repair")
                .expect(200)
                .json();

        assertEquals("OK", check(repaired, "PAGE_SUBSCRIPTION").getString("verdict"));
        assertEquals("OK", check(repaired, "APP_SUBSCRIPTION").getString("verdict"));
    }

    @Test
    void a_revoked_token_turns_the_light_red_with_the_first_refused_call_whatever_it_asked_for() {
        long page =
                administrator
                        .get("/channels")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(each -> each.getString("externalId").equals(DemoWorld.PAGE_ID))
                        .findFirst()
                        .orElseThrow()
                        .getJsonNumber("id")
                        .longValue();
        Eventually.holds("the first look is over", () -> in(page, "TOKEN").startsWith("OK"));
        try (LiveStream screen = LiveStream.of(administrator)) {
            facebook.order("/tokens/revoke", "{'subcode': 460, 'page': '" + DemoWorld.PAGE_ID + "'}");
            // Nobody answers: it is the customer's name that is asked for.
            facebook.says(facebook.newCustomer("Dora Díaz"), "¿Hay alguien?");

            Eventually.holds("the light is red", () -> light(page).equals("RED"));
            screen.await("channel");
            assertEquals(
                    "TOKEN_INACTIVE:190/460",
                    channel(page).getJsonObject("token").getString("reason"));
        }
        assertEquals(
                409, administrator.post("/channels/" + page + "/health/repair").status());

        connecting.activateAgain(page, DemoWorld.PAGE_ID);
        assertEquals("GREEN", light(page));
        assertTrue(in(page, "TOKEN").startsWith("OK"), in(page, "TOKEN"));
    }

    private static String app(Answer preflight) {
        return check(preflight.expect(200).json(), "APP_SUBSCRIPTION").getString("verdict");
    }

    private static void check(long page) {
        administrator.post("/channels/" + page + "/check").expect(200);
    }

    private static JsonObject health(long page) {
        return administrator.get("/channels/" + page + "/health").expect(200).json();
    }

    /** Verdict, reason and value of one of a page's checks. */
    private static String in(long page, String kind) {
        JsonObject check = check(health(page), kind);
        return (check.getString("verdict") + " " + check.getString("reason", "") + " " + check.getString("value", ""))
                .strip();
    }

    private static JsonObject check(JsonObject health, String kind) {
        return checks(health).stream()
                .filter(check -> check.getString("kind").equals(kind))
                .findFirst()
                .orElse(Json.createObjectBuilder().add("verdict", "NONE").build());
    }

    private static List<JsonObject> checks(JsonObject health) {
        return health.getJsonArray("checks").getValuesAs(JsonObject.class);
    }

    private static JsonObject channel(long page) {
        return administrator.get("/channels/" + page).expect(200).json();
    }

    private static String light(long page) {
        return channel(page).getJsonObject("token").getString("light");
    }

    private static String pageToken(String page) {
        return DemoWorld.PAGE_TOKEN.replace(DemoWorld.PAGE_ID, page);
    }

    private static void graph(String method, String path, String token) {
        Answer.to(HttpRequest.newBuilder(URI.create(server.at("/sandbox/graph/v24.0") + path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build())
                .expect(200);
    }
}
