package dev.bandeja.application.publishing;

import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A page as somebody who wants to publish on it needs it.
 *
 * @param active its token works; otherwise nothing can be published
 * @param onlyAdministrators its switch (P42)
 * @param zone the page's own time, in which posts are scheduled
 * @param campaigns those of the page
 */
public record PublishingPage(
        ChannelId id,
        String name,
        Optional<String> pictureUrl,
        boolean active,
        boolean onlyAdministrators,
        ZoneId zone,
        Set<CampaignId> campaigns) {
    public PublishingPage {
        campaigns = Set.copyOf(campaigns);
    }
}
