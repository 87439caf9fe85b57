package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No agent ever has more tickets than their campaign allows, whoever hands them out at the same time. */
class CapacityTest {
    private static final int LIMIT = 5;

    private final PostgresStores stores = PostgresStores.empty();
    private final TestDatabase test = stores.test;
    private final Fixtures given = new Fixtures(stores);
    private final Together together = new Together();
    private Channel page;

    @BeforeEach
    void aPage() {
        page = given.page();
    }

    @AfterEach
    void end() {
        together.close();
    }

    @Test
    void sixteen_hands_at_once_do_not_fill_an_agent_above_the_limit() throws Exception {
        Person ana = given.agent();
        Campaign campaign = given.campaign(page, LIMIT, ana);
        List<Ticket> tickets =
                Stream.generate(() -> given.waiting(page, campaign)).limit(16).toList();
        List<Boolean> handed = together.all(16, hand -> () -> hand(tickets.get(hand), ana.id()));
        assertEquals(LIMIT, handed.stream().filter(took -> took).count());
        assertEquals(LIMIT, active(ana));
        assertEquals(LIMIT, ticketsWith(ana));
    }

    @Test
    void a_full_agents_ticket_stays_where_it_was() {
        Person ana = given.agent();
        Campaign campaign = given.campaign(page, 1, ana);
        assertTrue(hand(given.waiting(page, campaign), ana.id(), 1));
        Ticket second = given.waiting(page, campaign);
        assertFalse(hand(second, ana.id(), 1));
        assertEquals(
                second.snapshot(),
                test.call(() -> stores.tickets.lock(second.id()).orElseThrow()).snapshot());
        assertEquals(1, active(ana));
    }

    @Test
    void taking_and_closing_at_the_same_time_leaves_the_right_count() throws Exception {
        Person ana = given.agent();
        Person eva = given.agent();
        Campaign campaign = given.campaign(page, LIMIT, ana, eva);
        List<Ticket> tickets =
                Stream.generate(() -> given.waiting(page, campaign)).limit(24).toList();
        together.all(8, hand -> () -> {
            for (int i = hand; i < tickets.size(); i += 8) {
                Ticket ticket = tickets.get(i);
                AgentId agent = i % 2 == 0 ? ana.id() : eva.id();
                if (hand(ticket, agent) && i % 3 == 0) {
                    close(ticket);
                }
            }
            return null;
        });
        assertEquals(ticketsWith(ana), active(ana));
        assertEquals(ticketsWith(eva), active(eva));
    }

    @Test
    void handing_over_in_both_directions_never_waits_in_a_circle() throws Exception {
        Person ana = given.agent();
        Person eva = given.agent();
        Campaign campaign = given.campaign(page, 100, ana, eva);
        List<Ticket> tickets =
                Stream.generate(() -> given.waiting(page, campaign)).limit(8).toList();
        for (int i = 0; i < tickets.size(); i++) {
            assertTrue(hand(tickets.get(i), i % 2 == 0 ? ana.id() : eva.id(), 100));
        }
        together.all(8, hand -> () -> {
            for (int round = 0; round < 20; round++) {
                AgentId to = (hand + round) % 2 == 0 ? eva.id() : ana.id();
                assertTrue(handOver(tickets.get(hand), to));
            }
            return null;
        });
        assertEquals(ticketsWith(ana), active(ana));
        assertEquals(ticketsWith(eva), active(eva));
        assertEquals(tickets.size(), active(ana) + active(eva));
    }

    private boolean hand(Ticket ticket, AgentId agent) {
        return hand(ticket, agent, LIMIT);
    }

    private boolean hand(Ticket ticket, AgentId agent, int limit) {
        return test.call(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            held.assignTo(agent, NOON);
            return stores.tickets.handTo(held, new Limits(limit, Integer.MAX_VALUE));
        });
    }

    private boolean handOver(Ticket ticket, AgentId agent) {
        return test.call(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            held.enter(held.campaign().orElseThrow(), new Place.Waiting(NOON, true));
            held.assignTo(agent, NOON);
            return stores.tickets.handTo(held, new Limits(100, Integer.MAX_VALUE));
        });
    }

    private void close(Ticket ticket) {
        test.inTransaction(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            held.close(TicketState.CloseReason.BY_HAND, NOON);
            stores.tickets.save(held);
        });
    }

    private int active(Person agent) {
        return test.call(() -> stores.tickets.active(agent.id()));
    }

    private int ticketsWith(Person agent) {
        return stores.database
                .first(
                        "select count(*)::int as n from ticket where agent_id = ?",
                        row -> row.integer("n"),
                        agent.id().value())
                .orElseThrow();
    }
}
