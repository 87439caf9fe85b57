package dev.bandeja.application.campaign;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Optional;

/** Dispositions in memory. */
public final class InMemoryDispositions implements Dispositions {
    private final Table<CampaignId, DispositionTree> trees;
    private final Table<TicketId, Chosen> chosen;
    private long lastId;

    public InMemoryDispositions(Transactions transactions) {
        trees = new Table<>(transactions);
        chosen = new Table<>(transactions);
    }

    @Override
    public DispositionId newId() {
        return new DispositionId(++lastId);
    }

    @Override
    public DispositionTree of(CampaignId campaign) {
        return trees.get(campaign).orElse(DispositionTree.EMPTY);
    }

    @Override
    public void replace(CampaignId campaign, DispositionTree tree) {
        trees.put(campaign, tree);
    }

    @Override
    public void choose(TicketId ticket, Chosen choice) {
        chosen.put(ticket, choice);
    }

    @Override
    public Optional<Chosen> latest(TicketId ticket) {
        return chosen.get(ticket);
    }
}
