package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whoever handles a ticket says in which language its customer is written to by itself (decision D20). */
@UseCase
public class ChooseTicketLanguage {
    private final TicketAccess access;
    private final Tickets tickets;
    private final LiveFeed feed;

    @Inject
    public ChooseTicketLanguage(TicketAccess access, Tickets tickets, LiveFeed feed) {
        this.access = access;
        this.tickets = tickets;
        this.feed = feed;
    }

    /**
     * @param language two letters; empty = what the network's profile says, or else the page's
     * @throws dev.bandeja.domain.Refused {@code NOT_FOUND}, {@code NOT_YOURS}, {@code INVALID}
     */
    public void choose(Person by, TicketId id, Optional<String> language) {
        Ticket ticket = access.handled(by, id);
        ticket.writeIn(language);
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.METADATA));
    }
}
