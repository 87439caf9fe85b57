package dev.bandeja.application.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.campaign.Dispositions.Chosen;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Disposition;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class DispositionsContract extends StoreContract {
    @Test
    void a_campaigns_tree_comes_back_as_it_was_written_level_by_level() {
        CampaignId campaign = aCampaign(aChannel().id()).id();
        CampaignId other = aCampaign(aChannel().id()).id();
        assertEquals(DispositionTree.EMPTY, of(campaign));
        DispositionId sale = newId();
        Disposition quote = entry(newId(), "Cotización", "Q-1", true);
        Disposition lost = entry(newId(), "Perdida", null, false);
        DispositionTree tree = new DispositionTree(
                true, List.of(entry(newId(), "Reclamo", null, true), entry(sale, "Venta", "V", true, quote, lost)));
        replace(campaign, tree);
        assertEquals(tree, of(campaign));
        assertEquals(DispositionTree.EMPTY, of(other));

        DispositionTree moved = new DispositionTree(false, List.of(quote, entry(sale, "Ventas", null, false)));
        replace(campaign, moved);
        assertEquals(moved, of(campaign));
        replace(campaign, tree);
        assertEquals(tree, of(campaign));
    }

    @Test
    void what_came_of_a_ticket_stays_when_it_is_taken_out_of_the_tree() {
        Channel page = aChannel();
        Campaign campaign = aCampaign(page.id());
        AgentId agent = anAgent("Camila");
        Disposition sale = entry(newId(), "Venta", null, true);
        Disposition complaint = entry(newId(), "Reclamo", null, true);
        replace(campaign.id(), new DispositionTree(false, List.of(sale, complaint)));
        TicketId ticket = aTicket(page).id();
        assertEquals(Optional.empty(), latest(ticket));
        Chosen first = new Chosen(sale.id().orElseThrow(), List.of("Venta"), agent, in(5));
        Chosen second = new Chosen(complaint.id().orElseThrow(), List.of("Posventa", "Reclamo"), agent, in(9));
        tx(() -> stores.dispositions().choose(ticket, first));
        assertEquals(Optional.of(first), latest(ticket));
        tx(() -> stores.dispositions().choose(ticket, second));
        replace(campaign.id(), DispositionTree.EMPTY);
        assertEquals(Optional.of(second), latest(ticket));
    }

    private static Disposition entry(DispositionId id, String name, String code, boolean active, Disposition... below) {
        return new Disposition(Optional.of(id), name, Optional.ofNullable(code), active, List.of(below));
    }

    private DispositionId newId() {
        return tx(() -> stores.dispositions().newId());
    }

    private DispositionTree of(CampaignId campaign) {
        return tx(() -> stores.dispositions().of(campaign));
    }

    private void replace(CampaignId campaign, DispositionTree tree) {
        tx(() -> stores.dispositions().replace(campaign, tree));
    }

    private Optional<Chosen> latest(TicketId ticket) {
        return tx(() -> stores.dispositions().latest(ticket));
    }
}
