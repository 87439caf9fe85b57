package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People join, change and leave, by REST at the built product. */
@Timeout(120)
@RunningBandeja(shared = false)
class PeopleIT {
    private static final String PASSWORD = "lluvia sobre siete techos";

    private static BandejaServer server;
    private static Caller administrator;

    @BeforeAll
    static void the_demo_runs(BandejaServer running) {
        server = running;
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
    }

    @Test
    void somebody_is_invited_comes_in_once_by_the_link_and_is_found() {
        JsonObject invited = administrator
                .post(
                        "/people",
                        person("Nadia Núñez", "nadia@example.com", "SUPERVISOR")
                                .add("language", "pt")
                                .add("supervises", Json.createArrayBuilder().add(1)))
                .expect(201)
                .json();
        assertTrue(invited.getJsonObject("person").getBoolean("invited"));
        assertFalse(invited.getJsonObject("link").getBoolean("mailed"), "there is no mail server");
        String token = tokenOf(invited.getJsonObject("link"));

        assertEquals(400, comesIn(token, "short").status());
        assertEquals(400, comesIn(token, "qwertyuiop").status());
        assertEquals(400, comesIn(token, "nadianadia").status());
        JsonObject me = comesIn(token, PASSWORD).expect(200).json();
        assertEquals("pt", me.getString("language"));
        assertEquals(410, comesIn(token, PASSWORD).status());

        JsonObject found = administrator
                .get("/people?q=nunez")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertFalse(found.getBoolean("invited"));
        assertEquals(1, found.getJsonArray("supervises").size());
        assertEquals(
                "EMAIL_TAKEN",
                administrator
                        .post("/people", person("Otra", "NADIA@example.com", "AGENT"))
                        .expect(409)
                        .json()
                        .getString("reason"));
    }

    @Test
    void the_mail_that_would_have_been_sent_can_be_read_without_the_link() {
        JsonObject invited = administrator
                .post("/people", person("Mario", "mario@example.com", "AGENT"))
                .expect(201)
                .json();
        long mail = Eventually.found("the mail", () -> mails().stream()
                        .filter(each -> each.getString("to").equals("mario@example.com")
                                && each.getString("state").equals("NO_SERVER"))
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
        String text = administrator.get("/mails/" + mail).expect(200).text();
        assertTrue(text.contains("mario@example.com"), text);
        assertFalse(text.contains("/access#"), text);
        assertFalse(text.contains(tokenOf(invited.getJsonObject("link"))), text);
    }

    @Test
    void who_is_put_out_is_out_with_the_next_request_and_their_live_stream_ends() {
        Caller agent = Caller.agent(server, 2);
        try (LiveStream stream = LiveStream.of(agent)) {
            administrator
                    .post("/people/" + agent.id() + "/deactivate", Json.createObjectBuilder())
                    .expect(200);
            assertEquals(401, agent.get("/session").status());
            Eventually.holds("the stream ends", stream::hasEnded);
        }
        assertEquals(401, signIn(agent.email(), Caller.PASSWORD).status());
        administrator.post("/people/" + agent.id() + "/reactivate").expect(200);
        signIn(agent.email(), Caller.PASSWORD).expect(200);
    }

    @Test
    void their_open_tickets_go_to_somebody_else() {
        Caller leaving = Caller.agent(server, 3);
        Facebook facebook = Facebook.in(server);
        facebook.says(facebook.newCustomer("Luz"), "¿Hay alguien?");
        long ticket = Eventually.found("a ticket of the agent who leaves", () -> leaving.tickets("mine").stream()
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
        Caller other = Caller.agent(server, 1);
        assertEquals(
                1,
                administrator.get("/people/" + leaving.id()).expect(200).json().getInt("openTickets"));

        administrator
                .post(
                        "/people/" + leaving.id() + "/deactivate",
                        Json.createObjectBuilder().add("tickets", "QUEUE"))
                .expect(200);

        Eventually.holds("the other agent has it", () -> other.tickets("mine").stream()
                .anyMatch(each -> each.getJsonNumber("id").longValue() == ticket));
        administrator.post("/people/" + leaving.id() + "/reactivate").expect(200);
    }

    @Test
    void a_role_that_is_taken_away_is_gone_with_the_next_request() {
        Caller supervisor = Caller.signedIn(server, Caller.SUPERVISOR);
        supervisor.get("/tickets").expect(200);
        administrator
                .put("/people/" + supervisor.id(), person("Bruno Silva", Caller.SUPERVISOR, "ANALYST"))
                .expect(200);
        assertEquals(403, supervisor.get("/tickets").status());
        administrator
                .put("/people/" + supervisor.id(), person("Bruno Silva", Caller.SUPERVISOR, "SUPERVISOR"))
                .expect(200);
        supervisor.get("/tickets").expect(200);
    }

    @Test
    void the_last_administrator_stays() {
        String me = "/people/" + administrator.id();
        for (Answer answer : List.of(
                administrator.post(me + "/deactivate", Json.createObjectBuilder()),
                administrator.put(me, person("Alma Rojas", Caller.ADMINISTRATOR, "AGENT")))) {
            assertEquals("LAST_ADMINISTRATOR", answer.expect(409).json().getString("reason"));
        }
        administrator.get("/session").expect(200);
    }

    @Test
    void a_password_is_changed_and_the_other_screens_are_signed_out() {
        JsonObject invited = administrator
                .post("/people", person("Vera", "vera@example.com", "ANALYST"))
                .expect(201)
                .json();
        comesIn(tokenOf(invited.getJsonObject("link")), PASSWORD).expect(200);
        Caller here = Caller.signedIn(server, "vera@example.com", PASSWORD);
        Caller there = Caller.signedIn(server, "vera@example.com", PASSWORD);
        assertEquals(
                400,
                here.put("/session/password", change("wrong", "nueve gansos en la balsa"))
                        .status());
        here.put("/session/password", change(PASSWORD, "nueve gansos en la balsa"))
                .expect(204);

        here.get("/session").expect(200);
        assertEquals(401, there.get("/session").status());
        assertEquals(401, signIn("vera@example.com", PASSWORD).status());
        signIn("vera@example.com", "nueve gansos en la balsa").expect(200);
    }

    @Test
    void an_input_that_makes_no_sense_is_refused_and_changes_nothing() {
        for (JsonObjectBuilder senseless : List.of(
                person("", "a@example.com", "AGENT"),
                person("A", "no address", "AGENT"),
                person("A", "a@example.com"),
                person("A", "a@example.com", "AGENT").add("language", "xx"))) {
            assertEquals(
                    "INVALID",
                    administrator.post("/people", senseless).expect(400).json().getString("reason"));
        }
        assertEquals(
                0,
                administrator.get("/people?q=a@example.com").expect(200).json().getJsonArray("items").stream()
                        .filter(each -> each.asJsonObject().getString("email").equals("a@example.com"))
                        .count());
        assertEquals(410, comesIn("nonsense", PASSWORD).status());
    }

    private static JsonObjectBuilder person(String name, String email, String... roles) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        Stream.of(roles).forEach(all::add);
        return Json.createObjectBuilder().add("name", name).add("email", email).add("roles", all);
    }

    private static JsonObjectBuilder change(String old, String password) {
        return Json.createObjectBuilder().add("old", old).add("password", password);
    }

    private static String tokenOf(JsonObject link) {
        return URI.create(link.getString("url")).getFragment();
    }

    private static Answer comesIn(String token, String password) {
        return Caller.nobody(server)
                .post("/access", Json.createObjectBuilder().add("token", token).add("password", password));
    }

    private static Answer signIn(String email, String password) {
        return Caller.nobody(server)
                .post("/session", Json.createObjectBuilder().add("email", email).add("password", password));
    }

    private static List<JsonObject> mails() {
        return administrator
                .get("/mails")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}
