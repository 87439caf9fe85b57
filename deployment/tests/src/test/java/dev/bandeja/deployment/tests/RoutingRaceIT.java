package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Two servers route the same three campaigns, which share fifty agents, while a thousand customers wait and the agents close
 * through both: nobody ever above a limit, nothing lost, everything in order.
 */
@Timeout(420)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutingRaceIT {
    private static final int AGENTS = 50;
    private static final int TICKETS = 1_000;
    /** Who closes through the API; the others stay full. */
    private static final int CLOSING = 12;

    private static BandejaServer one;
    private static BandejaServer other;

    @BeforeAll
    static void a_thousand_wait_and_nobody_is_there() throws SQLException {
        one = BandejaServer.demo().start();
        other = one.secondServer().start();
        change(
                """
                insert into person (id, email, name, roles, active, password_hash, version, max_active)
                select 1000 + n, 'race' || n || '@example.com', 'Race ' || n, '{AGENT}', true,
                       (select password_hash from person where email = 'agent1@example.com'), 0,
                       case when n % 5 = 0 then 4 end
                from generate_series(1, 50) n""",
                """
                insert into presence (agent_id, choice, connected, since, version)
                select 1000 + n, 'AVAILABLE', false, now(), 0 from generate_series(1, 50) n""",
                """
                insert into agent_load (agent_id, campaign_id, active)
                select 1000 + n, 0, 0 from generate_series(1, 50) n""",
                """
                insert into campaign (id, name, channel_id, enabled, takes_private, takes_public, schedule, strategy,
                                      max_per_agent, version, eligibility)
                select 100 + n, 'Race ' || n, 1, true, false, false,
                       (select schedule from campaign where id = 1),
                       (array ['FEWEST', 'WRANDOM', 'RRMEMORY'])[n], 2 + n, 0, 'NOPAUSE'
                from generate_series(1, 3) n""",
                """
                insert into campaign_member (campaign_id, agent_id, position, penalty)
                select c.id, 1000 + n, n, n % 4 * 30
                from (values (101, 1, 30), (102, 15, 45), (103, 25, 50)) as c(id, first, last)
                cross join lateral generate_series(c.first, c.last) n""",
                """
                insert into conversation (id, channel_kind, page_id, key)
                select 100000 + n, 'facebook', 'race', 'race:' || n from generate_series(1, 1000) n""",
                """
                insert into customer (id, channel_id, external_id, name, search_name, first_contact_at)
                select 100000 + n, 1, 'race' || n, 'Race ' || n, 'race ' || n, now() from generate_series(1, 1000) n""",
                """
                insert into ticket (id, channel_id, conversation_id, customer_id, visibility, opened_at, state, place,
                    place_since, queue_rank, campaign_id, awaiting_since, last_customer_message_at, last_message_at,
                    unread, excerpt, excerpt_by, inbox_order, version, turn, turn_lost)
                select 100000 + n, 1, 100000 + n, 100000 + n, 'PRIVATE', at, 'OPEN', 'WAITING', at, 1, 101 + n % 3, at,
                       at, at, 1, 'hola', 'CUSTOMER', extract(epoch from at)::bigint * 1000000, 0, at, at
                from generate_series(1, 1000) n, lateral (select now() - (2000 - n) * interval '1 second' as at) t""");
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    @Order(1)
    void when_all_agents_come_at_once_each_is_filled_to_their_limit_and_no_further() throws SQLException {
        change(
                "update presence set connected = true where agent_id > 1000",
                "insert into routing_request (campaign_id) select 101 + n % 3 from generate_series(1, 60) n");
        Eventually.holds("nobody has room", Duration.ofSeconds(60), () -> {
            assertInvariants();
            return number(ROOM) == 0;
        });
        assertInvariants();
        assertTrue(number("select count(*) from ticket where agent_id > 1000") > AGENTS * 2, "there was work to give");
        assertEquals(
                0,
                number(
                        "select count(*) from ticket a join ticket b on b.campaign_id = a.campaign_id"
                                + " where a.place = 'WITH_AGENT' and b.place = 'WAITING' and b.opened_at < a.opened_at and a.id > 100000"),
                "who came first was served first");
    }

    @Test
    @Order(2)
    void while_agents_close_through_both_servers_the_books_balance_all_the_time() {
        List<Caller> closing = IntStream.rangeClosed(1, CLOSING)
                .mapToObj(n -> Caller.signedIn(n % 2 == 0 ? one : other, "race" + n * 4 + "@example.com"))
                .toList();
        AtomicBoolean closed = new AtomicBoolean();
        Thread auditor = new Thread(() -> {
            while (!closed.get()) {
                assertInvariants();
            }
        });
        Throwable[] failure = new Throwable[1];
        auditor.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        auditor.start();
        for (int round = 0; round < 6; round++) {
            closing.parallelStream().forEach(RoutingRaceIT::closeEverything);
        }
        closed.set(true);
        join(auditor);
        assertEquals(null, failure[0], () -> "while they closed: " + failure[0]);
        Eventually.holds("nobody has room", Duration.ofSeconds(60), () -> number(ROOM) == 0);
        assertInvariants();
        assertTrue(
                number("select count(*) from ticket where id > 100000 and state = 'CLOSED'") > CLOSING * 10L,
                "they had enough to close");
    }

    private static void closeEverything(Caller agent) {
        List<JsonObject> mine = agent.tickets("mine");
        for (int i = 0; i < mine.size(); i++) {
            agent.at(i % 2 == 0 ? one : other)
                    .close(mine.get(i).getJsonNumber("id").longValue());
        }
    }

    /** In one look at the database each; a ticket that is just handed on is in no half state. */
    private static void assertInvariants() {
        assertEquals(0, number(ABOVE_A_LIMIT), "above a limit");
        assertEquals(0, number(WRONG_LOADS), "loads that no count gives");
        assertEquals(
                TICKETS,
                number(
                        "select count(*) from ticket where id > 100000 and (place in ('WAITING', 'WITH_AGENT') or state = 'CLOSED')"),
                "every ticket is somewhere");
        assertEquals(0, number(UNEXPLAINED), "in an agent's hands without a decision that chose them");
    }

    private static final String ABOVE_A_LIMIT =
            """
            select count(*) from (
                select t.agent_id, t.campaign_id, count(*) as here, c.max_per_agent as most
                from ticket t join campaign c on c.id = t.campaign_id
                where t.agent_id is not null group by t.agent_id, t.campaign_id, c.max_per_agent
                union all
                select t.agent_id, 0, count(*), p.max_active from ticket t join person p on p.id = t.agent_id
                group by t.agent_id, p.max_active) held
            where here > most""";

    private static final String WRONG_LOADS =
            """
            select count(*) from agent_load l
            where l.agent_id > 1000 and l.active <> (
                select count(*) from ticket t where t.agent_id = l.agent_id
                and (l.campaign_id = 0 or t.campaign_id = l.campaign_id))""";

    private static final String UNEXPLAINED =
            """
            select count(*) from ticket t where t.agent_id > 1000 and not exists (
                select from routing_decision d, jsonb_array_elements(d.considered) each
                where d.ticket_id = t.id and d.chosen = t.agent_id
                and (each ->> 0)::bigint = t.agent_id and each ->> 3 = 'ELIGIBLE')""";

    /** Members who could receive although customers of their campaign wait. */
    private static final String ROOM =
            """
            select count(*) from campaign_member m
            join campaign c on c.id = m.campaign_id join person p on p.id = m.agent_id
            where c.id > 100
              and exists (select from ticket t where t.campaign_id = c.id and t.place = 'WAITING')
              and (select count(*) from ticket t where t.agent_id = m.agent_id and t.campaign_id = c.id) < c.max_per_agent
              and (select count(*) from ticket t where t.agent_id = m.agent_id) < coalesce(p.max_active, 1000)""";

    private static long number(String query) {
        try (Connection database = one.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(String... statements) throws SQLException {
        try (Connection database = one.database();
                Statement statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
