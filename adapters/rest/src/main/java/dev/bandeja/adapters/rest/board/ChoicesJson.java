package dev.bandeja.adapters.rest.board;

import dev.bandeja.application.board.ColumnChoices.Choices;
import dev.bandeja.application.ticket.TicketBoard.Named;
import java.util.List;

/** What the caller can filter tickets by, each by name: only what belongs to tickets in their sight. */
public record ChoicesJson(List<PageJson> channels, List<Named> campaigns, List<Named> agents, List<Named> tags) {
    /** A page, with its network. */
    public record PageJson(long id, String name, String kind) {}

    static ChoicesJson of(Choices choices) {
        return new ChoicesJson(
                choices.channels().stream()
                        .map(page ->
                                new PageJson(page.id(), page.name(), page.kind().name()))
                        .toList(),
                choices.campaigns(),
                choices.agents(),
                choices.tags());
    }
}
