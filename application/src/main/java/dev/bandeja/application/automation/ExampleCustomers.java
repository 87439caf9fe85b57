package dev.bandeja.application.automation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** Customers who write to a page these days, so that whoever writes a text sees how they would read it. */
public interface ExampleCustomers {
    /** Of the page's newest open private tickets, newest first; each customer once. */
    List<Example> of(ChannelId channel, int max);

    /** The customer of one ticket, whatever became of it. */
    Optional<Example> on(TicketId ticket);

    /**
     * A customer with their ticket.
     *
     * @param name as the network tells it
     * @param profileLanguage two letters, when the network tells
     * @param ticketLanguage two letters, when an agent has set it
     * @param agent the name of who has the ticket
     */
    record Example(
            ChannelId channel,
            TicketId ticket,
            Optional<String> name,
            Optional<String> profileLanguage,
            Optional<String> ticketLanguage,
            Optional<String> agent) {}
}
