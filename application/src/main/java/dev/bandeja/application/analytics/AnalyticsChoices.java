package dev.bandeja.application.analytics;

import dev.bandeja.domain.campaign.CampaignId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names between which somebody who reads figures can choose. */
public interface AnalyticsChoices {
    /**
     * @param within the campaigns they may see; empty = all
     */
    Choices among(Optional<Set<CampaignId>> within);

    /** Each by name; pages and agents are those of the campaigns. */
    record Choices(List<Named> campaigns, List<Named> channels, List<Named> agents) {}

    /** A thing with its name. */
    record Named(long id, String name) {}
}
