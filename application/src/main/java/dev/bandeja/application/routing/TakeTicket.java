package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** An agent takes a ticket that nobody has. */
@UseCase
public class TakeTicket {
    private final TicketAccess access;
    private final HandTicket hand;
    private final InstantSource time;

    @Inject
    public TakeTicket(TicketAccess access, HandTicket hand, InstantSource time) {
        this.access = access;
        this.hand = hand;
        this.time = time;
    }

    /** Taking what one already has changes nothing. */
    public void take(Person person, TicketId id) {
        Ticket ticket = access.seen(person, id);
        if (ticket.agent().filter(person.id()::equals).isEmpty()) {
            hand.toTaker(ticket, person, time.instant());
        }
    }
}
