package dev.bandeja.application.routing;

import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every routing decision, for whoever asks later why. */
public interface RoutingLog {
    void append(List<RoutingDecision> decisions);

    /** Which of these tickets already have a decision that explains why they wait. */
    Set<TicketId> explained(Collection<TicketId> tickets);

    /** The latest decision about a ticket. */
    Optional<RoutingDecision> latest(TicketId ticket);
}
