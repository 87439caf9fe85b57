package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;

/** Whoever steers a campaign says how urgent one of its tickets is: it changes its turn in the queue. */
@UseCase
public class PrioritiseTicket {
    private final People people;
    private final Tickets tickets;
    private final LiveFeed feed;

    @Inject
    public PrioritiseTicket(People people, Tickets tickets, LiveFeed feed) {
        this.people = people;
        this.tickets = tickets;
        this.feed = feed;
    }

    /**
     * @param priority 0 to 5
     * @throws Refused {@code NOT_FOUND} when the ticket is out of sight, {@code TICKET_CLOSED}, {@code INVALID}
     */
    public void prioritise(Person by, TicketId id, int priority) {
        Ticket ticket = tickets.lock(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Sight sight = people.sight(by);
        if (!sight.steers(ticket.campaign())) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        if (ticket.priority() != priority) {
            ticket.prioritise(priority);
            tickets.save(ticket);
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.PRIORITY));
        }
    }
}
