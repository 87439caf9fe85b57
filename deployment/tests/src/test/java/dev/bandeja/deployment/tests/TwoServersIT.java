package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Two servers of the built product on one database, under the same load: the same result as with one. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersIT {
    private static final int CUSTOMERS = 50;
    private static final int MESSAGES_EACH = 4;
    private static final int LIMIT = 5;

    @TempDir
    static Path folder;

    private static SandboxProcess sandbox;
    private static Facebook facebook;
    private static BandejaServer one;
    private static BandejaServer other;
    private static List<String> customers;
    private static Caller administrator;
    private static List<Caller> agents;

    @BeforeAll
    static void start() {
        int port = LaunchedProcess.freePort();
        sandbox = SandboxProcess.start(
                URI.create("http://localhost:" + port + "/webhooks/facebook"), folder.resolve("journal.jsonl"));
        facebook = Facebook.in(sandbox);
        one = BandejaServer.demo()
                .setting("bandeja.http.port", Integer.toString(port))
                .sandbox(sandbox)
                .start();
        other = one.secondServer().start();
        customers = facebook.newCustomers(CUSTOMERS);
        administrator = Caller.signedIn(one, Caller.ADMINISTRATOR);
        agents = List.of(Caller.agent(one, 1), Caller.agent(other, 2), Caller.agent(one, 3));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        sandbox.close();
    }

    @Test
    @Order(1)
    void both_take_messages_and_no_agent_gets_more_than_the_limit() {
        // Facebook must have heard of everybody before they can be answered.
        customers.forEach(customer -> facebook.says(customer, "0"));
        try (LiveStream screenHere = LiveStream.of(administrator);
                LiveStream screenThere = LiveStream.of(administrator.at(other))) {
            sendEverythingToBoth();
            Eventually.holds("all messages", Duration.ofSeconds(90), () -> said() == CUSTOMERS * MESSAGES_EACH);
            Eventually.holds("all agents are full", () -> agents.stream()
                    .allMatch(agent -> agent.tickets("mine").size() >= LIMIT));
            for (Caller agent : agents) {
                assertEquals(LIMIT, agent.tickets("mine").size());
            }
            assertEquals(CUSTOMERS - 3 * LIMIT, administrator.tickets("waiting").size());
            assertInOrderAndOnce();
            assertBothScreensKnowEverything(screenHere, screenThere);
        }
        assertEquals("5 5 5", loads(), "the load rows count the same");
    }

    @Test
    @Order(2)
    void answers_through_both_arrive_once_and_in_order() {
        Map<String, List<String>> expected = new HashMap<>();
        for (Caller agent : agents) {
            for (JsonObject ticket : agent.tickets("mine")) {
                long id = ticket.getJsonNumber("id").longValue();
                List<String> answers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    String text = "answer " + i + " in " + id;
                    answers.add(text);
                    agent.at(i % 2 == 0 ? one : other).reply(id, text);
                }
                expected.put(customer(id), answers);
            }
        }
        assertEquals(3 * LIMIT, expected.size());
        Eventually.holds("all answers", Duration.ofSeconds(90), () -> expected.keySet().stream()
                .allMatch(customer -> facebook.received(customer).size() >= 6));
        expected.forEach((customer, answers) -> assertEquals(answers, facebook.received(customer)));
        List<JsonObject> calls = facebook.calls("/messages").stream()
                .filter(call -> call.getString("method").equals("POST"))
                .toList();
        assertEquals(
                calls.size(),
                calls.stream()
                        .map(call -> call.getString("metadata"))
                        .distinct()
                        .count(),
                "no call to Graph was made twice");
    }

    @Test
    @Order(3)
    void closing_at_both_at_once_fills_every_place_and_no_more() {
        agents.parallelStream().forEach(agent -> {
            List<JsonObject> mine = agent.tickets("mine");
            IntStream.range(0, mine.size()).parallel().forEach(i -> agent.at(i % 2 == 0 ? one : other)
                    .close(mine.get(i).getJsonNumber("id").longValue()));
        });
        Eventually.holds(
                "the next fifteen", () -> administrator.tickets("waiting").size() == CUSTOMERS - 2 * 3 * LIMIT);
        for (Caller agent : agents) {
            assertEquals(LIMIT, agent.tickets("mine").size());
        }
        assertEquals("5 5 5", loads());
    }

    @Test
    @Order(4)
    void a_session_of_one_ends_at_the_other_too() {
        Caller agent = agents.get(2);
        try (LiveStream there = LiveStream.of(agent.at(other))) {
            agent.delete("/session").expect(204);
            agent.at(other).get("/session").expect(401);
            Eventually.holds("its live updates end", there::hasEnded);
        }
    }

    /** Everything comes once or, as Facebook does it, twice; then to the one and to the other. */
    private static void sendEverythingToBoth() {
        long begun = System.currentTimeMillis();
        IntStream.range(0, CUSTOMERS).parallel().forEach(customer -> {
            String person = customers.get(customer);
            for (int i = 1; i < MESSAGES_EACH; i++) {
                String body = Webhook.of(Webhook.message(person, "m_" + person + "_" + i, "" + i, begun + i));
                Webhook.deliver((customer + i) % 2 == 0 ? one : other, body).expect(200);
                if (customer % 5 == 0) {
                    Webhook.deliver((customer + i) % 2 == 0 ? other : one, body).expect(200);
                }
            }
        });
    }

    private static void assertInOrderAndOnce() {
        List<String> inOrder =
                IntStream.range(0, MESSAGES_EACH).mapToObj(Integer::toString).toList();
        List<JsonObject> tickets = administrator.at(other).tickets("all");
        assertEquals(CUSTOMERS, tickets.size(), "one ticket for each customer");
        for (JsonObject ticket : tickets) {
            assertEquals(inOrder, administrator.texts(ticket.getJsonNumber("id").longValue()));
        }
    }

    /** Every ticket's making or message, and every assignment, was told at both. */
    private static void assertBothScreensKnowEverything(LiveStream here, LiveStream there) {
        Set<Long> all = administrator.tickets("all").stream()
                .map(ticket -> ticket.getJsonNumber("id").longValue())
                .collect(Collectors.toSet());
        for (LiveStream screen : List.of(here, there)) {
            Eventually.holds("updates of all tickets", () -> heardOf(screen).containsAll(all));
            assertTrue(screen.events().stream().noneMatch(event -> event.name().equals("reset")));
        }
        Eventually.holds("the same updates at both", () -> ids(here).equals(ids(there)));
    }

    private static Set<Long> heardOf(LiveStream screen) {
        return screen.tickets().stream().map(LiveStream.Event::ticket).collect(Collectors.toSet());
    }

    /** What a screen was told last about each ticket. */
    private static Set<String> ids(LiveStream screen) {
        Map<Long, String> last = new HashMap<>();
        screen.tickets().forEach(event -> last.put(event.ticket(), event.id()));
        return new HashSet<>(last.values());
    }

    private static int said() {
        return administrator.tickets("all").stream()
                .mapToInt(ticket -> administrator
                        .texts(ticket.getJsonNumber("id").longValue())
                        .size())
                .sum();
    }

    private static String customer(long ticket) {
        return value("select external_id from customer c join ticket t on t.customer_id = c.id where t.id = " + ticket);
    }

    private static String loads() {
        return value(
                "select string_agg(active::text, ' ' order by agent_id) from agent_load where campaign_id = 0 and active > 0");
    }

    private static String value(String query) {
        try (Connection database = one.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
