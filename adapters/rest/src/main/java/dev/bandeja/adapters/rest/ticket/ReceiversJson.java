package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.routing.TransferBoard;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.Presence;
import java.util.List;

/**
 * Where a ticket can be transferred to.
 *
 * @param agents members of its campaign, but for who has it
 * @param campaigns enabled ones, but for its own
 */
public record ReceiversJson(List<ReceiverJson> agents, List<Named> campaigns) {

    /**
     * An agent who may get it.
     *
     * @param active open tickets they have of its campaign
     * @param limit how many they may have of it; absent without a campaign
     */
    public record ReceiverJson(long id, String name, Presence.State state, int active, Integer limit) {}

    static ReceiversJson of(List<TransferBoard.Receiver> agents, List<Named> campaigns) {
        return new ReceiversJson(
                agents.stream()
                        .map(agent -> new ReceiverJson(
                                agent.id().value(),
                                agent.name(),
                                agent.presence().state(agent.active()),
                                agent.active(),
                                agent.limit().orElse(null)))
                        .toList(),
                campaigns);
    }
}
