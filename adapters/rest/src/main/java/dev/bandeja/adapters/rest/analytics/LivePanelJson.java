package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.adapters.rest.ticket.TicketCardJson.PromiseJson;
import dev.bandeja.application.analytics.LivePanel;
import dev.bandeja.application.analytics.Period;
import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign now, and its figures since midnight on its own clocks.
 *
 * @param targetSeconds within which time customers are to be answered
 * @param targetPercent how many of them
 * @param abandonedAfterSeconds how long somebody waits until they count as abandoned; 0 = they never do
 * @param queueLimit how many may wait in the queue; missing = as many as come
 * @param waiting customers in the queue
 * @param parked customers who are kept for later
 * @param active open tickets that agents have
 * @param byAge everybody in the queue, by how long they have waited
 * @param longestSince since when the one waits who has waited longest
 * @param longestOverTargetAt when they have waited, or had, longer than the target: it runs in open hours
 * @param longestAbandonedAt when they count, or counted, as abandoned; missing when nobody ever does
 * @param figures those of today
 * @param halfHours those of each half hour of today in which something happened
 * @param queue the first of those who wait, in the order in which they will be served
 */
public record LivePanelJson(
        long campaignId,
        String name,
        boolean enabled,
        String zone,
        LocalDate day,
        long targetSeconds,
        int targetPercent,
        long abandonedAfterSeconds,
        Integer queueLimit,
        int waiting,
        int parked,
        int active,
        LiveByAgeJson byAge,
        Instant longestSince,
        Instant longestOverTargetAt,
        Instant longestAbandonedAt,
        List<FigureJson> figures,
        List<FigureLineJson> halfHours,
        List<LiveAgentJson> agents,
        List<LiveWaitingJson> queue) {

    /**
     * A member.
     *
     * @param since when the state changed last; missing when they were never there
     * @param breakName the break they chose
     * @param breakIcon its picture, while it is on the list of breaks
     * @param here open tickets of this campaign
     * @param overall open tickets in all
     * @param completed tickets of this campaign that were closed today after they had them
     * @param talks what they have open, of each sort
     */
    public record LiveAgentJson(
            long id,
            String name,
            Presence.State state,
            Instant since,
            boolean onCall,
            String breakName,
            Break.Icon breakIcon,
            int here,
            int overall,
            long completed,
            List<LiveTalksJson> talks) {
        static LiveAgentJson of(LivePanel.AgentNow agent, Map<String, Tally> today) {
            return new LiveAgentJson(
                    agent.id().value(),
                    agent.name(),
                    agent.state(),
                    agent.since().equals(Instant.EPOCH) ? null : agent.since(),
                    agent.presence().onCall(),
                    agent.presence().breakName().orElse(null),
                    agent.breakIcon().orElse(null),
                    agent.here(),
                    agent.overall(),
                    Figure.COMPLETED.numerator(
                            today.getOrDefault(Long.toString(agent.id().value()), Tally.NOTHING)),
                    agent.talks().stream()
                            .map(talks -> new LiveTalksJson(talks.network(), talks.visibility(), talks.open()))
                            .toList());
        }
    }

    /**
     * Customers in the queue by how long they have waited, in open hours.
     *
     * @param inTarget no longer than the target
     * @param upToTwice longer than the target, up to twice as long
     * @param longer longer than that
     */
    public record LiveByAgeJson(int inTarget, int upToTwice, int longer) {}

    /** So many open talks of a network, private or public. */
    public record LiveTalksJson(String network, Visibility visibility, int open) {}

    /**
     * A customer who waits.
     *
     * @param since since when they wait for an agent
     * @param promise the promise that is due first, or is broken; absent when none runs
     * @param overTargetAt when they have waited, or had, longer than the campaign's target: it runs in open hours
     * @param abandonedAt when they count, or counted, as abandoned; missing when nobody ever does
     */
    public record LiveWaitingJson(
            long ticketId,
            String customer,
            String pictureUrl,
            String network,
            Visibility visibility,
            boolean important,
            Instant since,
            PromiseJson promise,
            Instant overTargetAt,
            Instant abandonedAt) {
        static LiveWaitingJson of(LivePanel.Waiting one, LivePanel.Now now) {
            return new LiveWaitingJson(
                    one.ticket().value(),
                    one.customer().orElse(null),
                    one.pictureUrl().orElse(null),
                    one.network(),
                    one.visibility(),
                    one.important(),
                    one.since(),
                    one.promise().map(PromiseJson::of).orElse(null),
                    now.overTargetAt(one.since()).orElse(null),
                    now.abandonedAt(one.since()).orElse(null));
        }
    }

    static LivePanelJson of(LivePanel.Now now, Period today, Lines lines) {
        Map<String, Tally> byAgent = lines.of(By.AGENT);
        CampaignTerms terms = now.campaign().terms();
        return new LivePanelJson(
                now.campaign().id().value(),
                now.campaign().name(),
                now.campaign().enabled(),
                today.zone().getId(),
                today.first(),
                terms.target().within().toSeconds(),
                terms.target().percent(),
                terms.abandonedAfter().toSeconds(),
                terms.queueLimit().orElse(null),
                now.waiting(),
                now.parked(),
                now.active(),
                new LiveByAgeJson(
                        now.byAge().inTarget(),
                        now.byAge().upToTwice(),
                        now.byAge().longer()),
                now.longestSince().orElse(null),
                now.longestSince().flatMap(now::overTargetAt).orElse(null),
                now.longestSince().flatMap(now::abandonedAt).orElse(null),
                FigureJson.all(any -> true, lines.whole(), Optional.empty()),
                FigureLineJson.of(lines, By.HALF_HOUR, any -> true),
                now.agents().stream()
                        .map(agent -> LiveAgentJson.of(agent, byAgent))
                        .toList(),
                now.queue().stream().map(one -> LiveWaitingJson.of(one, now)).toList());
    }
}
