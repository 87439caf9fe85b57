package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.live.LiveFeed.TicketChange;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.routing.Router;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a campaign's waiting tickets to its members, in the order of the queue. Who came in before closing time is served
 * after it too, as long as an agent is there.
 */
@UseCase
public class RouteCampaign {
    private static final int AT_ONCE = 100;

    private final Campaigns campaigns;
    private final Tickets tickets;
    private final RoutingLog log;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RouteCampaign(
            Campaigns campaigns, Tickets tickets, RoutingLog log, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.campaigns = campaigns;
        this.tickets = tickets;
        this.log = log;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
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
            List<TicketId> queue = tickets.queue(id, AT_ONCE);
            if (!queue.isEmpty()) {
                route(campaign, queue);
            }
        });
    }

    private void route(Campaign campaign, List<TicketId> queue) {
        Instant now = time.instant();
        Map<TicketId, Ticket> held = tickets.lock(queue);
        Router router = new Router(campaign, campaigns.candidates(campaign), campaigns.lastTurn(campaign.id()));
        Set<TicketId> explained = log.explained(queue);
        List<RoutingDecision> decisions = new ArrayList<>();
        Set<AgentId> busier = new LinkedHashSet<>();
        for (TicketId id : queue) {
            Ticket ticket = held.get(id);
            if (!isWaitingIn(campaign, ticket) || !router.hasRoom() && explained.contains(id)) {
                continue;
            }
            RoutingDecision decision = router.decide(new WaitingTicket(id, ticket.lastAgent()), now);
            decisions.add(decision);
            decision.chosen().ifPresent(agent -> {
                hand(ticket, agent, campaign, now);
                busier.add(agent);
            });
        }
        log.append(decisions);
        router.lastTurn().ifPresent(agent -> campaigns.rememberTurn(campaign.id(), agent));
        busier.forEach(feed::presenceChanged);
        if (queue.size() == AT_ONCE && router.hasRoom()) {
            campaigns.requestRouting(List.of(campaign.id()));
            wakeUp.after(WakeUp.Work.ROUTING);
        }
    }

    private static boolean isWaitingIn(Campaign campaign, Ticket ticket) {
        return ticket != null
                && ticket.campaign().filter(campaign.id()::equals).isPresent()
                && ticket.place().filter(Place.Waiting.class::isInstance).isPresent();
    }

    private void hand(Ticket ticket, AgentId agent, Campaign campaign, Instant now) {
        ticket.assignTo(agent, now);
        if (!tickets.handTo(ticket, campaign.maxPerAgent())) {
            throw new IllegalStateException("the load of agent " + agent.value() + " changed while it was held");
        }
        feed.tell(TicketChange.of(ticket, Kind.ASSIGNED));
    }
}
