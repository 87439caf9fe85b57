package dev.bandeja.application.campaign;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can come of the campaigns' talks, and what came of each ticket. */
public interface Dispositions {
    DispositionId newId();

    DispositionTree of(CampaignId campaign);

    /**
     * How a campaign's tree is from now on; what is no longer in it stays on the tickets that have it.
     *
     * @param tree with a number for each entry
     */
    void replace(CampaignId campaign, DispositionTree tree);

    /** Somebody chose one when they closed the ticket; what was chosen at earlier closings is kept. */
    void choose(TicketId ticket, Chosen chosen);

    /** What was chosen when the ticket was closed last. */
    Optional<Chosen> latest(TicketId ticket);

    /**
     * What came of a ticket.
     *
     * @param path the names from the first level down, as they were then
     */
    record Chosen(DispositionId id, List<String> path, AgentId by, Instant at) {
        public Chosen {
            path = List.copyOf(path);
        }
    }
}
