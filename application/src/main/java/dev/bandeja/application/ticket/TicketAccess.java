package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;

/** Somebody wants to do something with a ticket: they have to see it, and it has to be theirs to handle. */
@UseCase
public class TicketAccess {
    private final Tickets tickets;
    private final People people;

    @Inject
    public TicketAccess(Tickets tickets, People people) {
        this.tickets = tickets;
        this.people = people;
    }

    /** The ticket, held; {@code NOT_FOUND} when it is out of the person's sight. */
    public Ticket seen(Person person, TicketId id) {
        Ticket ticket = tickets.lock(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (!people.sight(person).includes(ticket.campaign(), ticket.agent(), ticket.lastAgent())) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        return ticket;
    }

    /** The ticket, held; {@code NOT_YOURS} unless the person has it or steers its campaign. */
    public Ticket handled(Person person, TicketId id) {
        Ticket ticket = seen(person, id);
        Sight sight = people.sight(person);
        boolean theirs = ticket.agent().filter(person.id()::equals).isPresent();
        if (!theirs && !sight.steers(ticket.campaign())) {
            throw Refused.because(Reason.NOT_YOURS);
        }
        return ticket;
    }
}
