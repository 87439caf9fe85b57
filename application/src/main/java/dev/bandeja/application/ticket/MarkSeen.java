package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;

/** The agent who has a ticket has read it: if it was transferred to them, it is theirs now. Somebody else's reading marks nothing. */
@UseCase
public class MarkSeen {
    private final TicketAccess access;
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final LiveFeed feed;

    @Inject
    public MarkSeen(TicketAccess access, Tickets tickets, Deadlines deadlines, LiveFeed feed) {
        this.deadlines = deadlines;
        this.access = access;
        this.tickets = tickets;
        this.feed = feed;
    }

    public void seen(Person person, TicketId id) {
        Ticket ticket = access.seen(person, id);
        boolean theirs = ticket.agent().filter(person.id()::equals).isPresent();
        if (theirs) {
            deadlines.cancel(Deadlines.Kind.TRANSFER_RETURNS, id.value());
        }
        if (theirs && ticket.snapshot().unread() > 0) {
            ticket.seen();
            tickets.save(ticket);
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.SEEN));
        }
    }
}
