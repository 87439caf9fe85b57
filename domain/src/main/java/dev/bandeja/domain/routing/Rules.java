package dev.bandeja.domain.routing;

import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Strategy;

/**
 * What a campaign's decisions are made by.
 *
 * @param limit how many of its open tickets one agent may have
 */
public record Rules(CampaignId campaign, Strategy strategy, int limit) {
    public static Rules of(Campaign campaign) {
        return new Rules(campaign.id(), campaign.strategy(), campaign.maxPerAgent());
    }

    Eligibility eligibility() {
        return strategy.eligibility();
    }
}
