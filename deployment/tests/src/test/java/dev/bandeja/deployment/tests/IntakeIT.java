package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Facebook delivers to the built product: who is believed, what is kept, what happens to what cannot be read. */
@Timeout(180)
class IntakeIT {
    private static final int LONGEST_BODY = 16 * 1024 * 1024;
    private static final Duration FACEBOOKS_PATIENCE = Duration.ofSeconds(5);
    private static final String CUSTOMER = "7700000000000001";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static BandejaServer server;
    private static Caller administrator;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(folder);
        server = BandejaServer.demo()
                .database(postgres.url(EmbeddedPostgres.DATABASE), EmbeddedPostgres.USER, postgres.password())
                .start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    void only_a_genuine_signature_is_believed() throws SQLException {
        String text = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"x\":\"a\\u00f1o \\/\"}]}";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String good = Webhook.signature("HmacSHA256", SandboxProcess.APP_SECRET, body);
        String hex = good.substring("sha256=".length());
        long before = deliveries();
        refused(body, Webhook.SIGNATURE, Webhook.signature("HmacSHA256", "another-secret", body));
        refused(body, Webhook.SIGNATURE, "sha256=" + hex.toUpperCase(Locale.ROOT));
        refused(body, Webhook.SIGNATURE, good.substring(0, good.length() - 2));
        refused(body, Webhook.SIGNATURE, good + "00");
        refused(body, Webhook.SIGNATURE, hex);
        refused(body, Webhook.SIGNATURE, "");
        refused(body, Webhook.SIGNATURE, null);
        refused(body, "X-Hub-Signature", Webhook.signature("HmacSHA1", SandboxProcess.APP_SECRET, body));
        refused(body, Webhook.SIGNATURE, Webhook.signature("HmacSHA1", SandboxProcess.APP_SECRET, body));
        byte[] serialisedAgain = Jsons.object(text).toString().getBytes(StandardCharsets.UTF_8);
        refused(serialisedAgain, Webhook.SIGNATURE, good);
        assertEquals(before, deliveries(), "nothing of it was kept");
        assertEquals(
                "EVENT_RECEIVED",
                Webhook.deliver(server, body, Webhook.SIGNATURE, good)
                        .expect(200)
                        .text());
        assertEquals(before + 1, deliveries());
    }

    @Test
    void sixteen_mebibytes_are_taken_and_a_byte_more_is_not() throws IOException, SQLException {
        long before = deliveries();
        byte[] tooLong = filled(LONGEST_BODY + 1);
        String signature = Webhook.signature("HmacSHA256", SandboxProcess.APP_SECRET, tooLong);
        assertEquals(
                413,
                Webhook.tryToDeliver(server, tooLong, Webhook.SIGNATURE, signature)
                        .status());
        HttpRequest withoutLength = HttpRequest.newBuilder(server.at("/webhooks/facebook"))
                .header(Webhook.SIGNATURE, signature)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong)))
                .build();
        assertEquals(413, Answer.tried(withoutLength).status());
        assertEquals(before, deliveries(), "nothing of it was kept");
        Webhook.deliver(server, new String(filled(LONGEST_BODY), StandardCharsets.UTF_8))
                .expect(200);
    }

    @Test
    void facebook_is_shown_that_the_address_is_ours() {
        assertEquals(
                "1158201444",
                verification("subscribe", SandboxProcess.VERIFY_TOKEN, "1158201444")
                        .expect(200)
                        .text());
        assertEquals(
                "", verification("subscribe", "wrong", "1158201444").expect(403).text());
        assertEquals(
                "",
                verification("unsubscribe", SandboxProcess.VERIFY_TOKEN, "1158201444")
                        .expect(403)
                        .text());
        assertEquals(
                "",
                verification("subscribe", SandboxProcess.VERIFY_TOKEN, "%3Cscript%3E")
                        .expect(403)
                        .text());
        Answer.to(HttpRequest.newBuilder(server.at("/webhooks/facebook")).build())
                .expect(403);
    }

    @Test
    void of_a_thousand_entries_the_ten_unreadable_ones_harm_nobody() {
        long understoodBefore = understood();
        List<JsonObject> setAsideBefore = setAside();
        List<JsonObjectBuilder> entries = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 990; i++) {
            entries.add(readable(i, said));
        }
        IntStream.range(0, 10).forEach(i -> entries.add(unreadable(i)));
        Collections.shuffle(entries, new Random(7));
        String body = Webhook.of(entries.toArray(JsonObjectBuilder[]::new));
        assertTrue(body.length() > 1_000 * 2_000, "two kilobytes each");

        long begun = System.nanoTime();
        Webhook.deliver(server, body).expect(200);
        Duration acknowledged = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(acknowledged.compareTo(FACEBOOKS_PATIENCE) < 0, "acknowledged after " + acknowledged);

        Eventually.holds(
                "all 1,000",
                Duration.ofSeconds(60),
                () -> understood() - understoodBefore + setAside().size() - setAsideBefore.size() >= 1_000);
        assertEquals(990, understood() - understoodBefore);
        List<JsonObject> ten = setAside().stream()
                .filter(item -> !setAsideBefore.contains(item))
                .toList();
        assertEquals(10, ten.size());
        assertTrue(ten.stream().noneMatch(item -> item.getString("error").isBlank()), "each says why: " + ten);
        List<String> kept = administrator.tickets("all").stream()
                .flatMap(
                        ticket -> administrator.texts(ticket.getJsonNumber("id").longValue()).stream())
                .filter(text -> text.startsWith("batch "))
                .sorted()
                .toList();
        assertEquals(said.stream().sorted().toList(), kept, "every message is on a ticket, once");
    }

    @Test
    void what_was_set_aside_can_be_tried_again_when_its_reason_is_gone() throws SQLException {
        JsonObject entry = Webhook.message(CUSTOMER, "m_other_page", "a la otra página", System.currentTimeMillis())
                .add("id", "777000777")
                .build();
        Webhook.deliver(server, Webhook.of(Json.createObjectBuilder(entry))).expect(200);
        JsonObject item = Eventually.found("the item set aside", () -> setAside().stream()
                .filter(one -> one.getString("excerpt").contains("m_other_page"))
                .findFirst());
        String replay = "/intake/set-aside/" + item.getJsonNumber("id") + "/replay";
        assertEquals("SET_ASIDE", administrator.post(replay).expect(200).json().getString("outcome"));
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(
                    """
                    insert into channel (id, kind, external_id, name, reopen_within, hours, access_token, version)
                    select nextval('channel_id'), kind, '777000777', 'Otra', reopen_within, hours, access_token, 0
                    from channel
                    """);
        }
        assertEquals("UNDERSTOOD", administrator.post(replay).expect(200).json().getString("outcome"));
        assertTrue(administrator.ticketSaying("a la otra página").isPresent());
        administrator.post(replay).expect(404);
    }

    @Test
    void while_the_database_is_away_facebook_is_asked_to_come_again() throws SQLException {
        String body = Webhook.of(Webhook.message(CUSTOMER, "m_away", "sigo aquí", System.currentTimeMillis()));
        postgres.close();
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            Webhook.deliver(server, body).expect(503);
            Duration refused = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(refused.compareTo(FACEBOOKS_PATIENCE) < 0, "refused after " + refused);
        }
        assertEquals(
                "UNAVAILABLE", administrator.get("/tickets").expect(503).json().getString("reason"));
        postgres = EmbeddedPostgres.start(folder);
        Eventually.holds("taken again", () -> Webhook.deliver(server, body).status() == 200);
        Eventually.holds(
                "the ticket",
                () -> administrator.get("/tickets?box=all").status() == 200
                        && administrator.ticketSaying("sigo aquí").isPresent());
    }

    private static void refused(byte[] body, String header, String value) {
        Answer answer = Webhook.deliver(server, body, header, value);
        assertEquals(401, answer.status(), header + ": " + value);
        assertEquals("", answer.text(), "without a word about why");
    }

    private static Answer verification(String mode, String token, String challenge) {
        String query = "?hub.mode=" + mode + "&hub.verify_token=" + token + "&hub.challenge=" + challenge;
        return Answer.to(
                HttpRequest.newBuilder(server.at("/webhooks/facebook" + query)).build());
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    /** Nine in ten are something that is no message, as in real traffic; the words of the others are noted. */
    private static JsonObjectBuilder readable(int i, List<String> said) {
        long now = System.currentTimeMillis() + i;
        String person = Long.toString(7_700_000_000_000_100L + i % 50);
        JsonObjectBuilder event = Webhook.person(person, now);
        switch (i % 9) {
            case 0, 1, 2:
                String text = "batch %03d %s".formatted(i, "ñandú ".repeat(310)).strip();
                said.add(text);
                return Webhook.message(person, "m_batch_" + i, text, now);
            case 3:
                return padded(event.add("read", Json.createObjectBuilder().add("watermark", now)));
            case 4:
                return padded(event.add(
                        "reaction",
                        Json.createObjectBuilder().add("mid", "m_batch_0").add("action", "react")));
            case 5:
                return padded(
                        event.add("something_new", Json.createArrayBuilder().add(1)));
            case 6:
                return Webhook.change(
                        "feed",
                        Json.createObjectBuilder()
                                .add("item", "like")
                                .add("verb", "add")
                                .add("padding", padding())
                                .build());
            case 7:
                return Webhook.change(
                        "field_of_tomorrow",
                        Json.createObjectBuilder().add("padding", padding()).build());
            default:
                return padded(event.add(
                        "postback",
                        Json.createObjectBuilder().add("payload", "P").add("title", "T")));
        }
    }

    private static JsonObjectBuilder unreadable(int i) {
        long now = System.currentTimeMillis();
        JsonObjectBuilder event = Webhook.person(CUSTOMER, now);
        if (i % 2 == 0) {
            return padded(event.add("message", Json.createObjectBuilder().add("text", "no id " + i)));
        }
        return Webhook.change(
                "feed",
                Json.createObjectBuilder()
                        .add("item", "comment")
                        .add("verb", "add")
                        .add("number", i)
                        .add("message", padding())
                        .build());
    }

    private static JsonObjectBuilder padded(JsonObjectBuilder event) {
        return Webhook.messaging(event.add("padding", padding()));
    }

    private static String padding() {
        return "x".repeat(1_900);
    }

    private static long understood() {
        return administrator
                .get("/intake/kinds")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .mapToLong(kind -> kind.getJsonNumber("count").longValue())
                .sum();
    }

    private static List<JsonObject> setAside() {
        return administrator
                .get("/intake/set-aside?limit=100")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static long deliveries() throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from delivery")) {
            count.next();
            return count.getLong(1);
        }
    }
}
