package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.Ticket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tickets of a page are important: by what their customers write, and by who they are. */
final class ImportantTickets {
    private final ChannelId channel;
    private final ImportantContent rules;
    private final Vips vips;

    ImportantTickets(ChannelId channel, ImportantContent rules, Vips vips) {
        this.channel = channel;
        this.rules = rules;
        this.vips = vips;
    }

    /**
     * The customer wrote that, or changed it into that.
     *
     * @return whether it made the ticket important
     */
    boolean becomesSo(Ticket ticket, String text) {
        boolean before = ticket.importance().isImportant();
        rules.saidIn(text).ifPresent(phrase -> ticket.markByContent(phrase.text()));
        return !before && ticket.importance().isImportant();
    }

    /** New tickets of VIPs are important from the beginning. */
    void markVips(List<Ticket> opened, Collection<Customer> people) {
        if (opened.isEmpty()) {
            return;
        }
        Set<CustomerId> whose = opened.stream().map(Ticket::customer).collect(Collectors.toSet());
        Map<CustomerId, String> ids = people.stream()
                .filter(person -> whose.contains(person.id()))
                .collect(Collectors.toMap(Customer::id, Customer::externalId, (one, same) -> one));
        Set<String> important = vips.among(channel, ids.values());
        opened.stream()
                .filter(ticket -> important.contains(ids.get(ticket.customer())))
                .forEach(ticket -> ticket.markByCustomer(true));
    }
}
