package dev.bandeja.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bandeja.application.conversation.Customers;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What tests of more than one store need to exist, each made in transactions of its own. */
public final class Fixtures {
    public static final ChannelKind FACEBOOK = new ChannelKind("facebook");
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final Duration LEASE = Duration.ofSeconds(60);

    private final PostgresStores stores;
    private final AtomicInteger things = new AtomicInteger();

    public Fixtures(PostgresStores stores) {
        this.stores = stores;
    }

    public Person agent() {
        return stores.test.call(() -> {
            Person person = new Person(
                    stores.people.newId(),
                    "agent" + things.incrementAndGet() + "@example.com",
                    "Agent " + things,
                    Set.of(Role.AGENT),
                    Optional.empty(),
                    true);
            stores.people.add(person, "hash");
            return person;
        });
    }

    public Channel page() {
        return stores.test.call(() -> {
            Channel channel = new Channel(
                    stores.channels.newId(),
                    FACEBOOK,
                    "page-" + things.incrementAndGet(),
                    "Page " + things,
                    Channel.DEFAULT_REOPEN_WITHIN,
                    BusinessHours.alwaysOpen("America/Santiago"),
                    Optional.empty(),
                    Optional.empty());
            stores.channels.add(channel, "token");
            return channel;
        });
    }

    public Campaign campaign(Channel page, int maxPerAgent, Person... agents) {
        return stores.test.call(() -> {
            Campaign campaign = new Campaign(
                    stores.campaigns.newId(),
                    "Campaign " + things.incrementAndGet(),
                    page.id(),
                    false,
                    false,
                    false,
                    BusinessHours.alwaysOpen("America/Santiago"),
                    Strategy.FEWEST,
                    maxPerAgent,
                    IntStream.range(0, agents.length)
                            .mapToObj(position -> new Member(agents[position].id(), position))
                            .toList());
            stores.campaigns.add(campaign);
            return campaign;
        });
    }

    /** A delivery that has been claimed to be cut. */
    public long delivery(Instant receivedAt) {
        stores.deliveries.keep(FACEBOOK, "{}".getBytes(UTF_8), receivedAt);
        return stores.test
                .call(() -> stores.deliveries.claim(1, receivedAt, LEASE))
                .get(0)
                .id();
    }

    public static InboundItems.Cut cut(long delivery, Channel page, Instant at, String... keys) {
        return new InboundItems.Cut(
                delivery,
                FACEBOOK,
                Arrays.stream(keys)
                        .map(key -> new InboundItem(page.externalId(), key, "message", at, "{}"))
                        .toList());
    }

    /** Items of a delivery, waiting. */
    public void arrive(Channel page, Instant at, String... keys) {
        long delivery = delivery(at);
        stores.test.inTransaction(() -> {
            stores.items.add(List.of(cut(delivery, page, at, keys)));
            stores.deliveries.split(List.of(delivery), at);
        });
    }

    /** A conversation with a waiting item, far in the future. */
    public ConversationId conversation(Channel page) {
        String key = "key-" + things.incrementAndGet();
        arrive(page, NOON.plus(Duration.ofDays(1_000)), key);
        return new ConversationId(stores.database
                .first("select id from conversation where key = ?", row -> row.number("id"), key)
                .orElseThrow());
    }

    public CustomerId customer(Channel page) {
        String person = "person-" + things.incrementAndGet();
        return stores.test.call(() -> stores.customers
                .ofPeople(page.id(), List.of(new Customers.Person(person, Optional.of("Ana"), NOON)))
                .get(person)
                .id());
    }

    public TagId tag(String name) {
        return stores.test.call(() -> {
            Tag tag = new Tag(stores.tags.newId(), name, Tag.Color.TEAL, false);
            stores.tags.save(tag);
            return tag.id();
        });
    }

    public Ticket ticket(Channel page) {
        return ticket(page, conversation(page));
    }

    public Ticket ticket(Channel page, ConversationId conversation) {
        CustomerId customer = customer(page);
        return stores.test.call(() -> {
            Ticket ticket =
                    Ticket.open(stores.tickets.newId(), page.id(), conversation, customer, Visibility.PRIVATE, NOON);
            stores.tickets.add(ticket);
            return ticket;
        });
    }

    public Ticket waiting(Channel page, Campaign campaign) {
        Ticket ticket = ticket(page);
        return stores.test.call(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            held.enter(campaign.id(), new Place.Waiting(NOON, false));
            stores.tickets.save(held);
            return held;
        });
    }

    /** An answer, ready to be sent. */
    public Message answer(Ticket ticket, Person agent, String text, Instant at) {
        return stores.test.call(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            Message message = Message.reply(
                    stores.messages.newId(),
                    held.id(),
                    held.visibility(),
                    Author.agent(agent.id()),
                    text,
                    Optional.empty(),
                    at);
            stores.messages.append(List.of(message));
            stores.outbox.add(held, message, "person");
            return message;
        });
    }
}
