package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facebook goes on while the built product is away, and does not tell again what it could not tell then. What is missing
 * afterwards is looked for, and everything is there: once, in order, and without a word from us.
 */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackfillIT {
    private static final int WRITE = 40;
    private static final int COMMENT = 20;
    private static final Duration AWAY = Duration.ofMinutes(30);
    private static final Duration UNTIL_ALL_IS_THERE = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static SandboxProcess sandbox;
    private static Facebook facebook;
    private static BandejaServer server;
    private static Caller administrator;

    @BeforeAll
    static void start() {
        int port = LaunchedProcess.freePort();
        sandbox = SandboxProcess.start(
                URI.create("http://localhost:" + port + "/webhooks/facebook"), folder.resolve("journal.jsonl"));
        facebook = Facebook.in(sandbox);
        server = BandejaServer.demo()
                .setting("bandeja.http.port", Integer.toString(port))
                .sandbox(sandbox)
                .start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        Eventually.holds("the first look of the new page", () -> isOver(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        sandbox.close();
    }

    @Test
    @Order(1)
    void after_half_an_hour_without_a_server_everything_is_there_once_and_in_order() throws SQLException {
        List<String> writing = facebook.newCustomers(WRITE);
        List<String> commenting = facebook.newCustomers(COMMENT);
        List<String> before = writing.subList(0, 10);
        before.forEach(customer -> facebook.says(customer, "before the server went away"));
        Eventually.holds("what was told in time", () -> count("message where direction = 'IN'") == before.size());
        int looks = reports().size();
        server.kill();

        List<String> comments = new ArrayList<>();
        facebook.order("/switches", "{'dropAll':true}");
        for (int i = 0; i < WRITE; i++) {
            passes(AWAY.dividedBy(WRITE).minusSeconds(4));
            talk(writing.get(i), i);
            if (i % 2 == 0) {
                comments.addAll(comment(commenting.get(i / 2), i / 2));
            }
        }
        facebook.order("/switches", "{'dropAll':false}");
        facebook.goesWrong("{'kind':'slow','ms':3000,'next':1,'path':'/conversations'}");
        server.start();
        Eventually.holds("the look that begins by itself", UNTIL_ALL_IS_THERE, () -> isOver(looks));

        JsonObject report = reports().get(0);
        assertEquals("STARTED", report.getString("cause"));
        assertEquals("DONE", report.getString("state"), report.toString());
        assertEquals(report.getInt("read"), report.getInt("found") + report.getInt("alreadyKnown"), report.toString());
        assertTalksAreComplete(writing);
        assertEquals(
                comments.stream().sorted().toList(),
                texts("message where visibility = 'PUBLIC'").stream().sorted().toList(),
                "every comment, once");
        assertEquals(COMMENT, count("ticket where visibility = 'PUBLIC'"));
        assertEquals(
                IntStream.range(before.size(), WRITE)
                        .filter(i -> isAnswered(i) && !writesAgain(i) && !isToldLate(i))
                        .count(),
                count("ticket where close_reason = 'ANSWERED_ELSEWHERE' and visibility = 'PRIVATE'"),
                "who got the last word from the page's inbox keeps nobody busy");
        assertTrue(
                count("ticket where awaiting_since is not null and wait_counts_since is null") > WRITE / 2,
                "what is old starts no clock");
        assertNothingWasSent();
    }

    @Test
    @Order(2)
    void a_look_that_is_killed_in_its_middle_goes_on_and_doubles_nothing() throws SQLException {
        List<String> customers = facebook.newCustomers(130);
        facebook.order("/switches", "{'dropAll':true,'conversationLimit':true}");
        sayEach(customers, "lost one", "lost two");
        facebook.order("/switches", "{'dropAll':false}");
        int looks = reports().size();
        administrator.post("/channels/1/backfills", Json.createObjectBuilder()).expect(201);
        Eventually.holds("some of it was read", () -> count("backfill where ended_at is null and stretches >= 2") == 1);
        server.kill();
        server.start();
        Eventually.holds("it goes on, and another one follows", UNTIL_ALL_IS_THERE, () -> isOver(looks + 1));

        assertTalksAreComplete(customers);
        assertTrue(
                reports().stream().allMatch(report -> report.getString("state").equals("DONE")), "" + reports());
        assertNothingWasSent();
    }

    @Test
    @Order(3)
    void a_thousand_talks_take_few_calls() throws SQLException {
        facebook.order("/switches", "{'dropAll':true,'conversationLimit':false}");
        List<String> customers = facebook.newCustomers(1_000);
        sayEach(customers, "one of a thousand");
        facebook.order("/switches", "{'dropAll':false}");
        int callsBefore = facebook.calls("/conversations").size();
        int looks = reports().size();
        administrator.post("/channels/1/backfills", Json.createObjectBuilder()).expect(201);
        Eventually.holds("all of them", UNTIL_ALL_IS_THERE, () -> isOver(looks));
        assertEquals(1_000, count("message where text = 'one of a thousand'"));
        int calls = facebook.calls("/conversations").size() - callsBefore;
        assertTrue(calls <= 30, calls + " calls for the list of talks");
    }

    @Test
    @Order(4)
    void what_was_written_while_the_page_was_not_active_is_there_after_its_activation() throws SQLException {
        facebook.order("/tokens/revoke", "{'subcode':460}");
        administrator.post("/channels/1/check").expect(200);
        administrator.post("/channels/1/backfills", Json.createObjectBuilder()).expect(409);
        facebook.order("/switches", "{'dropAll':true}");
        List<String> customers = facebook.newCustomers(5);
        sayEach(customers, "is anybody there?", "hello?");
        facebook.order("/switches", "{'dropAll':false}");
        int looks = reports().size();
        new Connecting(server, administrator, facebook).activateAgain(1, DemoWorld.PAGE_ID);
        Eventually.holds("the look after the activation", UNTIL_ALL_IS_THERE, () -> isOver(looks));
        assertEquals("REACTIVATED", reports().get(0).getString("cause"));
        assertTalksAreComplete(customers);
    }

    /** Several messages, with or without time between them; every fifth is answered in the page's inbox. */
    private static void talk(String customer, int i) {
        boolean hurried = i % 4 == 0;
        for (int line = 1; line <= 2 + i % 3; line++) {
            facebook.says(customer, "line " + line + " of " + i);
            passes(hurried ? Duration.ZERO : Duration.ofSeconds(1));
        }
        if (isAnswered(i)) {
            facebook.answersFromInbox(customer, "answered in the inbox " + i);
            passes(Duration.ofSeconds(1));
        }
        if (writesAgain(i)) {
            facebook.says(customer, "and one more thing " + i);
        }
        if (isToldLate(i)) {
            // This one Facebook tells when the server is back, perhaps in the middle of the look.
            facebook.order("/switches", "{'dropAll':false}");
            facebook.says(customer, "told late " + i);
            facebook.order("/switches", "{'dropAll':true}");
        }
    }

    private static boolean isAnswered(int i) {
        return i % 5 == 0;
    }

    private static boolean writesAgain(int i) {
        return i % 10 == 0;
    }

    private static boolean isToldLate(int i) {
        return i % 8 == 1;
    }

    private static List<String> comment(String customer, int i) {
        List<String> texts = new ArrayList<>(List.of("comment " + i));
        String comment = facebook.comments(customer, Facebook.lampsPost(), texts.get(0));
        if (i % 3 == 0) {
            texts.add("a second thought " + i);
            facebook.comments(customer, comment, texts.get(1));
        }
        if (i % 4 == 0) {
            texts.add("the page answers " + i);
            facebook.comments("page", comment, "the page answers " + i);
        }
        return texts;
    }

    private static void sayEach(List<String> customers, String... texts) {
        for (String text : texts) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            customers.forEach(customer ->
                    all.add(Json.createObjectBuilder().add("person", customer).add("text", text)));
            facebook.order(
                    "/say",
                    Json.createObjectBuilder().add("messages", all).build().toString());
        }
    }

    private static void passes(Duration duration) {
        facebook.order("/clock", "{'advanceSeconds':" + duration.toSeconds() + "}");
    }

    /** Each customer has one ticket, and in it what is in their chat. */
    private static void assertTalksAreComplete(List<String> customers) throws SQLException {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String customer : customers) {
            expected.put(
                    customer,
                    facebook.chat(customer).stream()
                            .map(message -> message.getString("text"))
                            .toList());
        }
        Map<String, List<Long>> tickets = ticketsOf(customers);
        Map<String, List<String>> kept = new TreeMap<>();
        tickets.forEach((customer, ids) -> {
            assertEquals(1, ids.size(), "tickets of " + customer);
            kept.put(customer, administrator.texts(ids.get(0)));
        });
        assertEquals(expected.toString(), kept.toString());
    }

    private static Map<String, List<Long>> ticketsOf(List<String> customers) throws SQLException {
        Map<String, List<Long>> tickets = new TreeMap<>();
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c.external_id, t.id from ticket t join customer c on c.id = t.customer_id where c.external_id in ("
                                + customers.stream()
                                        .map(customer -> "'" + customer + "'")
                                        .collect(Collectors.joining(","))
                                + ")")) {
            while (rows.next()) {
                tickets.computeIfAbsent(rows.getString(1), first -> new ArrayList<>())
                        .add(rows.getLong(2));
            }
        }
        return tickets;
    }

    private static void assertNothingWasSent() {
        List<JsonObject> posts = new ArrayList<>(facebook.calls("/messages"));
        posts.addAll(facebook.calls("/comments"));
        assertTrue(posts.stream().noneMatch(call -> call.getString("method").equals("POST")), "nobody was written to");
    }

    private static List<JsonObject> reports() {
        return administrator
                .get("/channels/1/backfills")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    /** Whether more than so many have been begun and all have ended. */
    private static boolean isOver(int more) {
        return reports().size() > more && reports().stream().allMatch(report -> report.containsKey("endedAt"));
    }

    private static int count(String what) {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(String what) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select text from " + what)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
