package dev.bandeja.application.routing;

import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.routing.Router;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One look at one campaign's queue: decides, hands over, and remembers what has to be written and told at its end. */
final class RoutingRound {
    private final Campaign campaign;
    private final Router router;
    private final Tickets tickets;
    private final RoutingLog log;
    private final LiveFeed feed;
    private final Instant now;

    private final List<RoutingDecision> decisions = new ArrayList<>();
    private final Set<AgentId> busier = new LinkedHashSet<>();
    private final Set<TicketId> waiting = new HashSet<>();
    private final Map<TicketId, Instant> waitsSince = new HashMap<>();
    private final Map<TicketId, Instant> inLine = new HashMap<>();
    private final List<Instant> relaxations = new ArrayList<>();
    private int seenLast;

    RoutingRound(Campaign campaign, Router router, Tickets tickets, RoutingLog log, LiveFeed feed, Instant now) {
        this.campaign = campaign;
        this.router = router;
        this.tickets = tickets;
        this.log = log;
        this.feed = feed;
        this.now = now;
    }

    /** Decides for those of the queue that this round has not seen yet. */
    void decide(List<TicketId> queue) {
        List<TicketId> next = queue.stream().filter(id -> !waiting.contains(id)).toList();
        seenLast = next.size();
        Map<TicketId, Ticket> held = tickets.lock(next);
        Map<TicketId, Tickets.Background> backgrounds = backgrounds(tickets, campaign, next, now);
        Set<TicketId> explained = log.explained(next);
        for (TicketId id : next) {
            Ticket ticket = held.get(id);
            waiting.add(id);
            if (!isWaitingHere(ticket)) {
                continue;
            }
            waitsSince.put(id, ticket.place().orElseThrow().since());
            if (ticket.place().orElseThrow() instanceof Place.Waiting here && !here.first()) {
                inLine.put(id, here.since());
            }
            if (router.hasRoom() || !explained.contains(id)) {
                Tickets.Background background = backgrounds.getOrDefault(id, Tickets.Background.UNKNOWN);
                decide(ticket, background, explained.contains(id));
            }
        }
    }

    /** What the campaign's strategy wants to know of these tickets beside themselves; most want nothing. */
    static Map<TicketId, Tickets.Background> backgrounds(
            Tickets tickets, Campaign campaign, Collection<TicketId> ids, Instant now) {
        Strategy strategy = campaign.strategy();
        return strategy.sameAgent() || strategy.wanted().language() > 0
                ? tickets.backgrounds(ids, now.minus(Duration.ofDays(WaitingTicket.REMEMBERED_DAYS)))
                : Map.of();
    }

    private void decide(Ticket ticket, Tickets.Background background, boolean explained) {
        WaitingTicket next =
                waiting(ticket, background, ticket.place().orElseThrow().since());
        RoutingDecision decision = router.decide(next, now);
        if (decision.chosen().isPresent() || !explained) {
            decisions.add(decision);
        }
        decision.chosen().ifPresent(agent -> hand(ticket, agent));
        if (decision.reason() == RoutingDecision.Reason.NOBODY_SKILLED) {
            campaign.strategy()
                    .wanted()
                    .nextStep(Duration.between(next.since(), now))
                    .ifPresent(step -> relaxations.add(next.since().plus(step)));
        }
    }

    /** A ticket as the router is asked about it. */
    static WaitingTicket waiting(Ticket ticket, Tickets.Background background, Instant since) {
        return new WaitingTicket(ticket.id(), since, ticket.lastAgent(), background.served(), background.language());
    }

    private boolean isWaitingHere(Ticket ticket) {
        return ticket != null
                && ticket.campaign().filter(campaign.id()::equals).isPresent()
                && ticket.place().filter(Place.Waiting.class::isInstance).isPresent();
    }

    private void hand(Ticket ticket, AgentId agent) {
        ticket.assignTo(agent, now);
        if (!tickets.handTo(ticket, campaign.limits())) {
            throw new IllegalStateException("the load of agent " + agent.value() + " changed while it was held");
        }
        waiting.remove(ticket.id());
        inLine.remove(ticket.id());
        waitsSince.remove(ticket.id());
        busier.add(agent);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.ASSIGNED));
    }

    /** How many it has looked at that go on waiting. */
    int leftWaiting() {
        return waiting.size();
    }

    /** Whether the last stretch was as long as asked for: there may be another one. */
    boolean hadMore(int asked) {
        return seenLast >= asked;
    }

    /** When the first of those it left waiting is content with less. */
    Optional<Instant> skillsRelaxAt() {
        return relaxations.stream().min(Comparator.naturalOrder());
    }

    /** Those it left waiting, each with since when its customer waits. */
    Map<TicketId, Instant> waitsSince() {
        return waitsSince;
    }

    /** Those it left waiting who are not first yet, each with since when its customer waits. */
    Map<TicketId, Instant> inLine() {
        return inLine;
    }

    /** Writes down and tells what was decided. */
    void finish() {
        log.append(decisions);
        busier.forEach(feed::presenceChanged);
    }
}
