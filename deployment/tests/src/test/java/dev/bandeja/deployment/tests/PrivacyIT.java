package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Facebook tells about people: that they want their data deleted, that they took back what they had granted. */
@Timeout(180)
@RunningBandeja(shared = false)
class PrivacyIT {
    private static final String WORDS = "vivo en Los Aromos 123";

    private static BandejaServer server;
    private static Caller administrator;
    private static Facebook facebook;

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        facebook = Facebook.in(server);
    }

    @Test
    void who_wants_their_data_deleted_sees_it_received_and_done_and_nothing_of_them_is_left() {
        String person = facebook.newCustomer("Ximena Borquez");
        facebook.says(person, WORDS);
        facebook.comments(person, Facebook.lampsPost(), "¡me encanta! " + WORDS);
        Eventually.holds("both are tickets", () -> tickets(WORDS).size() == 2);
        Eventually.holds("the name is known", () -> Dump.of(server).contains("Ximena"));
        long ticket = tickets(WORDS).get(0).getJsonNumber("id").longValue();
        assertTrue(Dump.of(server).contains(WORDS));

        JsonObject answer = facebook.order("/callbacks/data-deletion", "{'userId':'" + person + "'}");
        assertEquals(200, answer.getInt("status"), answer.toString());
        JsonObject told = Jsons.object(answer.getString("body"));
        String code = told.getString("confirmation_code");
        assertEquals(server.at("/erasures/" + code).toString(), told.getString("url"));

        Eventually.holds("the words are gone", () -> administrator.messages(ticket).stream()
                .allMatch(line -> line.getString("text", "").isEmpty()));
        assertTrue(page(told.getString("url"), "en").contains(code));
        assertTrue(page(told.getString("url"), "pt-BR,pt;q=0.9").contains("Código de confirmação"));
        Eventually.holds("it is done", Duration.ofSeconds(60), () -> page(told.getString("url"), "es")
                .contains("Terminado el"));
        JsonObject done = administrator.get("/erasures/" + code).expect(200).json();
        assertEquals(2, done.getInt("tickets"));
        assertEquals(2, done.getInt("messages"));

        String left = Dump.of(server);
        for (String planted : List.of(person, WORDS, "Ximena", "ximena")) {
            assertFalse(left.contains(planted), planted + " is left");
        }
        assertEquals("CLOSED", administrator.get("/tickets/" + ticket).json().getString("state"));

        facebook.says(person, "hola, soy otra vez yo");
        Eventually.holds(
                "whoever writes again is welcome", () -> tickets("otra vez yo").size() == 1);
    }

    @Test
    void an_administrator_erases_a_customer() {
        String person = facebook.newCustomer("Yolanda Quiroz");
        facebook.says(person, "mi número es el 555 0199");
        Eventually.holds("a ticket", () -> tickets("555 0199").size() == 1);
        JsonObject card = tickets("555 0199").get(0);
        long ticket = card.getJsonNumber("id").longValue();
        long customer = card.getJsonObject("customer").getJsonNumber("id").longValue();

        administrator
                .post("/erasures", Json.createObjectBuilder().add("customerId", customer))
                .expect(202);

        Eventually.holds("they are forgotten", () -> administrator
                .get("/tickets/" + ticket)
                .json()
                .getJsonObject("customer")
                .getBoolean("forgotten", false));
        assertFalse(Dump.of(server).contains("555 0199"));
        assertEquals(
                404,
                administrator
                        .post("/erasures", Json.createObjectBuilder().add("customerId", 999_999))
                        .status());
        assertEquals(
                400, administrator.post("/erasures", Json.createObjectBuilder()).status());
    }

    @Test
    void who_removes_the_app_turns_the_pages_they_connected_red_and_their_tokens_are_forgotten() throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("update channel set connected_by = (select '" + idOf("alma")
                    + "'), connected_at = now() - interval '1 day' where id = 1");
        }
        assertEquals("GREEN", light());

        JsonObject answer = facebook.order("/callbacks/deauthorize", "{'person':'alma'}");

        assertEquals(200, answer.getInt("status"));
        JsonObject token = administrator.get("/channels/1").expect(200).json().getJsonObject("token");
        assertEquals("RED", token.getString("light"));
        assertEquals("DEAUTHORIZED", token.getString("reason"));
        assertEquals(1, tokensForgotten());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'signature':'wrong-secret'",
                "'signature':'other-payload'",
                "'signature':'empty'",
                "'signature':'no-dot'",
                "'algorithm':'HMAC-MD5'",
                "'issuedAt':1000000000"
            })
    void whoever_cannot_prove_to_be_facebook_is_turned_away_and_nothing_changes(String wrong) {
        long before = erasures();
        for (String callback : List.of("data-deletion", "deauthorize")) {
            JsonObject answer = facebook.order("/callbacks/" + callback, "{'userId':'alma'," + wrong + "}");
            assertEquals(400, answer.getInt("status"), callback);
            assertEquals("", answer.getString("body"), callback);
        }
        assertEquals(before, erasures());
    }

    @Test
    void what_is_no_signed_request_at_all_is_a_400() {
        for (String body : List.of("", "signed_request=", "signed_request=x", "other=1")) {
            HttpRequest request = HttpRequest.newBuilder(server.at("/facebook/data-deletion"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertEquals(400, Answer.to(request).status(), body);
        }
    }

    @Test
    void an_unknown_code_is_said_to_be_unknown() {
        Answer answer = Answer.to(HttpRequest.newBuilder(server.at("/erasures/NOBODYHASTHIS"))
                .header("Accept-Language", "en")
                .build());
        assertEquals(404, answer.status());
        assertTrue(answer.text().contains("This code does not exist"), answer.text());
    }

    private static String page(String url, String language) {
        return Answer.to(HttpRequest.newBuilder(URI.create(url))
                        .header("Accept-Language", language)
                        .build())
                .expect(200)
                .text();
    }

    /** Whose latest words contain this. */
    private static List<JsonObject> tickets(String words) {
        return administrator.tickets("all").stream()
                .filter(ticket -> ticket.getString("excerpt", "").contains(words))
                .toList();
    }

    private static String idOf(String account) {
        return facebook.get("/accounts").getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.toString().toLowerCase().contains(account))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static String light() {
        return administrator
                .get("/channels/1")
                .expect(200)
                .json()
                .getJsonObject("token")
                .getString("light");
    }

    private static long tokensForgotten() throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from channel where id = 1 and access_token is null")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static long erasures() {
        return Dump.of(server)
                .lines()
                .filter(line -> line.startsWith("erasure("))
                .count();
    }
}
