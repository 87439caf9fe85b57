package dev.bandeja.application.routing;

import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.Transfer;
import java.util.Optional;

/** Tickets that were given on; the last time of each. */
public interface Transfers {
    void put(Transfer transfer);

    /** Removes it; empty when the ticket was never transferred. */
    Optional<Transfer> take(TicketId ticket);
}
