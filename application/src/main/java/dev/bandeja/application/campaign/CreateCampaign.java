package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import jakarta.inject.Inject;

/** A new campaign; a page has at most one enabled campaign for private and one for public content (decision D1). */
@UseCase
public class CreateCampaign {
    private final KeepCampaign keep;

    @Inject
    public CreateCampaign(KeepCampaign keep) {
        this.keep = keep;
    }

    /** @throws Refused {@code PAGE_TAKEN} with the {@code campaign} that already takes the same content */
    public void create(AgentId by, Campaign campaign) {
        keep.add(by, campaign);
    }
}
