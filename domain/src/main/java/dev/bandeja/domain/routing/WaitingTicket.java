package dev.bandeja.domain.routing;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Optional;

/**
 * A ticket in a campaign's queue.
 *
 * @param lastAgent who had it before; a reopened ticket returns to them when they can receive (decision D22)
 */
public record WaitingTicket(TicketId ticket, Optional<AgentId> lastAgent) {}
