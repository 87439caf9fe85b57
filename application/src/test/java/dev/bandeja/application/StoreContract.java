package dev.bandeja.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.Customers;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every contract of a store needs. Whoever implements the stores subclasses each contract and says, in
 * {@link #emptyStores()}, where they come from; nothing else.
 */
public abstract class StoreContract {
    protected static final ChannelKind FACEBOOK = new ChannelKind("facebook");
    protected static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    protected static final Duration LEASE = Duration.ofSeconds(60);

    protected Stores stores;
    private int things;

    /** Stores that have nothing in them; asked for once before each test. */
    protected abstract Stores emptyStores();

    @BeforeEach
    final void beginWithNothing() {
        stores = emptyStores();
    }

    /** Runs in a transaction of its own. */
    protected final <T> T tx(Supplier<T> work) {
        return stores.inTransaction(work);
    }

    /** Runs in a transaction of its own. */
    protected final void tx(Runnable work) {
        stores.inTransaction(work);
    }

    protected static Instant in(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    /** Another number each time, to tell things apart. */
    protected final int another() {
        return ++things;
    }

    protected final Channel aChannel() {
        int number = another();
        Channel channel = new Channel(
                tx(() -> stores.channels().newId()),
                FACEBOOK,
                "page-" + number,
                "Page " + number,
                Duration.ofHours(24),
                WeeklyHours.weekdays("09:00", "18:00").in("America/Santiago"),
                Optional.empty(),
                Optional.empty());
        tx(() -> stores.channels().add(channel, "token-" + number));
        return channel;
    }

    protected final Person aPerson(String name, Role... roles) {
        Person person = new Person(
                tx(() -> stores.people().newId()),
                name.toLowerCase() + another() + "@example.com",
                name,
                Set.of(roles),
                Optional.empty(),
                true);
        tx(() -> stores.people().add(person, "hash of " + name));
        return person;
    }

    protected final AgentId anAgent(String name) {
        return aPerson(name, Role.AGENT).id();
    }

    protected final Campaign aCampaign(ChannelId channel, AgentId... agents) {
        return aCampaign(channel, true, true, true, agents);
    }

    protected final Campaign aCampaign(ChannelId channel, Strategy strategy, AgentId... agents) {
        return aCampaign(channel, strategy, true, true, true, agents);
    }

    protected final Campaign aCampaign(
            ChannelId channel, boolean enabled, boolean takesPrivate, boolean takesPublic, AgentId... agents) {
        return aCampaign(channel, Strategy.FEWEST, enabled, takesPrivate, takesPublic, agents);
    }

    private Campaign aCampaign(
            ChannelId channel,
            Strategy strategy,
            boolean enabled,
            boolean takesPrivate,
            boolean takesPublic,
            AgentId... agents) {
        List<Member> members = new ArrayList<>();
        for (AgentId agent : agents) {
            members.add(new Member(agent, members.size()));
        }
        Campaign campaign = new Campaign(
                tx(() -> stores.campaigns().newId()),
                "Campaign " + another(),
                channel,
                enabled,
                takesPrivate,
                takesPublic,
                WeeklyHours.everyDay("00:00", "24:00").in("UTC"),
                strategy,
                5,
                members);
        tx(() -> stores.campaigns().add(campaign));
        return campaign;
    }

    protected final Customer aCustomer(ChannelId channel) {
        String externalId = "person-" + another();
        Customers.Person person = new Customers.Person(externalId, Optional.of("Lucía"), NOW);
        return tx(() -> stores.customers().ofPeople(channel, List.of(person)).get(externalId));
    }

    /** A conversation in which nothing waits. */
    protected final ConversationId aConversation(Channel channel) {
        String key = "key-" + another();
        cut(NOW, item(channel.externalId(), key, "message", NOW));
        return tx(() -> {
            List<InboundItems.Claimed> claimed = stores.inboundItems().claim(100, NOW, LEASE);
            InboundItems.Claimed mine = claimed.stream()
                    .filter(each -> each.items().get(0).item().conversationKey().equals(key))
                    .findFirst()
                    .orElseThrow();
            stores.inboundItems()
                    .record(
                            mine.items().stream()
                                    .map(each ->
                                            new InboundItems.Result(each.id(), InboundItems.Outcome.UNDERSTOOD, ""))
                                    .toList(),
                            NOW);
            stores.inboundItems()
                    .release(claimed.stream().map(InboundItems.Claimed::id).toList());
            return mine.id();
        });
    }

    protected static InboundItem item(String pageId, String key, String kind, Instant at) {
        return new InboundItem(pageId, key, kind, at, "{\"kind\":\"" + kind + "\"}");
    }

    /** Items of a delivery that was received at that time. */
    protected final void cut(Instant receivedAt, InboundItem... items) {
        stores.deliveries().keep(FACEBOOK, "{}".getBytes(StandardCharsets.UTF_8), receivedAt);
        tx(() -> {
            List<Deliveries.Raw> claimed = stores.deliveries().claim(1, receivedAt, LEASE);
            assertEquals(1, claimed.size(), "a delivery to be cut");
            long delivery = claimed.get(0).id();
            stores.inboundItems().add(List.of(new InboundItems.Cut(delivery, FACEBOOK, List.of(items))));
            stores.deliveries().split(List.of(delivery), receivedAt);
        });
    }

    /** A new ticket in a conversation of its own, nobody's yet. */
    protected final Ticket aTicket(Channel channel) {
        return aTicket(channel, aConversation(channel), aCustomer(channel.id()), NOW);
    }

    protected final Ticket aTicket(Channel channel, ConversationId conversation, Customer customer, Instant openedAt) {
        Ticket ticket = Ticket.open(
                tx(() -> stores.tickets().newId()),
                channel.id(),
                conversation,
                customer.id(),
                Visibility.PRIVATE,
                openedAt);
        tx(() -> stores.tickets().add(ticket));
        return ticket;
    }

    /** A new ticket somewhere in a campaign. */
    protected final Ticket aTicketIn(Channel channel, CampaignId campaign, Place place) {
        Ticket ticket = aTicket(channel);
        ticket.enter(campaign, place);
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.tickets().save(ticket);
        });
        return ticket;
    }

    protected final boolean hand(TicketId id, AgentId agent, int limit, Instant at) {
        return tx(() -> {
            Ticket ticket = stores.tickets().lock(id).orElseThrow();
            ticket.assignTo(agent, at);
            return stores.tickets().handTo(ticket, new Limits(limit, Integer.MAX_VALUE));
        });
    }

    /** An answer of an agent, written down and not yet on its way. */
    protected final Message anAnswer(Ticket ticket, AgentId agent, String text, Instant at) {
        return anAnswer(ticket, agent, text, at, List.of());
    }

    protected final Message anAnswer(
            Ticket ticket, AgentId agent, String text, Instant at, List<Attachment> attachments) {
        return tx(() -> {
            stores.tickets().lock(ticket.id());
            Message message = Message.reply(
                            stores.messages().newId(),
                            ticket.id(),
                            ticket.visibility(),
                            Author.agent(agent),
                            text,
                            Optional.empty(),
                            at)
                    .carrying(attachments);
            stores.messages().append(message, "key-" + another());
            return message;
        });
    }

    protected final Ticket stored(TicketId id) {
        return tx(() -> stores.tickets().lock(id).orElseThrow());
    }

    protected static <T> Set<T> setOf(List<T> list) {
        return list.stream().collect(Collectors.toSet());
    }
}
