package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.channel.TokenJson;
import dev.bandeja.application.campaign.CampaignBoard;
import java.time.Instant;

/**
 * The page that a campaign was activated for.
 *
 * @param token whether it may be answered
 */
public record PageJson(long id, String kind, String name, String pictureUrl, TokenJson token) {
    static PageJson of(CampaignBoard.Page page, Instant now) {
        return new PageJson(
                page.id().value(),
                page.kind().name(),
                page.name(),
                page.pictureUrl().orElse(null),
                TokenJson.of(page.health(), now));
    }
}
