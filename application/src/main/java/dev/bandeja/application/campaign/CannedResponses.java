package dev.bandeja.application.campaign;

import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CannedResponse;
import java.util.List;

/** The canned responses of the campaigns, in the order somebody gave them. */
public interface CannedResponses {
    List<CannedResponse> of(CampaignId campaign);

    void replace(CampaignId campaign, List<CannedResponse> responses);
}
