package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.inject.Inject;

/** A supervisor gets a campaign to watch and steer. */
@UseCase
public class GiveCampaign {
    private final Campaigns campaigns;

    @Inject
    public GiveCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Giving what somebody already has changes nothing. */
    public void give(CampaignId campaign, AgentId supervisor) {
        campaigns.giveTo(campaign, supervisor);
    }
}
