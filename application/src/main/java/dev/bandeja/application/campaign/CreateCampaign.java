package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.conversation.Visibility;
import jakarta.inject.Inject;

/** A new campaign; a page has at most one enabled campaign for private and one for public content (decision D1). */
@UseCase
public class CreateCampaign {
    private final Campaigns campaigns;

    @Inject
    public CreateCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** @throws Refused {@code CONFLICT} with the {@code campaign} that already takes the same content */
    public void create(Campaign campaign) {
        for (Visibility visibility : Visibility.values()) {
            if (campaign.takes(visibility)) {
                campaigns.taking(campaign.channel(), visibility).ifPresent(other -> {
                    throw Refused.because(Refused.Reason.CONFLICT).with("campaign", other.name());
                });
            }
        }
        campaigns.add(campaign);
    }
}
