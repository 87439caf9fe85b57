package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket in a campaign's queue.
 *
 * @param since since when its customer waits
 * @param lastAgent who had it before; it returns to them when they can receive (decision D22)
 * @param served who served its customer within {@link #REMEMBERED_DAYS} days, on this page
 * @param language the customer's language, when it is known
 */
public record WaitingTicket(
        TicketId ticket, Instant since, Optional<AgentId> lastAgent, List<AgentId> served, Optional<String> language) {
    public static final int REMEMBERED_DAYS = 30;

    public WaitingTicket {
        served = List.copyOf(served);
    }

    /** Of somebody who comes for the first time, in a language nobody knows. */
    public static WaitingTicket of(TicketId ticket, Instant since) {
        return new WaitingTicket(ticket, since, Optional.empty(), List.of(), Optional.empty());
    }
}
