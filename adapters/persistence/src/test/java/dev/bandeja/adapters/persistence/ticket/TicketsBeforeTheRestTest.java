package dev.bandeja.adapters.persistence.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.Together;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.automation.ActionTriggers.Event;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.conversation.ConsiderActions;
import dev.bandeja.application.routing.EndLongWaits;
import dev.bandeja.application.routing.MarkAbandoned;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever works on what is due holds tickets first, as everybody does; else two wait for each other. */
class TicketsBeforeTheRestTest extends StoreContract {
    private final Together together = new Together();
    private PostgresStores postgres;

    @Override
    protected Stores emptyStores() {
        postgres = PostgresStores.empty();
        return postgres;
    }

    @AfterEach
    void end() {
        together.close();
    }

    @Test
    void what_happened_is_noted_while_somebody_looks_at_what_happened_before() throws Exception {
        TicketId ticket = aTicket(aChannel()).id();
        Event event = new Event(ticket, Trigger.CUSTOMER_WROTE, Visibility.PRIVATE, NOW, NOW);
        tx(() -> stores.actionTriggers().note(List.of(event)));
        ConsiderActions consider = new ConsiderActions(
                stores.actionTriggers(),
                stores.actionLedger(),
                stores.tickets(),
                (Settings) Proxy.newProxyInstance(
                        Settings.class.getClassLoader(),
                        new Class<?>[] {Settings.class},
                        (self, method, of) -> Optional.empty()),
                null,
                null,
                stores.liveFeed(),
                () -> NOW);
        whileTheTicketIsHeld(ticket, () -> stores.actionTriggers().note(List.of(event)), consider::considerSome);
        assertEquals(List.of(), tx(() -> stores.actionTriggers().due(1, NOW)));
    }

    @Test
    void a_ticket_is_given_away_while_its_customer_is_about_to_count_as_abandoned() throws Exception {
        TicketId ticket = waiting();
        tx(() -> stores.deadlines().set(Kind.ABANDONED, ticket.value(), NOW));
        MarkAbandoned mark = new MarkAbandoned(
                stores.deadlines(),
                stores.tickets(),
                stores.campaigns(),
                stores.abandonments(),
                stores.liveFeed(),
                () -> NOW);
        whileTheTicketIsHeld(
                ticket, () -> stores.deadlines().set(Kind.ABANDONED, ticket.value(), in(60)), mark::markDue);
        assertEquals(
                1,
                tx(() -> stores.deadlines().due(Kind.ABANDONED, in(60), 9)).size(),
                "what was moved meanwhile stays");
    }

    @Test
    void a_ticket_is_routed_while_its_wait_is_about_to_end() throws Exception {
        TicketId ticket = waiting();
        tx(() -> stores.deadlines().set(Kind.WAITED_TOO_LONG, ticket.value(), NOW));
        EndLongWaits end = new EndLongWaits(
                stores.deadlines(), stores.tickets(), stores.campaigns(), stores.liveFeed(), work -> {}, () -> NOW);
        whileTheTicketIsHeld(
                ticket,
                () -> stores.deadlines().setAll(Kind.WAITED_TOO_LONG, Map.of(ticket.value(), in(60))),
                end::endSome);
        assertEquals(
                1,
                tx(() -> stores.deadlines().due(Kind.WAITED_TOO_LONG, in(60), 9))
                        .size());
    }

    @Test
    void loads_are_held_by_agent_whatever_the_order_of_the_tickets() throws Exception {
        AgentId first = anAgent("Ana");
        AgentId second = anAgent("Bea");
        Channel channel = aChannel();
        Campaign campaign = aCampaign(channel.id(), first, second);
        Ticket ofFirst = aTicketIn(channel, campaign.id(), new Place.Waiting(NOW, false));
        Ticket ofSecond = aTicketIn(channel, campaign.id(), new Place.Waiting(NOW, false));
        assertTrue(hand(ofFirst.id(), first, 1, NOW) && hand(ofSecond.id(), second, 1, NOW));
        List<Ticket> both = List.of(stored(ofSecond.id()), stored(ofFirst.id()));

        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> other = together.held(postgres.test, () -> stores.tickets().activeHeld(first), held, commit);
        held.await();
        Future<?> waits = together.begin(() -> postgres.test.call(() -> {
            stores.tickets().holdLoads(both);
            return null;
        }));
        Together.untilWaiting(postgres.test, 1);
        assertEquals(
                1,
                Together.result(together.begin(() -> tx(() -> stores.tickets().activeHeld(second)))));
        commit.countDown();
        Together.result(other);
        Together.result(waits);
    }

    private TicketId waiting() {
        Channel channel = aChannel();
        return aTicketIn(channel, aCampaign(channel.id()).id(), new Place.Waiting(NOW, false))
                .id();
    }

    /** Somebody holds the ticket, the work begins and waits for it, and then that somebody writes. */
    private void whileTheTicketIsHeld(TicketId ticket, Runnable write, Callable<?> work) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> first = together.begin(() -> postgres.test.call(() -> {
            stores.tickets().lock(ticket);
            held.countDown();
            go.await();
            write.run();
            return null;
        }));
        held.await();
        Future<?> second = together.begin(() -> postgres.test.call(work));
        Together.untilWaiting(postgres.test, 1);
        go.countDown();
        Together.result(first);
        Together.result(second);
    }
}
