package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An administrator sets the pages' settings by the REST interface alone. */
@Timeout(120)
@RunningBandeja(shared = false)
class SettingsIT {
    private static final String SOUTH = "/channels/1/settings";
    private static final String NORTH = "/channels/9001/settings";

    private static BandejaServer server;
    private static Caller administrator;

    @BeforeAll
    static void a_company_has_two_pages(BandejaServer running) throws SQLException {
        server = running;
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(
                    """
                    insert into channel (id, kind, external_id, name, reopen_within, hours, inactive_since,
                                         inactive_reason, access_token, version)
                    select 9001, kind, '104500000009001', 'Sucursal Norte', reopen_within, hours, now(),
                           'SWITCHED_OFF', access_token, 0
                    from channel where id = 1
                    """);
        }
    }

    @Test
    void what_is_saved_is_in_the_history_goes_to_another_page_and_can_be_taken_back() {
        long version = version(SOUTH);
        JsonObject saved = reopening(SOUTH, version, 6).expect(200).json();
        assertEquals(version + 1, saved.getJsonNumber("version").longValue());

        JsonObject entry = latest(SOUTH);
        assertEquals("SAVED", entry.getString("origin"));
        JsonObject change = entry.getJsonArray("settings").getJsonObject(0);
        assertEquals("reopenWithin", change.getString("setting"));
        assertEquals("6 h", change.getString("after"));

        JsonObject told = copy(true).expect(200).json().getJsonArray("pages").getJsonObject(0);
        assertFalse(told.getBoolean("applied"));
        assertTrue(told.toString().contains("\"6 h\""), told::toString);
        assertEquals(24, amount(NORTH), "a dry run changes nothing");

        copy(false).expect(200);
        assertEquals(6, amount(NORTH));
        JsonObject copied = latest(NORTH);
        assertEquals("COPIED", copied.getString("origin"));
        assertEquals(1, copied.getJsonObject("copiedFrom").getInt("id"));

        administrator
                .post(NORTH + "/history/" + copied.getJsonNumber("id") + "/undo")
                .expect(200);
        assertEquals(24, amount(NORTH));
        assertEquals(6, amount(SOUTH));
        Answer again = administrator.post(NORTH + "/history/" + copied.getJsonNumber("id") + "/undo");
        assertEquals("CANNOT_UNDO", again.expect(409).json().getString("reason"));
    }

    @Test
    void who_has_not_seen_the_newest_version_is_refused_with_the_name_of_who_saved_it() {
        long version = version(SOUTH);
        reopening(SOUTH, version, 7).expect(200);
        JsonObject problem = reopening(SOUTH, version, 8).expect(409).json();
        assertEquals("SETTINGS_CHANGED", problem.getString("reason"));
        assertTrue(problem.getString("detail")
                .contains(problem.getJsonObject("facts").getString("by")));
        assertEquals(7, amount(SOUTH));
    }

    @Test
    void a_times_unit_is_kept_as_it_was_typed_and_a_missing_time_is_off() {
        JsonObject quality = administrator.get(NORTH + "/quality").expect(200).json();
        JsonObject sixty = Json.createObjectBuilder()
                .add("amount", 60)
                .add("unit", "MINUTES")
                .build();
        administrator
                .put(
                        NORTH + "/quality",
                        Json.createObjectBuilder(quality)
                                .add("privateFirstAnswer", sixty)
                                .remove("publicFirstAnswer"))
                .expect(200);
        JsonObject saved = administrator.get(NORTH + "/quality").expect(200).json();
        assertEquals(sixty, saved.getJsonObject("privateFirstAnswer"));
        assertFalse(saved.containsKey("publicFirstAnswer"));
        assertEquals(
                "INVALID",
                administrator
                        .put(NORTH + "/quality", Json.createObjectBuilder(saved).add("warnBelow", 91))
                        .expect(400)
                        .json()
                        .getString("reason"));
    }

    @Test
    void what_does_not_make_sense_is_refused_and_changes_nothing() {
        long version = version(SOUTH);
        for (int hours : List.of(-1, 100_000, 24 * 31)) {
            assertEquals(
                    "INVALID",
                    reopening(SOUTH, version, hours).expect(400).json().getString("reason"));
        }
        assertEquals(
                "INVALID",
                administrator
                        .send("PUT", SOUTH + "/general", "{\"version\":" + version + "}")
                        .expect(400)
                        .json()
                        .getString("reason"));
        assertEquals(version, version(SOUTH));
        assertEquals(404, administrator.get("/channels/4711/settings").status());
        assertEquals(404, administrator.get("/channels/4711/settings/history").status());
    }

    @Test
    void a_vip_is_listed_found_and_taken_off_again_and_the_history_tells_of_it() {
        String vips = SOUTH + "/importance/vips";
        administrator
                .post(vips, Json.createObjectBuilder().add("csv", "880001\n880002"))
                .expect(200);
        JsonObject first = administrator.get(vips + "?limit=1").expect(200).json();
        assertEquals(2, first.getInt("count"));
        assertEquals("880001", first.getJsonArray("items").getJsonObject(0).getString("person"));
        JsonObject second = administrator
                .get(vips + "?limit=1&after=" + first.getString("next"))
                .expect(200)
                .json();
        assertEquals("880002", second.getJsonArray("items").getJsonObject(0).getString("person"));
        assertFalse(second.containsKey("next"));

        administrator.delete(vips + "/880001").expect(204);
        assertEquals(404, administrator.delete(vips + "/880001").status());
        assertTrue(administrator
                .get(vips + "?customer=880001")
                .expect(200)
                .json()
                .getJsonArray("items")
                .isEmpty());
        JsonObject entry = latest(SOUTH);
        assertEquals("DONE", entry.getString("origin"));
        assertEquals("880001", entry.getJsonArray("settings").getJsonObject(0).getString("before"));
        Answer undo = administrator.post(SOUTH + "/history/" + entry.getJsonNumber("id") + "/undo");
        assertEquals("CANNOT_UNDO", undo.expect(409).json().getString("reason"));
    }

    private static Answer copy(boolean dryRun) {
        return administrator.post(
                SOUTH + "/copy",
                Json.createObjectBuilder()
                        .add(
                                "targets",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("channelId", 9001)))
                        .add("dryRun", dryRun));
    }

    private static Answer reopening(String settings, long version, int hours) {
        JsonObjectBuilder body = Json.createObjectBuilder(general(settings))
                .add("version", version)
                .add(
                        "reopenWithin",
                        Json.createObjectBuilder().add("amount", hours).add("unit", "HOURS"));
        return administrator.send("PUT", settings + "/general", body.build().toString());
    }

    private static long version(String settings) {
        return general(settings).getJsonNumber("version").longValue();
    }

    private static int amount(String settings) {
        return general(settings).getJsonObject("reopenWithin").getInt("amount");
    }

    private static JsonObject general(String settings) {
        return administrator.get(settings + "/general").expect(200).json();
    }

    private static JsonObject latest(String settings) {
        return administrator
                .get(settings + "/history?limit=1")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }
}
