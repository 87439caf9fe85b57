package dev.bandeja.application.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Refusals;
import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a campaign's queue to an agent's hands. */
class RoutingTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody tomas = world.anAgent("Tomás").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_ticket_goes_to_an_agent_who_is_there_with_the_reason() {
        Campaign campaign = world.aCampaign(page).with(camila);
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(
                new Place.WithAgent(camila.id(), World.FRIDAY_NOON),
                lucia.ticket().place().orElseThrow());
        assertEquals(Optional.of(campaign.id()), lucia.ticket().campaign());
        RoutingDecision decision =
                world.stores.routingLog().latest(lucia.ticketId()).orElseThrow();
        assertEquals(RoutingDecision.Reason.FEWEST_ACTIVE, decision.reason());
        assertEquals(Optional.of(camila.id()), decision.chosen());
    }

    @Test
    void nobody_there_means_waiting_with_the_reason_and_whoever_signs_in_gets_it() {
        world.aCampaign(page).with(camila);
        camila.signsOut();
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(
                new Place.Waiting(World.FRIDAY_NOON, false),
                lucia.ticket().place().orElseThrow());
        assertEquals(
                RoutingDecision.Verdict.DISCONNECTED,
                world.stores
                        .routingLog()
                        .latest(lucia.ticketId())
                        .orElseThrow()
                        .considered()
                        .get(0)
                        .verdict());
        camila.signedIn();
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void a_break_stops_new_tickets_and_its_end_brings_them() {
        world.aCampaign(page).with(camila);
        camila.takesABreak("almuerzo");
        lucia.writes("hola");
        world.settleEverything();
        assertTrue(lucia.ticket().agent().isEmpty());
        camila.isAvailable();
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
    }

    @Test
    void without_a_campaign_a_ticket_is_nobodys() {
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(
                new Place.Unassigned(World.FRIDAY_NOON), lucia.ticket().place().orElseThrow());
        assertEquals(Optional.empty(), lucia.ticket().campaign());
    }

    @Test
    void a_disabled_campaign_takes_nothing() {
        world.aCampaign(page).disabled().with(camila);
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(
                new Place.Unassigned(World.FRIDAY_NOON), lucia.ticket().place().orElseThrow());
    }

    @Test
    void messages_and_comments_of_a_page_can_have_a_campaign_each() {
        Campaign messages = world.aCampaign(page).onlyMessages().with(camila);
        Campaign comments = world.aCampaign(page).onlyComments().with(tomas);
        lucia.writes("hola");
        lucia.comments("post-1", "¡qué rico!");
        world.settleEverything();
        List<Ticket> tickets = lucia.tickets();
        assertEquals(Optional.of(messages.id()), tickets.get(0).campaign());
        assertEquals(Optional.of(camila.id()), tickets.get(0).agent());
        assertEquals(Optional.of(comments.id()), tickets.get(1).campaign());
        assertEquals(Optional.of(tomas.id()), tickets.get(1).agent());
    }

    @Test
    void the_same_content_has_only_one_campaign() {
        Campaign first = world.aCampaign(page).with(camila);
        assertEquals(
                first.name(),
                Refusals.assertRefused(
                                Reason.PAGE_TAKEN,
                                () -> world.aCampaign(page).onlyComments().with(camila))
                        .facts()
                        .get("campaign"));
        world.aCampaign(page).disabled().with(camila);
    }

    @Test
    void campaigns_of_two_pages_share_an_agent_who_keeps_a_limit_in_each() {
        Channel bar = world.aPage();
        world.aCampaign(page).limit(1).with(camila);
        world.aCampaign(bar).limit(2).with(camila);
        for (int i = 0; i < 3; i++) {
            world.customer("customer " + i, page).writes("hola");
            world.customer("customer " + i, bar).writes("hola");
        }
        world.settleEverything();
        List<Ticket> hers = camila.tickets().stream().map(world::ticket).toList();
        assertEquals(
                1,
                hers.stream().filter(each -> each.channel().equals(page.id())).count());
        assertEquals(
                2, hers.stream().filter(each -> each.channel().equals(bar.id())).count());
    }

    @Test
    void round_robin_takes_turns_also_from_one_delivery_to_the_next() {
        world.aCampaign(page).roundRobin().with(tomas, camila);
        List<Optional<?>> agents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SomeCustomer customer = world.customer("customer " + i, page);
            customer.writes("hola");
            world.settleEverything();
            agents.add(customer.ticket().agent());
        }
        assertEquals(
                List.of(
                        Optional.of(tomas.id()),
                        Optional.of(camila.id()),
                        Optional.of(tomas.id()),
                        Optional.of(camila.id())),
                agents);
    }

    @Test
    void two_hundred_messages_of_fifty_customers_fill_three_agents_and_the_rest_waits_in_order() {
        Somebody pedro = world.anAgent("Pedro").signedIn();
        Campaign campaign = world.aCampaign(page).with(camila, tomas, pedro);
        List<SomeCustomer> customers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            customers.add(world.customer("customer " + i, page));
        }
        Random dice = new Random(7);
        for (int i = 0; i < 200; i++) {
            world.time.passes(Duration.ofMillis(250));
            SomeCustomer writer = i < 50 ? customers.get(i) : customers.get(dice.nextInt(50));
            writer.writes("message " + i);
            if (dice.nextInt(7) == 0) {
                world.settleEverything();
            }
        }
        world.settleEverything();

        assertEquals(50, world.tickets().size());
        assertEquals(200, world.stores.messages().all().size());
        for (Somebody agent : List.of(camila, tomas, pedro)) {
            assertEquals(5, agent.tickets().size());
            assertEquals(5, world.stores.loads().active(agent.id(), campaign.id()));
        }
        List<TicketId> inOrder = customers.stream().map(SomeCustomer::ticketId).toList();
        List<TicketId> queue = world.tx(() -> world.stores.tickets().queue(campaign.id(), 1_000));
        assertEquals(inOrder.subList(15, 50), queue);
    }

    @Test
    void closing_one_brings_exactly_the_next_of_the_queue() {
        Campaign campaign = world.aCampaign(page).with(camila, tomas);
        for (int i = 0; i < 20; i++) {
            world.customer("customer " + i, page).writes("hola");
        }
        world.settleEverything();
        for (int i = 0; i < 10; i++) {
            List<TicketId> queue = world.tx(() -> world.stores.tickets().queue(campaign.id(), 100));
            Somebody agent = i % 3 == 0 ? tomas : camila;
            agent.closes(agent.tickets().get(0));
            world.settleEverything();
            assertEquals(5, agent.tickets().size());
            assertTrue(agent.tickets().contains(queue.get(0)));
            assertEquals(
                    queue.subList(1, queue.size()),
                    world.tx(() -> world.stores.tickets().queue(campaign.id(), 100)));
        }
    }

    @Test
    void a_full_campaign_says_so_once_for_each_ticket() {
        world.aCampaign(page).limit(1).with(camila);
        world.customer("first", page).writes("hola");
        lucia.writes("hola");
        world.settleEverything();
        RoutingDecision before =
                world.stores.routingLog().latest(lucia.ticketId()).orElseThrow();
        assertEquals(RoutingDecision.Reason.NOBODY_FREE, before.reason());
        assertEquals(RoutingDecision.Verdict.FULL, before.considered().get(0).verdict());
        world.time.passes(Duration.ofMinutes(1));
        world.customer("third", page).writes("hola");
        world.settleEverything();
        assertEquals(before, world.stores.routingLog().latest(lucia.ticketId()).orElseThrow());
    }

    @Test
    void a_longer_queue_than_one_transaction_takes_is_routed_to_its_end() {
        List<Somebody> agents = Stream.iterate(0, i -> i + 1)
                .limit(3)
                .map(i -> world.anAgent("Agent" + i))
                .toList();
        world.aCampaign(page).limit(100).with(agents.toArray(Somebody[]::new));
        for (int i = 0; i < 250; i++) {
            world.customer("customer " + i, page).writes("hola");
        }
        world.settleEverything();
        agents.forEach(Somebody::signedIn);
        world.settleEverything();
        assertEquals(
                250, agents.stream().mapToInt(agent -> agent.tickets().size()).sum());
    }

    @Test
    void taking_by_hand_respects_the_limit_and_tells_why() {
        world.aCampaign(page).limit(1).with(camila, tomas);
        tomas.takesABreak("almuerzo");
        world.customer("first", page).writes("hola");
        lucia.writes("hola");
        world.settleEverything();
        Refusals.assertRefused(Reason.AGENT_FULL, () -> camila.takes(lucia.ticketId()));
        tomas.takes(lucia.ticketId());
        assertEquals(Optional.of(tomas.id()), lucia.ticket().agent());
        assertEquals(
                RoutingDecision.Reason.TAKEN_BY_HAND,
                world.stores.routingLog().latest(lucia.ticketId()).orElseThrow().reason());
        tomas.takes(lucia.ticketId());
        assertEquals(1, world.stores.loads().active(tomas.id()));
    }

    @Test
    void a_message_for_a_page_without_a_working_token_is_parked_and_seen() {
        world.aCampaign(page).with(camila);
        world.tx(() -> world.stores.channels().tokenRejected(page.id(), world.time.instant(), "EXPIRED"));
        lucia.writes("hola");
        world.settleEverything();
        assertEquals(
                new Place.Parked(Place.ParkReason.TOKEN_INACTIVE, World.FRIDAY_NOON, Optional.empty()),
                lucia.ticket().place().orElseThrow());
    }
}
