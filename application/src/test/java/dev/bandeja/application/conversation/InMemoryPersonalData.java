package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.channel.InMemoryChannels;
import dev.bandeja.application.media.InMemoryMediaFiles;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Customers' data in memory, to be forgotten. */
public final class InMemoryPersonalData implements PersonalData {
    private final InMemoryChannels channels;
    private final InMemoryCustomers customers;
    private final InMemoryTickets tickets;
    private final InMemoryMessages messages;
    private final InMemoryOutbox outbox;
    private final InMemoryInboundItems items;
    private final InMemoryMediaFiles files;
    private final Table<Who, Instant> forgotten;

    public InMemoryPersonalData(
            Transactions transactions,
            InMemoryChannels channels,
            InMemoryCustomers customers,
            InMemoryTickets tickets,
            InMemoryMessages messages,
            InMemoryOutbox outbox,
            InMemoryInboundItems items,
            InMemoryMediaFiles files) {
        this.channels = channels;
        this.customers = customers;
        this.tickets = tickets;
        this.messages = messages;
        this.outbox = outbox;
        this.items = items;
        this.files = files;
        forgotten = new Table<>(transactions);
    }

    @Override
    public List<CustomerId> customers(ChannelKind kind, String networkPerson) {
        return customers
                .knownAs(networkPerson)
                .filter(each ->
                        channels.find(each.channel()).orElseThrow().kind().equals(kind))
                .map(Customer::id)
                .toList();
    }

    @Override
    public Emptied forget(CustomerId id, Instant at) {
        Customer was = customers.get(id);
        forgotten.put(new Who(was.channel(), was.externalId()), at);
        List<Ticket> theirs = tickets.all().stream()
                .filter(ticket -> ticket.customer().equals(id))
                .toList();
        Set<String> networkIds = new HashSet<>();
        int emptied = 0;
        Set<TicketId> emptiedTickets = new HashSet<>();
        for (Ticket ticket : theirs) {
            messages.of(ticket.id()).forEach(line -> line.networkId().ifPresent(networkIds::add));
            outbox.forget(ticket.id());
            files.forgetAll(List.of(MediaOwner.ticket(ticket.id().value())));
            int lines = messages.forget(ticket.id());
            emptied += lines;
            if (lines > 0) {
                emptiedTickets.add(ticket.id());
            }
        }
        Set<ConversationId> alone = new HashSet<>();
        Set<ConversationId> shared = new HashSet<>();
        theirs.forEach(ticket -> (isAlone(ticket) ? alone : shared).add(ticket.conversation()));
        items.forget(alone, shared, was.externalId(), networkIds);
        customers.forget(id);
        return new Emptied(emptiedTickets, emptied);
    }

    private boolean isAlone(Ticket ticket) {
        return tickets.all().stream()
                .noneMatch(other -> other.conversation().equals(ticket.conversation())
                        && !other.customer().equals(ticket.customer()));
    }

    @Override
    public Map<String, Instant> forgotten(ChannelId channel, Collection<String> networkPersons) {
        Map<String, Instant> found = new HashMap<>();
        networkPersons.forEach(
                person -> forgotten.get(new Who(channel, person)).ifPresent(at -> found.put(person, at)));
        return found;
    }

    @Override
    public void forgetItems(Collection<Long> some) {
        some.forEach(items::forget);
    }

    /** A person of a page. */
    private record Who(ChannelId channel, String networkPerson) {}
}
