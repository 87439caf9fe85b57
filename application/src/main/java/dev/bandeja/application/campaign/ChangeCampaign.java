package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/**
 * A campaign is changed: by administrators in everything, by its supervisors in schedule, texts, strategy and limits
 * (decision D27).
 */
@UseCase
public class ChangeCampaign {
    private final KeepCampaign keep;

    @Inject
    public ChangeCampaign(KeepCampaign keep) {
        this.keep = keep;
    }

    /**
     * @param version the version that was changed
     * @param changed how it is to be, from how it is
     * @throws Refused {@code NOT_FOUND}, and those of {@link KeepCampaign#change}
     */
    public void change(Person by, CampaignId id, long version, UnaryOperator<Campaign> changed) {
        Campaign before = keep.held(by, id);
        keep.change(by, before, changed.apply(before), version);
    }
}
