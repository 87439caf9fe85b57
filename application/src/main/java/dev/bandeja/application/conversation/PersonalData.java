package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where customers' data lies, to be forgotten: tickets, lines, messages on their way, and everything as it was received. */
public interface PersonalData {
    /** What became of messages that were on their way to somebody who was forgotten. */
    String CUSTOMER_FORGOTTEN = "CUSTOMER_FORGOTTEN";

    /** Customers whom a network knows under that number, on all pages. */
    List<CustomerId> customers(ChannelKind kind, String networkPerson);

    /**
     * Forgets a customer: name, picture, language and the network's number; the words, attachments and network ids of every
     * line on their tickets; messages that wait to be sent; what was received of them, raw. Their tickets are held until the
     * end of the transaction.
     *
     * @return how much there was
     */
    Emptied forget(CustomerId customer, Instant at);

    /** Who of these people was forgotten, and when: what they wrote before does not come back. */
    Map<String, Instant> forgotten(ChannelId channel, Collection<String> networkPersons);

    /** Forgets events, raw as they were received; what became of them is noted by whoever has them. */
    void forgetItems(Collection<Long> items);

    /**
     * What was emptied.
     *
     * @param tickets those on which there was something
     * @param messages how many lines there were
     */
    record Emptied(Set<TicketId> tickets, int messages) {
        public Emptied {
            tickets = Set.copyOf(tickets);
        }
    }
}
