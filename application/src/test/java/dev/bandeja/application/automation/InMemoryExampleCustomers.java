package dev.bandeja.application.automation;

import dev.bandeja.application.agent.InMemoryPeople;
import dev.bandeja.application.conversation.InMemoryCustomers;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Customers for previews, in memory. */
public final class InMemoryExampleCustomers implements ExampleCustomers {
    private final InMemoryTickets tickets;
    private final InMemoryCustomers customers;
    private final InMemoryPeople people;

    public InMemoryExampleCustomers(InMemoryTickets tickets, InMemoryCustomers customers, InMemoryPeople people) {
        this.tickets = tickets;
        this.customers = customers;
        this.people = people;
    }

    @Override
    public List<Example> of(ChannelId channel, int max) {
        return tickets.all().stream()
                .filter(ticket -> ticket.channel().equals(channel) && ticket.isOpen())
                .filter(ticket -> ticket.visibility() == Visibility.PRIVATE)
                .sorted(Comparator.<Ticket>comparingLong(ticket -> ticket.id().value())
                        .reversed())
                .limit(max)
                .map(this::example)
                .toList();
    }

    @Override
    public Optional<Example> on(TicketId id) {
        return tickets.all().stream()
                .filter(ticket -> ticket.id().equals(id))
                .findFirst()
                .map(this::example);
    }

    private Example example(Ticket ticket) {
        Customer customer = customers.get(ticket.customer());
        return new Example(
                ticket.channel(),
                ticket.id(),
                customer.name(),
                customer.language(),
                ticket.language(),
                ticket.agent().flatMap(people::find).map(Person::name));
    }
}
