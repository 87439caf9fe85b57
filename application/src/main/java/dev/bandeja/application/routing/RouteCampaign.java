package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.routing.Router;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gives a campaign's waiting tickets to its members, in the order of the queue. Who came in before closing time is served
 * after it too, as long as an agent is there.
 */
@UseCase
public class RouteCampaign {
    private static final int AT_ONCE = 100;
    /** How far into the queue it is looked for a ticket that those who are free have the skills for. */
    private static final int FARTHEST = 2_000;

    private final Campaigns campaigns;
    private final Tickets tickets;
    private final RoutingLog log;
    private final Deadlines deadlines;
    private final Abandonments abandonments;
    private final LimitQueue limit;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;
    private final RandomGenerator dice;

    @Inject
    public RouteCampaign(
            Campaigns campaigns,
            Tickets tickets,
            RoutingLog log,
            Deadlines deadlines,
            Abandonments abandonments,
            LimitQueue limit,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time,
            RandomGenerator dice) {
        this.campaigns = campaigns;
        this.tickets = tickets;
        this.log = log;
        this.deadlines = deadlines;
        this.abandonments = abandonments;
        this.limit = limit;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
        this.dice = dice;
    }

    /**
     * Routes the campaigns whose routing was asked for.
     *
     * @return whether there may be more to do
     */
    public boolean routeRequested() {
        List<CampaignId> requested = campaigns.takeRoutingRequests(1);
        requested.forEach(this::route);
        return !requested.isEmpty();
    }

    private void route(CampaignId id) {
        campaigns.lock(id).filter(Campaign::enabled).ifPresent(campaign -> {
            limit.admit(campaign);
            List<TicketId> queue = queue(campaign, AT_ONCE);
            if (!queue.isEmpty()) {
                // Tickets before the agents' loads, as whoever takes one by hand; else the two wait for each other.
                tickets.lock(queue);
                route(campaign, queue);
                limit.trim(campaign, time.instant());
            }
        });
    }

    private void route(Campaign campaign, List<TicketId> head) {
        // As exact as the record keeps it, so that the decision can be made again from there.
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        Router router = new Router(
                Rules.of(campaign),
                campaigns.candidates(campaign, now),
                campaigns.lastTurn(campaign.id()),
                dice::nextInt);
        RoutingRound round = new RoutingRound(campaign, router, tickets, log, feed, now);
        round.decide(head);
        boolean choosy = !campaign.strategy().wanted().isEmpty();
        while (choosy && router.hasRoom() && round.leftWaiting() < FARTHEST && round.hadMore(AT_ONCE)) {
            round.decide(queue(campaign, round.leftWaiting() + AT_ONCE));
        }
        round.finish();
        // For all, not only for the new ones: threshold and limit may be others than when their waiting began.
        expectAbandonments(campaign, round.waitsSince());
        expect(Deadlines.Kind.WAITED_TOO_LONG, campaign.terms().longestWait(), campaign, round.inLine());
        router.lastTurn().ifPresent(agent -> campaigns.rememberTurn(campaign.id(), agent));
        round.skillsRelaxAt()
                .ifPresent(at ->
                        deadlines.set(Deadlines.Kind.SKILLS_RELAX, campaign.id().value(), at));
        if (!choosy && head.size() == AT_ONCE && router.hasRoom()) {
            campaigns.requestRouting(List.of(campaign.id()));
            wakeUp.after(WakeUp.Work.ROUTING);
        }
    }

    /** Of those who do not count as abandoned already: once in a waiting, and once a day. */
    private void expectAbandonments(Campaign campaign, Map<TicketId, Instant> waitsSince) {
        Duration threshold = campaign.terms().abandonedAfter();
        if (!threshold.isZero() && !waitsSince.isEmpty()) {
            Map<TicketId, Instant> marked = abandonments.lastMarked(waitsSince.keySet());
            Map<TicketId, Instant> open = new HashMap<>(waitsSince);
            open.keySet().removeIf(ticket -> Optional.ofNullable(marked.get(ticket))
                    .filter(at -> countsFor(waitsSince.get(ticket), at, campaign))
                    .isPresent());
            expect(Deadlines.Kind.ABANDONED, threshold, campaign, open);
        }
    }

    private static boolean countsFor(Instant since, Instant marked, Campaign campaign) {
        BusinessHours hours = campaign.schedule();
        return !marked.isBefore(since)
                || hours.deadline(since, campaign.terms().abandonedAfter())
                        .filter(due -> LocalDate.ofInstant(due, hours.zone())
                                .equals(LocalDate.ofInstant(marked, hours.zone())))
                        .isPresent();
    }

    /** Waiting is counted in open hours: at that moment a threshold is reached. */
    private void expect(Deadlines.Kind kind, Duration threshold, Campaign campaign, Map<TicketId, Instant> beginnings) {
        if (!threshold.isZero()) {
            Map<Long, Instant> dueAt = new HashMap<>();
            beginnings.forEach((ticket, since) ->
                    campaign.schedule().deadline(since, threshold).ifPresent(at -> dueAt.put(ticket.value(), at)));
            deadlines.setAll(kind, dueAt);
        }
    }

    private List<TicketId> queue(Campaign campaign, int max) {
        return campaign.strategy().lostFirst()
                ? tickets.queueByLoss(campaign.id(), max)
                : tickets.queue(campaign.id(), max);
    }
}
