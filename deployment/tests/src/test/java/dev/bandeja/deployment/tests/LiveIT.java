package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Live updates of the built product: complete, also behind slow transactions, and only what one may see. */
@Timeout(120)
class LiveIT {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static BandejaServer server;
    private static Caller administrator;
    private Caller agent;

    @BeforeAll
    static void start() {
        server = BandejaServer.demo().start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void an_agent() {
        agent = Caller.agent(server, 1);
    }

    @AfterEach
    void everything_is_closed() {
        administrator.tickets("all").stream()
                .filter(ticket -> ticket.getString("state").equals("OPEN"))
                .forEach(ticket -> administrator.close(id(ticket)));
    }

    @Test
    void what_a_slow_transaction_told_is_not_missed() throws SQLException {
        long slow = somebodyWrites();
        try (LiveStream screen = LiveStream.of(administrator);
                Connection database = server.database()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                // It has its place in the feed before the others, and commits after them.
                statement.execute(
                        "insert into feed (kind, ticket_id, campaign_id) select 'SEEN', id, campaign_id from ticket"
                                + " where id = " + slow);
                List<Long> fast =
                        IntStream.range(0, 5).mapToObj(i -> somebodyWrites()).toList();
                assertFalse(screen.told(slow, "SEEN"), "not committed yet");
                database.commit();
                for (long ticket : fast) {
                    Eventually.holds("the fast ones", () -> screen.told(ticket, "CREATED"));
                }
                Eventually.holds("the slow one", () -> screen.told(slow, "SEEN"));
            }
        }
    }

    @Test
    void a_screen_that_was_away_goes_on_where_it_was() {
        LiveStream before = LiveStream.of(administrator);
        long first = somebodyWrites();
        Eventually.holds("the first", () -> before.told(first, "CREATED"));
        String known = before.lastId();
        before.close();
        List<Long> missed = List.of(somebodyWrites(), somebodyWrites(), somebodyWrites());
        try (LiveStream after = LiveStream.of(administrator, known)) {
            missed.forEach(ticket -> Eventually.holds("what was missed", () -> after.told(ticket, "CREATED")));
            long next = somebodyWrites();
            Eventually.holds("what comes next", () -> after.told(next, "CREATED"));
            assertFalse(after.told(first, "CREATED"), "what was known is not told again");
            assertTrue(after.events().stream().noneMatch(event -> event.name().equals("reset")));
        }
    }

    @Test
    void a_screen_with_a_place_that_nobody_knows_is_told_to_read_everything_again() {
        for (String unknown : List.of("nonsense", "another-epoch_5_5", "0", "a_b_c")) {
            try (LiveStream screen = LiveStream.of(administrator, unknown)) {
                screen.await("reset");
                long next = somebodyWrites();
                Eventually.holds("and goes on", () -> screen.told(next, "CREATED"));
            }
        }
    }

    @Test
    void a_screen_that_does_not_read_costs_the_others_nothing() throws IOException, SQLException {
        List<Socket> stuck = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stuck.add(withoutReading());
        }
        try (LiveStream screen = LiveStream.of(administrator)) {
            long ticket = somebodyWrites();
            Eventually.holds("made", () -> screen.told(ticket, "CREATED"));
            try (Connection database = server.database();
                    Statement statement = database.createStatement()) {
                for (int i = 0; i < 20; i++) {
                    // Much more than any buffer on the way holds; told as one event for each kind of a stretch.
                    statement.execute("insert into feed (kind, ticket_id, campaign_id)"
                            + " select (array['SEEN','MESSAGE','DELIVERY'])[1 + n % 3], id, campaign_id"
                            + " from ticket, generate_series(1, 2000) n where id = " + ticket);
                }
            }
            long last = somebodyWrites();
            Eventually.holds("the last", () -> screen.told(last, "CREATED"));
            assertTrue(screen.events().stream().noneMatch(event -> event.name().equals("reset")));
        } finally {
            for (Socket socket : stuck) {
                socket.close();
            }
        }
    }

    @Test
    void who_signs_out_hears_no_more() {
        Caller leaving = Caller.agent(server, 2);
        try (LiveStream screen = LiveStream.of(leaving);
                LiveStream another = LiveStream.of(agent)) {
            leaving.delete("/session").expect(204);
            Eventually.holds("the end", screen::hasEnded);
            assertFalse(another.hasEnded(), "only theirs");
        }
        assertEquals(401, leaving.get("/events").status());
    }

    @Test
    void an_agent_hears_of_their_own_and_of_what_they_could_get_and_the_administrator_of_everything() {
        Caller colleague = Caller.agent(server, 2);
        colleague
                .put("/presence", Jsons.builder("{'choice':'BREAK','breakName':'Almuerzo'}"))
                .expect(200);
        try (LiveStream agents = LiveStream.of(agent);
                LiveStream colleagues = LiveStream.of(colleague);
                LiveStream administrators = LiveStream.of(administrator)) {
            long ticket = somebodyWrites();
            Eventually.holds("assigned", () -> agents.told(ticket, "ASSIGNED"));
            agent.reply(ticket, "Buenas.");
            Eventually.holds("answered", () -> agents.told(ticket, "MESSAGE"));
            Eventually.holds("administrator", () -> administrators.told(ticket, "MESSAGE"));
            Eventually.holds("it left the colleague's sight", () -> colleagues.tickets().stream()
                    .anyMatch(event -> event.ticket() == ticket && !event.data().getBoolean("visible")));
            assertFalse(colleagues.told(ticket, "MESSAGE"), "what is said there is not theirs to hear");
            assertTrue(
                    colleagues.tickets().stream()
                            .noneMatch(event -> event.toString().contains("Buenas")),
                    "updates carry no words");
        }
        colleague.delete("/session").expect(204);
    }

    /** A new customer writes; the number of the ticket. */
    private static long somebodyWrites() {
        int number = COUNT.incrementAndGet();
        String text = "live " + number;
        String person = Long.toString(7_900_000_000_000_000L + number);
        Webhook.deliver(
                        server,
                        Webhook.of(Webhook.message(person, "m_live_" + number, text, System.currentTimeMillis())))
                .expect(200);
        return id(Eventually.found("the ticket", () -> administrator.ticketSaying(text)));
    }

    /** A screen that asks for updates and never reads a byte of them. */
    private static Socket withoutReading() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress("localhost", server.address().getPort()));
        socket.getOutputStream()
                .write(("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nCookie: " + administrator.cookie()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }
}
