package dev.bandeja.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.agent.AgentLoads;
import dev.bandeja.adapters.persistence.agent.JpaPeople;
import dev.bandeja.adapters.persistence.analytics.SqlTicketEvents;
import dev.bandeja.adapters.persistence.campaign.JpaCampaigns;
import dev.bandeja.adapters.persistence.channel.JpaChannels;
import dev.bandeja.adapters.persistence.channel.TokenVault;
import dev.bandeja.adapters.persistence.conversation.DeliveryWriter;
import dev.bandeja.adapters.persistence.conversation.SqlCustomers;
import dev.bandeja.adapters.persistence.conversation.SqlDeliveries;
import dev.bandeja.adapters.persistence.conversation.SqlInboundItems;
import dev.bandeja.adapters.persistence.conversation.SqlMessages;
import dev.bandeja.adapters.persistence.conversation.SqlOutbox;
import dev.bandeja.adapters.persistence.live.JpaLiveFeed;
import dev.bandeja.adapters.persistence.media.SqlMediaFiles;
import dev.bandeja.adapters.persistence.routing.SqlRoutingLog;
import dev.bandeja.adapters.persistence.ticket.JpaTickets;
import dev.bandeja.adapters.persistence.ticket.SqlTicketBoard;
import dev.bandeja.application.conversation.Customers;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One message, once around, through the database alone. */
class MessagePathTest {
    private static final ChannelKind FACEBOOK = new ChannelKind("facebook");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void a_message_goes_from_the_raw_delivery_to_the_agent_and_back_to_the_customer() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            go(database);
        }
    }

    private static void go(TestDatabase test) throws Exception {
        Database database = test.database();
        AgentLoads loads = new AgentLoads(database);
        var people = new JpaPeople(database, loads);
        var channels = new JpaChannels(
                database, new TokenVault(Base64.getEncoder().encodeToString(new byte[32]), Optional.empty()));
        var campaigns = new JpaCampaigns(database, loads);
        var writer = new DeliveryWriter(test.dataSource(), Thread::new, Duration.ofSeconds(4));
        var deliveries = new SqlDeliveries(database, writer);
        var items = new SqlInboundItems(database);
        var customers = new SqlCustomers(database);
        var tickets = new JpaTickets(database, loads, new SqlTicketEvents(database));
        var messages = new SqlMessages(database, new SqlMediaFiles(database));
        var outbox = new SqlOutbox(database);
        var log = new SqlRoutingLog(database);
        var feed = new JpaLiveFeed(database);
        var board = new SqlTicketBoard(database, () -> Fixtures.NOON);

        Person ana = test.call(() -> {
            Person person =
                    new Person(people.newId(), "ana@example.com", "Ana", Set.of(Role.AGENT), Optional.empty(), true);
            people.add(person, "hash");
            people.savePresence(person.id(), people.lockPresence(person.id()).signedIn(NOON), NOON);
            return person;
        });
        Channel page = test.call(() -> {
            Channel channel = new Channel(
                    channels.newId(),
                    FACEBOOK,
                    "page-1",
                    "La tienda",
                    Channel.DEFAULT_REOPEN_WITHIN,
                    BusinessHours.alwaysOpen("America/Santiago"),
                    Optional.empty(),
                    Optional.empty());
            channels.add(channel, "secret token");
            return channel;
        });
        assertEquals(
                "secret token", test.call(() -> channels.connection(page.id())).accessToken());
        Campaign campaign = test.call(() -> {
            Campaign added = new Campaign(
                    campaigns.newId(),
                    "Ventas",
                    page.id(),
                    true,
                    true,
                    false,
                    BusinessHours.byDefault(java.time.ZoneId.of("America/Santiago")),
                    Strategy.FEWEST,
                    1,
                    List.of(new Member(ana.id(), 0)));
            campaigns.add(added);
            return added;
        });
        assertEquals(
                campaign,
                test.call(() -> campaigns.taking(page.id(), Visibility.PRIVATE)).orElseThrow());

        LiveFeed.Cursor start = feed.now();
        deliveries.keep(FACEBOOK, "raw".getBytes(UTF_8), NOON);
        List<Deliveries.Raw> raw = test.call(() -> deliveries.claim(10, NOON, LEASE));
        assertEquals("raw", new String(raw.get(0).body(), UTF_8));
        InboundItem item = new InboundItem("page-1", "p:person-1", "message", NOON, "{}");
        test.inTransaction(() -> {
            items.add(List.of(new InboundItems.Cut(raw.get(0).id(), FACEBOOK, List.of(item))));
            deliveries.split(List.of(raw.get(0).id()), NOON);
        });
        List<InboundItems.Claimed> claimed = test.call(() -> items.claim(10, NOON, LEASE));
        assertEquals(item, claimed.get(0).items().get(0).item());

        Ticket ticket = test.call(() -> {
            Customer customer = customers
                    .ofPeople(page.id(), List.of(new Customers.Person("person-1", Optional.of("José Núñez"), NOON)))
                    .get("person-1");
            assertTrue(tickets.newestOf(List.of(claimed.get(0).id())).ofTalks().isEmpty());
            Ticket opened = Ticket.open(
                    tickets.newId(), page.id(), claimed.get(0).id(), customer.id(), Visibility.PRIVATE, NOON);
            opened.customerWrote(NOON);
            opened.enter(campaign.id(), new Place.Waiting(NOON, false));
            tickets.add(opened);
            feed.tell(LiveFeed.TicketChange.of(opened, LiveFeed.Kind.CREATED));
            messages.append(List.of(Message.fromCustomer(
                    messages.newId(),
                    opened.id(),
                    Visibility.PRIVATE,
                    "Hola",
                    List.of(),
                    "m-1",
                    Optional.empty(),
                    NOON)));
            campaigns.requestRouting(List.of(campaign.id()));
            items.record(
                    List.of(new InboundItems.Result(
                            claimed.get(0).items().get(0).id(), InboundItems.Outcome.UNDERSTOOD, "")),
                    NOON);
            items.release(List.of(claimed.get(0).id()));
            return opened;
        });
        assertEquals(List.of(), test.call(() -> items.claim(10, NOON.plusSeconds(3600), LEASE)));

        test.inTransaction(() -> {
            assertEquals(List.of(campaign.id()), campaigns.takeRoutingRequests(5));
            Campaign held = campaigns.lock(campaign.id()).orElseThrow();
            Ticket waiting = tickets.lock(tickets.queue(held.id(), 10)).get(ticket.id());
            List<Candidate> candidates = campaigns.candidates(held, NOON);
            assertEquals(Readiness.READY, candidates.get(0).readiness());
            waiting.assignTo(ana.id(), NOON);
            assertTrue(tickets.handTo(waiting, new Limits(1, Integer.MAX_VALUE)));
            campaigns.rememberTurn(held.id(), ana.id());
            log.append(List.of());
        });
        assertEquals(1, test.call(() -> tickets.active(ana.id())));

        TicketCard card = board.list(
                        people.sight(ana), TicketBoard.Box.MINE, TicketFilter.NONE.of("nuñ"), Optional.empty(), 10)
                .items()
                .get(0);
        assertEquals("Hola", card.excerpt());
        assertEquals(Optional.of("José Núñez"), card.customerName());
        assertEquals(new TicketBoard.Counts(1, 0, 1), board.counts(people.sight(ana)));

        Message reply = test.call(() -> {
            Ticket held = tickets.lock(ticket.id()).orElseThrow();
            Message answer = Message.reply(
                    messages.newId(),
                    held.id(),
                    Visibility.PRIVATE,
                    Author.agent(ana.id()),
                    "Buenas tardes",
                    messages.lastFromCustomer(held.id(), Visibility.PRIVATE),
                    NOON.plusSeconds(5));
            messages.append(answer, "key-1");
            outbox.add(held, answer, "person-1");
            held.answered(answer.author(), answer.at());
            tickets.save(held);
            return answer;
        });
        OutboundMessage out = test.call(() -> outbox.claimToSend(10, NOON.plusSeconds(6), LEASE))
                .get(0);
        assertEquals("Buenas tardes", out.text());
        test.inTransaction(() -> {
            assertTrue(outbox.unsettled(reply.id()).isPresent());
            messages.settle(
                    reply.id(),
                    new Delivery(Delivery.State.SENT, Optional.empty(), NOON.plusSeconds(7)),
                    Optional.of("m-2"));
            outbox.settled(reply.id());
        });
        assertEquals(
                List.of(Delivery.State.SENT),
                board.messages(ticket.id(), Optional.empty(), 10).items().stream()
                        .flatMap(line -> line.message().delivery().stream())
                        .map(Delivery::state)
                        .toList());
        assertFalse(feed.after(start, 10).entries().isEmpty());
        writer.stop();
    }
}
