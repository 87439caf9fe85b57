package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.schedule.DaysAheadJson;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.servicelevel.DaysAhead;
import java.time.Instant;

/**
 * A campaign in one line.
 *
 * @param pageName the page's name as it was typed
 * @param page the page it was activated for; missing until then
 * @param zone time zone of its schedule
 * @param today its hours today, on the clocks of that zone
 * @param members how many agents receive its tickets
 * @param free of them, those who are available without any ticket
 * @param busy of them, those who are available and have tickets
 * @param waiting customers in its queue
 * @param parked customers who are kept for later
 * @param abandoned customers who waited longer than the threshold today, on the clocks of its zone
 * @param recovered of them, those whom a person answered after that
 */
public record CampaignCardJson(
        long id,
        String name,
        CampaignTerms.Kind kind,
        boolean enabled,
        String pageName,
        PageJson page,
        String zone,
        DaysAheadJson today,
        int members,
        int free,
        int busy,
        int waiting,
        int parked,
        int abandoned,
        int recovered) {
    static CampaignCardJson of(CampaignBoard.CampaignCard card, Instant now) {
        CampaignBoard.Figures figures = card.figures();
        return new CampaignCardJson(
                card.id().value(),
                card.name(),
                card.kind(),
                card.enabled(),
                card.pageName(),
                card.page().map(page -> PageJson.of(page, now)).orElse(null),
                card.schedule().zone().getId(),
                DaysAheadJson.of(
                        DaysAhead.of(card.schedule(), now, 1), card.schedule().zone()),
                figures.members(),
                figures.free(),
                figures.busy(),
                figures.waiting(),
                figures.parked(),
                figures.abandoned(),
                figures.recovered());
    }
}
