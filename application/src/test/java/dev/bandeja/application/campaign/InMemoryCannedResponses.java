package dev.bandeja.application.campaign;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CannedResponse;
import java.util.List;

/** Canned responses in memory. */
public final class InMemoryCannedResponses implements CannedResponses {
    private final Table<CampaignId, List<CannedResponse>> rows;

    public InMemoryCannedResponses(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public List<CannedResponse> of(CampaignId campaign) {
        return rows.get(campaign).orElse(List.of());
    }

    @Override
    public void replace(CampaignId campaign, List<CannedResponse> responses) {
        rows.put(campaign, List.copyOf(responses));
    }
}
