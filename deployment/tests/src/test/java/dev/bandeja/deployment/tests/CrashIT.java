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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 again and again, each time at three points at once, with other customers at each: right after Facebook got its
 * 200, while messages are being applied, and between Graph's acceptance of an answer and our note of it. The sandbox is a
 * process of its own and remembers what was said and what arrived; so nothing may be lost, doubled or out of order.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("bandeja.crash.rounds", 20);
    private static final int CUSTOMERS_AT_EACH_POINT = 3;
    /** Longest of all: the lease of whoever was killed, and the looks at Facebook after it. */
    private static final Duration UNTIL_ALL_IS_SETTLED = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    private SandboxProcess sandbox;
    private BandejaServer server;
    private Facebook facebook;
    private Caller agent;
    /** What each customer said, in order. */
    private final Map<String, List<String>> said = new TreeMap<>();
    /** What each customer has to receive, in order. */
    private final Map<String, List<String>> answered = new TreeMap<>();

    @BeforeEach
    void an_agent_with_room_for_everybody() throws SQLException {
        int port = LaunchedProcess.freePort();
        sandbox = SandboxProcess.start(
                URI.create("http://localhost:" + port + "/webhooks/facebook"), folder.resolve("journal.jsonl"));
        server = BandejaServer.demo()
                .setting("bandeja.http.port", Integer.toString(port))
                .sandbox(sandbox)
                .start();
        facebook = Facebook.in(sandbox);
        execute("update campaign set max_per_agent = 1000");
        agent = Caller.agent(server, 1);
    }

    @AfterEach
    void stop() {
        server.close();
        sandbox.close();
    }

    @Test
    void nothing_is_lost_doubled_or_out_of_order_when_the_server_is_killed() throws SQLException {
        String regular = facebook.newCustomer("Ramón Regular");
        for (int kill = 1; kill <= KILLS; kill++) {
            betweenAcceptanceAndNote(kill);
            try (Connection holder = server.database()) {
                holder.setAutoCommit(false);
                execute(holder, "lock table ticket in exclusive mode");
                whileMessagesAreApplied(kill);
                rightAfterAcknowledgement(regular, kill);
                server.kill();
            }
            facebook.behaves();
            server.start();
        }
        Eventually.holds("everything is settled", UNTIL_ALL_IS_SETTLED, this::isSettled);
        assertEquals(said.toString(), kept().toString(), "what customers said is on their tickets");
        Map<String, List<String>> received = new TreeMap<>();
        answered.keySet().forEach(customer -> received.put(customer, facebook.received(customer)));
        assertEquals(answered.toString(), received.toString(), "what the agent answered is in the customers' chats");
    }

    /** Graph accepts at once and answers late; its echo comes later still, or never. */
    private void betweenAcceptanceAndNote(int kill) throws SQLException {
        List<String> customers = facebook.newCustomers(CUSTOMERS_AT_EACH_POINT);
        List<Long> tickets = new ArrayList<>();
        for (String customer : customers) {
            says(customer, "question " + kill + " of " + customer);
            tickets.add(ticketOf("question " + kill + " of " + customer));
        }
        boolean echoesGetLost = kill % 2 == 0;
        facebook.order("/switches", echoesGetLost ? "{'dropAll':true}" : "{'delayMs':25000}");
        facebook.goesWrong("{'kind':'slow','ms':40000,'path':'/messages'}");
        for (int i = 0; i < customers.size(); i++) {
            String first = "first answer " + kill + " for " + customers.get(i);
            String second = "second answer " + kill + " for " + customers.get(i);
            agent.reply(tickets.get(i), first);
            String customer = customers.get(i);
            // Those of the kill before may be on their way too, and Graph is slow for all.
            Eventually.holds("Graph accepts", Duration.ofMinutes(3), () -> facebook.received(customer)
                    .contains(first));
            agent.reply(tickets.get(i), second);
            answered.put(customer, List.of(first, second));
        }
        facebook.order("/switches", "{'delayMs':0,'dropAll':false}");
        long onTheirWay = count("select count(*) from outbound where state = 'SENDING' and attempt = 0");
        assertTrue(onTheirWay > 0, "kill " + kill + " strikes no answer that Graph accepted and we have not noted");
    }

    /** Whoever applies messages waits for the table that is locked here. */
    private void whileMessagesAreApplied(int kill) {
        for (String customer : facebook.newCustomers(CUSTOMERS_AT_EACH_POINT)) {
            says(customer, "interrupted " + kill + " one");
            says(customer, "interrupted " + kill + " two");
        }
        Eventually.holds("a transaction in its middle", () -> {
            try {
                return count("select count(*) from pg_locks where not granted and relation = 'ticket'::regclass") > 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void rightAfterAcknowledgement(String regular, int kill) {
        long now = System.currentTimeMillis();
        List<String> customers = new ArrayList<>(facebook.newCustomers(CUSTOMERS_AT_EACH_POINT));
        customers.add(regular);
        for (String customer : customers) {
            String text = "acknowledged " + kill + " of " + customer;
            said.computeIfAbsent(customer, first -> new ArrayList<>()).add(text);
            Webhook.deliver(server, Webhook.of(Webhook.message(customer, "m_" + kill + "_" + customer, text, now)))
                    .expect(200);
        }
    }

    private void says(String customer, String text) {
        facebook.says(customer, text);
        said.computeIfAbsent(customer, first -> new ArrayList<>()).add(text);
    }

    private long ticketOf(String words) {
        return Eventually.found("the ticket of \"" + words + "\"", () -> agent.ticketSaying(words)
                        .filter(ticket ->
                                ticket.getJsonObject("place").getString("kind").equals("WITH_AGENT")))
                .getJsonNumber("id")
                .longValue();
    }

    private boolean isSettled() {
        try {
            return count("select count(*) from outbound where state <> 'SETTLED'") == 0
                    && count("select count(*) from inbound_item where outcome is null") == 0
                    && count("select count(*) from delivery where split_at is null") == 0
                    && count("select count(*) from message where direction = 'IN'") >= all(said)
                    && answered.keySet().stream()
                                    .mapToInt(customer ->
                                            facebook.received(customer).size())
                                    .sum()
                            >= all(answered);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int all(Map<String, List<String>> texts) {
        return texts.values().stream().mapToInt(List::size).sum();
    }

    /** What customers said, by the product's own account; a customer with two tickets would show. */
    private Map<String, List<String>> kept() throws SQLException {
        Map<String, List<String>> kept = new TreeMap<>();
        for (JsonObject ticket : agent.tickets("all")) {
            long id = ticket.getJsonNumber("id").longValue();
            List<String> texts = agent.messages(id).stream()
                    .filter(message -> message.getString("direction").equals("IN"))
                    .map(message -> message.getString("text"))
                    .toList();
            kept.merge(customerOf(id), texts, (one, other) -> {
                throw new AssertionError("two tickets of one customer: " + one + other);
            });
        }
        return kept;
    }

    private String customerOf(long ticket) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select external_id from customer c join ticket t on t.customer_id = c.id where t.id = "
                                + ticket)) {
            row.next();
            return row.getString(1);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection database = server.database()) {
            execute(database, sql);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
