package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.ticket.CloseTicket;
import dev.bandeja.application.ticket.Tickets;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Finds the tickets whose agents have had them for as long as their campaigns allow, and ends them. */
@UseCase
public class EndLongChats {
    private static final int AT_ONCE = 50;

    private final Tickets tickets;
    private final CloseTicket close;
    private final InstantSource time;

    @Inject
    public EndLongChats(Tickets tickets, CloseTicket close, InstantSource time) {
        this.tickets = tickets;
        this.close = close;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean endSome() {
        var due = tickets.overChatTime(time.instant(), AT_ONCE);
        var held = tickets.lock(due).values();
        tickets.holdLoads(held);
        held.stream().filter(ticket -> ticket.agent().isPresent()).forEach(close::chatTimeOver);
        return due.size() == AT_ONCE;
    }
}
