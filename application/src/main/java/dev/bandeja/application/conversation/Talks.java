package dev.bandeja.application.conversation;

import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.application.ticket.Tickets.Talk;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose messages those of some conversations are, while a batch is being applied. */
final class Talks {
    private final Map<Talk, Ticket> newest = new HashMap<>();
    private final Map<ConversationId, Ticket> goingOn = new HashMap<>();

    /** Takes the tickets of these conversations into its hands. */
    void hold(Tickets tickets, Collection<ConversationId> conversations) {
        Tickets.Newest held = tickets.newestOf(conversations);
        newest.putAll(held.ofTalks());
        goingOn.putAll(held.goingOn());
    }

    /**
     * The ticket that a customer's message may belong to, open or closed; null when there is none. A private talk may also be
     * the one in which a ticket of comments goes on: that one takes the message unless another of the talk itself is open, and
     * of two that are closed the one that ended last.
     */
    Ticket current(ConversationId conversation, CustomerId customer) {
        Ticket own = newest.get(new Talk(conversation, customer));
        Ticket other = goingOn.get(conversation);
        if (own == null || other == null) {
            return own == null ? other : own;
        }
        if (own.isOpen() || other.isOpen()) {
            return own.isOpen() ? own : other;
        }
        return own.closedAt().get().isAfter(other.closedAt().get()) ? own : other;
    }

    /** All tickets that take messages of a conversation. */
    List<Ticket> in(ConversationId conversation) {
        return Stream.concat(
                        newest.entrySet().stream()
                                .filter(each -> each.getKey().conversation().equals(conversation))
                                .map(Map.Entry::getValue),
                        Optional.ofNullable(goingOn.get(conversation)).stream())
                .toList();
    }

    void opened(Ticket ticket) {
        newest.put(new Talk(ticket.conversation(), ticket.customer()), ticket);
    }

    /** From now on that ticket goes on in this talk. */
    void goesOn(ConversationId talk, Ticket ticket) {
        goingOn.put(talk, ticket);
    }

    Optional<Ticket> find(TicketId id) {
        return Stream.concat(newest.values().stream(), goingOn.values().stream())
                .filter(ticket -> ticket.id().equals(id))
                .findFirst();
    }
}
