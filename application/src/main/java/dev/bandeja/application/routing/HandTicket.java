package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An agent gets a ticket by their own hand, within their campaign's limits. */
@UseCase
public class HandTicket {
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final RoutingLog log;
    private final LiveFeed feed;

    @Inject
    public HandTicket(Tickets tickets, Campaigns campaigns, RoutingLog log, LiveFeed feed) {
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.log = log;
        this.feed = feed;
    }

    /** Refuses with {@code FORBIDDEN}, {@code NOT_A_MEMBER}, {@code ALREADY_ASSIGNED} or {@code AGENT_FULL}. */
    public void toTaker(Ticket ticket, Person taker, Instant now) {
        if (!taker.is(Role.AGENT)) {
            throw Refused.because(Reason.FORBIDDEN);
        }
        Optional<Campaign> campaign = ticket.campaign().flatMap(campaigns::find);
        Optional<Instant> waitingSince = ticket.place().map(Place::since);
        campaign.ifPresent(each -> requireMember(each, taker));
        ticket.assignTo(taker.id(), now);
        campaign.ifPresent(each -> requireNotEngaged(each, taker, now));
        Limits limits = campaign.map(Campaign::limits).orElse(Limits.NONE);
        if (!tickets.handTo(ticket, limits)) {
            throw full(limits);
        }
        handed(ticket, campaign, waitingSince, taker, now);
    }

    /**
     * What somebody had before returns to them, if they have room and still receive its campaign's tickets.
     *
     * @param ticket written down, with nobody
     * @return false when they do not: the ticket stays where it is
     */
    public boolean back(Ticket ticket, Person holder, Instant now) {
        Optional<Campaign> campaign = ticket.campaign().flatMap(campaigns::find);
        if (!holder.is(Role.AGENT)
                || campaign.filter(each -> !each.hasMember(holder.id())).isPresent()) {
            return false;
        }
        Optional<Instant> waitingSince = ticket.place().map(Place::since);
        Ticket theirs = Ticket.restore(ticket.snapshot());
        theirs.assignTo(holder.id(), now);
        if (!tickets.handTo(theirs, campaign.map(Campaign::limits).orElse(Limits.NONE))) {
            return false;
        }
        handed(theirs, campaign, waitingSince, holder, now);
        return true;
    }

    private void handed(
            Ticket ticket, Optional<Campaign> campaign, Optional<Instant> waitingSince, Person taker, Instant now) {
        campaign.ifPresent(each -> log.append(List.of(RoutingDecision.byHand(
                WaitingTicket.of(ticket.id(), waitingSince.orElse(now)),
                Rules.of(each),
                now,
                taker.id(),
                RoutingDecision.Reason.TAKEN_BY_HAND))));
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.ASSIGNED));
        feed.presenceChanged(taker.id());
    }

    private static void requireMember(Campaign campaign, Person taker) {
        if (!campaign.hasMember(taker.id())) {
            throw Refused.because(Reason.NOT_A_MEMBER);
        }
    }

    private void requireNotEngaged(Campaign campaign, Person taker, Instant now) {
        boolean engaged = campaigns
                .candidate(campaign, taker.id(), now)
                .filter(Candidate::engaged)
                .isPresent();
        if (engaged && campaign.strategy().eligibility().heedsAutomaticBreaks()) {
            throw full(campaign.limits());
        }
    }

    private static Refused full(Limits limits) {
        return Refused.because(Reason.AGENT_FULL).with("limit", limits.here());
    }
}
