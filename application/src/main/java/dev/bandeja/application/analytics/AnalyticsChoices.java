package dev.bandeja.application.analytics;

import dev.bandeja.domain.campaign.CampaignId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names between which somebody who reads figures can choose. */
public interface AnalyticsChoices {
    /**
     * @param within the campaigns they may see; empty = all
     * @param channels pages that have figures before the reader, whether or not a campaign is theirs now
     * @param agents people who have figures before the reader, whether or not they are still members
     */
    Choices among(Optional<Set<CampaignId>> within, Set<Long> channels, Set<Long> agents);

    /** Each by name; pages and agents are those of the campaigns, and those with figures. */
    record Choices(List<Named> campaigns, List<Named> channels, List<Named> agents) {}

    /** A thing with its name. */
    record Named(long id, String name) {}
}
