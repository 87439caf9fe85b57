package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;

/** The agent who has a ticket has read it; somebody else's reading marks nothing. */
@UseCase
public class MarkSeen {
    private final TicketAccess access;
    private final Tickets tickets;
    private final LiveFeed feed;

    @Inject
    public MarkSeen(TicketAccess access, Tickets tickets, LiveFeed feed) {
        this.access = access;
        this.tickets = tickets;
        this.feed = feed;
    }

    public void seen(Person person, TicketId id) {
        Ticket ticket = access.seen(person, id);
        boolean theirs = ticket.agent().filter(person.id()::equals).isPresent();
        if (theirs && ticket.snapshot().unread() > 0) {
            ticket.seen();
            tickets.save(ticket);
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.SEEN));
        }
    }
}
