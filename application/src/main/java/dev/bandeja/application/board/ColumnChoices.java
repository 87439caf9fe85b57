package dev.bandeja.application.board;

import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.channel.ChannelKind;
import java.util.List;

/** What a reader can choose from when they filter tickets: only what belongs to tickets that they may see. */
public interface ColumnChoices {
    Choices of(Sight sight);

    /**
     * Each by name.
     *
     * @param channels the pages from which tickets in sight come
     * @param campaigns campaigns whose tickets are in sight
     * @param agents whose tickets are in sight
     * @param tags all there are
     */
    record Choices(List<PageChoice> channels, List<Named> campaigns, List<Named> agents, List<Named> tags) {}

    /** A page, with its network. */
    record PageChoice(long id, String name, ChannelKind kind) {}
}
