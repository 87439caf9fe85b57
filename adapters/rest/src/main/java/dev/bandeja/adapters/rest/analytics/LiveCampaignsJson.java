package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.application.analytics.LivePanel.Standing;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.campaign.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All campaigns now, each with its figures since midnight on its own clocks.
 *
 * @param figures those of all campaigns together, by name; without a denominator there is none
 */
public record LiveCampaignsJson(Map<String, Double> figures, List<LiveCampaignJson> campaigns) {
    private static final Predicate<Figure> DURING_THE_DAY = figure -> !figure.ofWholeTickets();

    static LiveCampaignsJson of(List<Standing> standings, Map<CampaignId, Tally> today) {
        Tally all = today.values().stream().reduce(Tally.NOTHING, Tally::plus);
        return new LiveCampaignsJson(
                FigureJson.values(all, DURING_THE_DAY),
                standings.stream()
                        .map(each -> LiveCampaignJson.of(each, today.getOrDefault(each.id(), Tally.NOTHING)))
                        .toList());
    }

    /**
     * One of them.
     *
     * @param targetSeconds within which time customers are to be answered
     * @param targetPercent how many of them
     * @param abandonedAfterSeconds how long somebody waits until they count as abandoned; 0 = they never do
     * @param waiting customers in the queue
     * @param parked customers who are kept for later
     * @param active open tickets that agents have
     * @param free members who are there and have nothing to do
     * @param longestSince since when the one waits who has waited longest
     * @param longestOverTargetAt when they have waited, or had, longer than the target: it runs in open hours
     * @param longestAbandonedAt when they count, or counted, as abandoned; missing when nobody ever does
     * @param figures those of today, by name; one without a denominator is missing
     */
    public record LiveCampaignJson(
            long campaignId,
            String name,
            boolean enabled,
            long targetSeconds,
            int targetPercent,
            long abandonedAfterSeconds,
            int waiting,
            int parked,
            int active,
            int free,
            Instant longestSince,
            Instant longestOverTargetAt,
            Instant longestAbandonedAt,
            Map<String, Double> figures) {
        static LiveCampaignJson of(Standing campaign, Tally today) {
            return new LiveCampaignJson(
                    campaign.id().value(),
                    campaign.name(),
                    campaign.enabled(),
                    campaign.target().within().toSeconds(),
                    campaign.target().percent(),
                    campaign.abandonedAfter().toSeconds(),
                    campaign.waiting(),
                    campaign.parked(),
                    campaign.active(),
                    campaign.free(),
                    campaign.longestSince().orElse(null),
                    campaign.longestOverTargetAt().orElse(null),
                    campaign.longestAbandonedAt().orElse(null),
                    FigureJson.values(today, DURING_THE_DAY));
        }
    }
}
