package dev.bandeja.application.routing;

import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** Where a ticket can be transferred to. */
public interface TransferBoard {
    /** The members of its campaign but for who has it, by name; every active agent when it has none. */
    List<Receiver> agents(TicketId ticket);

    /** The enabled campaigns but for its own, by name. */
    List<Named> campaigns(TicketId ticket);

    /**
     * An agent who may get it.
     *
     * @param active open tickets they have of its campaign, or in all when it has none
     * @param limit how many they may have of it
     */
    record Receiver(AgentId id, String name, Presence presence, int active, Optional<Integer> limit) {}
}
