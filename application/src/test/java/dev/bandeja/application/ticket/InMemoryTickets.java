package dev.bandeja.application.ticket;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.analytics.InMemoryTicketEvents;
import dev.bandeja.application.conversation.Customers;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.Ticket.Snapshot;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tickets in memory, with the loads of those who have them. */
public final class InMemoryTickets implements Tickets {
    private static final Comparator<Snapshot> EARLIER = Comparator.comparing(Snapshot::openedAt)
            .thenComparing(row -> row.id().value());

    private final Transactions transactions;
    private final AgentLoads loads;
    private final Customers customers;
    private final InMemoryTicketEvents events;
    private final Table<TicketId, Snapshot> rows;
    private Function<CampaignId, Duration> chatTimes = campaign -> Duration.ZERO;
    private long lastId;

    public InMemoryTickets(
            Transactions transactions, AgentLoads loads, Customers customers, InMemoryTicketEvents events) {
        this.events = events;
        this.customers = customers;
        this.transactions = transactions;
        this.loads = loads;
        rows = new Table<>(transactions);
    }

    @Override
    public TicketId newId() {
        return new TicketId(++lastId);
    }

    @Override
    public void add(Ticket ticket) {
        refuseArrival(ticket, Optional.empty());
        rows.put(ticket.id(), ticket.snapshot());
        events.append(ticket);
    }

    @Override
    public Optional<Ticket> lock(TicketId id) {
        transactions.require();
        return rows.get(id).map(Ticket::restore);
    }

    @Override
    public Map<TicketId, Ticket> lock(Collection<TicketId> ids) {
        Map<TicketId, Ticket> held = new LinkedHashMap<>();
        ids.forEach(id -> lock(id).ifPresent(ticket -> held.put(id, ticket)));
        return held;
    }

    @Override
    public Newest newestOf(Collection<ConversationId> conversations) {
        transactions.require();
        Map<Talk, Ticket> newest = new LinkedHashMap<>();
        rows.rows()
                .filter(row -> conversations.contains(row.conversation()))
                .sorted(EARLIER)
                .forEach(row -> newest.put(new Talk(row.conversation(), row.customer()), Ticket.restore(row)));
        Map<ConversationId, Ticket> goingOn = new LinkedHashMap<>();
        rows.rows()
                .filter(row -> row.privateThread()
                        .filter(thread -> conversations.contains(thread.conversation()))
                        .isPresent())
                .sorted(Comparator.comparing(
                        (Snapshot row) -> row.privateThread().orElseThrow().since()))
                .forEach(row -> goingOn.put(row.privateThread().orElseThrow().conversation(), Ticket.restore(row)));
        return new Newest(newest, goingOn);
    }

    @Override
    public void save(Ticket ticket) {
        Snapshot before = rows.row(ticket.id());
        refuseArrival(ticket, holder(before));
        rows.put(ticket.id(), ticket.snapshot());
        if (!holder(before).equals(ticket.agent())) {
            holder(before).ifPresent(agent -> loads.lower(agent, before.campaign()));
        }
        events.append(ticket);
    }

    @Override
    public boolean handTo(Ticket ticket, Limits limits) {
        AgentId agent = ticket.agent().orElseThrow(() -> new IllegalStateException("nobody has " + ticket.id()));
        Snapshot before = rows.row(ticket.id());
        if (!holder(before).equals(ticket.agent())) {
            if (!loads.raise(
                    agent,
                    ticket.campaign(),
                    limits,
                    ticket.place().orElseThrow().since())) {
                return false;
            }
            holder(before).ifPresent(holder -> loads.lower(holder, before.campaign()));
        }
        rows.put(ticket.id(), ticket.snapshot());
        events.append(ticket);
        return true;
    }

    @Override
    public List<TicketId> queue(CampaignId campaign, int max) {
        return queue(campaign, false, max);
    }

    @Override
    public List<TicketId> queueByLoss(CampaignId campaign, int max) {
        return queue(campaign, true, max);
    }

    private List<TicketId> queue(CampaignId campaign, boolean byLoss, int max) {
        return waiting(campaign)
                .sorted(Comparator.comparing((Snapshot row) -> !((Place.Waiting) place(row)).first())
                        .thenComparing(row -> Ticket.restore(row).turn(byLoss))
                        .thenComparing(row -> row.id().value()))
                .limit(max)
                .map(Snapshot::id)
                .toList();
    }

    @Override
    public List<TicketId> parked(CampaignId campaign, Place.ParkReason reason, int max) {
        return parkedIn(campaign, reason).limit(max).map(Snapshot::id).toList();
    }

    @Override
    public List<TicketId> promisedOtherwise(CampaignId campaign, Optional<Instant> opening, int max) {
        return parkedIn(campaign, Place.ParkReason.OUT_OF_HOURS)
                .filter(row -> !((Place.Parked) place(row)).until().equals(opening))
                .limit(max)
                .map(Snapshot::id)
                .toList();
    }

    /** From where the time is known that a campaign allows for a ticket. */
    public void allow(Function<CampaignId, Duration> newChatTimes) {
        chatTimes = newChatTimes;
    }

    @Override
    public List<TicketId> overChatTime(Instant now, int max) {
        return rows.rows()
                .filter(row -> holder(row).isPresent() && row.campaign().isPresent())
                .filter(row -> {
                    Duration allowed = chatTimes.apply(row.campaign().get());
                    return !allowed.isZero()
                            && !place(row).since().plus(allowed).isAfter(now);
                })
                .limit(max)
                .map(Snapshot::id)
                .toList();
    }

    @Override
    public List<TicketId> heldBy(CampaignId campaign, Collection<AgentId> agents) {
        return in(campaign)
                .filter(row -> holder(row).filter(agents::contains).isPresent())
                .map(Snapshot::id)
                .sorted(Comparator.comparing(TicketId::value))
                .toList();
    }

    private Stream<Snapshot> parkedIn(CampaignId campaign, Place.ParkReason reason) {
        return in(campaign)
                .filter(row -> place(row) instanceof Place.Parked parked && parked.reason() == reason)
                .sorted(Comparator.comparing((Snapshot row) -> place(row).since())
                        .thenComparing(row -> row.id().value()));
    }

    @Override
    public List<TicketId> parkedForToken(ChannelId channel) {
        return rows.rows()
                .filter(row -> row.channel().equals(channel)
                        && place(row) instanceof Place.Parked parked
                        && parked.reason() == Place.ParkReason.TOKEN_INACTIVE)
                .sorted(Comparator.comparing((Snapshot row) -> place(row).since())
                        .thenComparing(row -> row.id().value()))
                .map(Snapshot::id)
                .toList();
    }

    @Override
    public List<TicketId> heldBy(AgentId agent) {
        return all().stream()
                .filter(ticket -> ticket.agent().filter(agent::equals).isPresent())
                .map(Ticket::id)
                .toList();
    }

    @Override
    public List<TicketId> openOf(ChannelId channel, TicketId after, int max) {
        return rows.rows()
                .filter(row -> row.channel().equals(channel) && place(row) != null)
                .map(Snapshot::id)
                .filter(id -> id.value() > after.value())
                .sorted(Comparator.comparing(TicketId::value))
                .limit(max)
                .toList();
    }

    @Override
    public int activeHeld(AgentId agent) {
        return active(agent);
    }

    @Override
    public void holdLoads(Collection<Ticket> some) {
        loads.hold(some.stream()
                .flatMap(ticket -> ticket.agent().stream())
                .distinct()
                .toList());
    }

    @Override
    public List<TicketId> openOf(CustomerId customer) {
        return rows.rows()
                .filter(row -> row.customer().equals(customer) && place(row) != null)
                .map(Snapshot::id)
                .toList();
    }

    @Override
    public Map<TicketId, Background> backgrounds(Collection<TicketId> some, Instant servedSince) {
        Map<TicketId, Background> all = new LinkedHashMap<>();
        some.forEach(id -> rows.get(id)
                .ifPresent(row -> all.put(
                        id,
                        new Background(
                                servers(row, servedSince),
                                row.language().or(customers.get(row.customer())::language)))));
        return all;
    }

    @Override
    public Set<TicketId> firstOfTheirCustomers(Collection<TicketId> some) {
        return some.stream()
                .filter(id -> rows.get(id)
                        .filter(row -> rows.rows()
                                .noneMatch(other ->
                                        other.customer().equals(row.customer()) && EARLIER.compare(other, row) < 0))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private List<AgentId> servers(Snapshot ticket, Instant since) {
        return rows.rows()
                .filter(row ->
                        row.customer().equals(ticket.customer()) && !row.id().equals(ticket.id()))
                .filter(row -> !row.lastMessageAt().isBefore(since))
                .flatMap(row -> row.lastAgent().stream())
                .distinct()
                .sorted(Comparator.comparing(AgentId::value))
                .toList();
    }

    /** How many open tickets of an agent have a customer who waits for an answer. */
    public int unanswered(AgentId agent) {
        return (int) rows.rows()
                .filter(row -> holder(row).filter(agent::equals).isPresent())
                .filter(row -> row.awaitingSince().isPresent())
                .count();
    }

    @Override
    public int active(AgentId agent) {
        return loads.active(agent);
    }

    /** Every ticket, in the order of their numbers. */
    public List<Ticket> all() {
        return rows.rows()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .map(Ticket::restore)
                .toList();
    }

    private Stream<Snapshot> waiting(CampaignId campaign) {
        return in(campaign).filter(row -> place(row) instanceof Place.Waiting);
    }

    private Stream<Snapshot> in(CampaignId campaign) {
        return rows.rows().filter(row -> row.campaign().filter(campaign::equals).isPresent());
    }

    private static Place place(Snapshot row) {
        return row.state() instanceof TicketState.Open open ? open.place() : null;
    }

    private static Optional<AgentId> holder(Snapshot row) {
        return place(row) instanceof Place.WithAgent with ? Optional.of(with.agent()) : Optional.empty();
    }

    private static void refuseArrival(Ticket ticket, Optional<AgentId> before) {
        if (ticket.agent().isPresent() && !ticket.agent().equals(before)) {
            throw new IllegalStateException("ticket " + ticket.id().value() + " came to an agent without handTo");
        }
    }
}
