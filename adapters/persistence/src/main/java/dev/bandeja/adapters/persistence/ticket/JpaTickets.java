package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.adapters.persistence.agent.AgentLoads;
import dev.bandeja.adapters.persistence.analytics.SqlTicketEvents;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tickets in the database, and with them the load of the agents who have them. What is held is taken in this order:
 * campaign, tickets by number, loads by agent, conversations by number.
 */
@ApplicationScoped
public class JpaTickets implements Tickets {
    private final Database database;
    private final AgentLoads loads;
    private final SqlTicketEvents events;
    private final Ids ids;

    @Inject
    public JpaTickets(Database database, AgentLoads loads, SqlTicketEvents events) {
        this.database = database;
        this.loads = loads;
        this.events = events;
        ids = new Ids(database, "ticket_id", 50);
    }

    @Override
    public TicketId newId() {
        return new TicketId(ids.next());
    }

    @Override
    public void add(Ticket ticket) {
        ticket.agent().ifPresent(agent -> refuseArrival(ticket, agent));
        database.add(new TicketRow(ticket.snapshot()));
        events.append(ticket);
    }

    @Override
    public Optional<Ticket> lock(TicketId id) {
        return database.lock(TicketRow.class, id.value()).map(TicketRow::ticket);
    }

    @Override
    public Map<TicketId, Ticket> lock(Collection<TicketId> wanted) {
        Map<TicketId, Ticket> found = new LinkedHashMap<>();
        database.lock(TicketRow.class, wanted.stream().map(TicketId::value).toList())
                .forEach(row -> {
                    Ticket ticket = row.ticket();
                    found.put(ticket.id(), ticket);
                });
        return found;
    }

    @Override
    public Newest newestOf(Collection<ConversationId> conversations) {
        List<Long> wanted = conversations.stream().map(ConversationId::value).toList();
        List<TicketId> ofTalks = database.query(
                """
                select distinct on (conversation_id, customer_id) id from ticket where conversation_id = any(?)
                order by conversation_id, customer_id, opened_at desc, id desc
                """,
                row -> new TicketId(row.number("id")),
                wanted);
        List<TicketId> goingOn = database.query(
                """
                select distinct on (private_conversation_id) id from ticket where private_conversation_id = any(?)
                order by private_conversation_id, private_since desc, id desc
                """,
                row -> new TicketId(row.number("id")),
                wanted);
        // Held together, so that all who hold tickets take them in one order.
        Map<TicketId, Ticket> held = lock(
                Stream.concat(ofTalks.stream(), goingOn.stream()).distinct().toList());
        Map<Talk, Ticket> byTalk = new LinkedHashMap<>();
        ofTalks.stream()
                .map(held::get)
                .forEach(ticket -> byTalk.put(new Talk(ticket.conversation(), ticket.customer()), ticket));
        Map<ConversationId, Ticket> byPrivateTalk = new LinkedHashMap<>();
        goingOn.stream().map(held::get).forEach(ticket -> ticket.privateThread()
                .ifPresent(thread -> byPrivateTalk.put(thread.conversation(), ticket)));
        return new Newest(byTalk, byPrivateTalk);
    }

    @Override
    public void save(Ticket ticket) {
        TicketRow row = row(ticket);
        Optional<AgentId> before = row.agent();
        Optional<CampaignId> campaignBefore = row.campaign();
        boolean stays = before.equals(ticket.agent()) && campaignBefore.equals(ticket.campaign());
        if (ticket.agent().isPresent() && !stays) {
            refuseArrival(ticket, ticket.agent().get());
        }
        row.keep(ticket.snapshot());
        if (before.isPresent() && !stays) {
            loads.lower(before.get(), campaignBefore);
        }
        events.append(ticket);
    }

    @Override
    public boolean handTo(Ticket ticket, Limits limits) {
        AgentId agent =
                ticket.agent().orElseThrow(() -> new IllegalStateException("No agent has ticket " + ticket.id()));
        TicketRow row = row(ticket);
        Optional<AgentId> before = row.agent();
        Optional<CampaignId> campaignBefore = row.campaign();
        if (before.isPresent() && before.equals(ticket.agent()) && campaignBefore.equals(ticket.campaign())) {
            row.keep(ticket.snapshot());
            events.append(ticket);
            return true;
        }
        loads.hold(Stream.concat(before.stream(), Stream.of(agent))
                .map(AgentId::value)
                .toList());
        before.ifPresent(holder -> loads.lower(holder, campaignBefore));
        if (!loads.raise(
                agent, ticket.campaign(), limits, ticket.place().orElseThrow().since())) {
            before.ifPresent(holder -> loads.putBack(holder, campaignBefore));
            return false;
        }
        row.keep(ticket.snapshot());
        events.append(ticket);
        return true;
    }

    @Override
    public List<TicketId> queue(CampaignId campaign, int max) {
        return queue("turn", campaign, max);
    }

    @Override
    public List<TicketId> queueByLoss(CampaignId campaign, int max) {
        return queue("turn_lost", campaign, max);
    }

    private List<TicketId> queue(String turn, CampaignId campaign, int max) {
        return database.query(
                "select id from ticket where campaign_id = ? and place = 'WAITING' order by queue_rank, " + turn
                        + ", id limit ?",
                row -> new TicketId(row.number("id")),
                campaign.value(),
                max);
    }

    @Override
    public List<TicketId> parked(CampaignId campaign, Place.ParkReason reason, int max) {
        return database.query(
                """
                select id from ticket where campaign_id = ? and place = 'PARKED' and park_reason = ?
                order by place_since, id limit ?
                """,
                row -> new TicketId(row.number("id")),
                campaign.value(),
                reason,
                max);
    }

    @Override
    public List<TicketId> promisedOtherwise(CampaignId campaign, Optional<Instant> opening, int max) {
        return database.query(
                """
                select id from ticket where campaign_id = ? and place = 'PARKED' and park_reason = 'OUT_OF_HOURS'
                    and park_until is distinct from cast(? as timestamptz)
                order by place_since, id limit ?
                """,
                row -> new TicketId(row.number("id")),
                campaign.value(),
                opening,
                max);
    }

    @Override
    public List<TicketId> overChatTime(Instant now, int max) {
        return database.query(
                """
                select t.id from campaign k
                cross join lateral (
                    select id, place_since from ticket
                    where campaign_id = k.id and place = 'WITH_AGENT'
                        and place_since <= cast(? as timestamptz) - k.chat_time * interval '1 millisecond'
                    order by place_since, id limit ?) t
                where k.chat_time > 0 order by t.place_since, t.id limit ?
                """,
                row -> new TicketId(row.number("id")),
                now,
                max,
                max);
    }

    @Override
    public List<TicketId> heldBy(CampaignId campaign, Collection<AgentId> agents) {
        return database.query(
                "select id from ticket where campaign_key = ? and agent_id = any(?) order by id",
                row -> new TicketId(row.number("id")),
                campaign.value(),
                agents.stream().map(AgentId::value).toList());
    }

    @Override
    public List<TicketId> parkedForToken(ChannelId channel) {
        return database.query(
                """
                select id from ticket where channel_id = ? and park_reason = 'TOKEN_INACTIVE'
                order by place_since, id
                """,
                row -> new TicketId(row.number("id")),
                channel.value());
    }

    @Override
    public List<TicketId> heldBy(AgentId agent) {
        return database.query(
                "select id from ticket where agent_id = ? order by id",
                row -> new TicketId(row.number("id")),
                agent.value());
    }

    @Override
    public int activeHeld(AgentId agent) {
        loads.hold(List.of(agent.value()));
        return loads.active(agent);
    }

    @Override
    public void holdLoads(Collection<Ticket> some) {
        loads.hold(some.stream()
                .flatMap(ticket -> ticket.agent().stream())
                .map(AgentId::value)
                .toList());
    }

    @Override
    public List<TicketId> openOf(ChannelId channel, TicketId after, int max) {
        return database.query(
                "select id from ticket where channel_id = ? and place is not null and id > ? order by id limit ?",
                row -> new TicketId(row.number("id")),
                channel.value(),
                after.value(),
                max);
    }

    @Override
    public List<TicketId> openOf(CustomerId customer) {
        return database.query(
                "select id from ticket where customer_id = ? and place is not null order by id",
                row -> new TicketId(row.number("id")),
                customer.value());
    }

    @Override
    public Map<TicketId, Background> backgrounds(Collection<TicketId> some, Instant servedSince) {
        Map<TicketId, Background> all = new LinkedHashMap<>();
        database.query(
                """
                select t.id, coalesce(t.language, c.locale) as locale, array(
                    select distinct before.last_agent_id from ticket before
                    where before.customer_id = t.customer_id and before.last_message_at >= ?
                      and before.last_agent_id is not null and before.id <> t.id
                    order by before.last_agent_id)::text[] as served
                from ticket t join customer c on c.id = t.customer_id
                where t.id = any(?)
                """,
                row -> all.put(new TicketId(row.number("id")), background(row)),
                servedSince,
                some.stream().map(TicketId::value).toList());
        return all;
    }

    @Override
    public Set<TicketId> firstOfTheirCustomers(Collection<TicketId> some) {
        return Set.copyOf(database.query(
                """
                select t.id from ticket t where t.id = any(?) and not exists (
                    select from ticket before where before.customer_id = t.customer_id
                        and (before.opened_at, before.id) < (t.opened_at, t.id))
                """,
                row -> new TicketId(row.number("id")),
                some.stream().map(TicketId::value).toList()));
    }

    private static Background background(Columns row) {
        return new Background(
                Stream.of(row.texts("served"))
                        .map(agent -> new AgentId(Long.parseLong(agent)))
                        .toList(),
                Customer.language(row.maybeText("locale")));
    }

    @Override
    public int active(AgentId agent) {
        return loads.active(agent);
    }

    private TicketRow row(Ticket ticket) {
        return database.held(TicketRow.class, ticket.id().value()).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private static void refuseArrival(Ticket ticket, AgentId agent) {
        throw new IllegalStateException(
                "Ticket " + ticket.id().value() + " came to agent " + agent.value() + " without handTo");
    }
}
