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
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An agent gets a ticket by their own hand, within their campaign's limit. */
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
        if (campaign.filter(each -> !each.hasMember(taker.id())).isPresent()) {
            throw Refused.because(Reason.NOT_A_MEMBER);
        }
        ticket.assignTo(taker.id(), now);
        int limit = campaign.map(Campaign::maxPerAgent).orElse(Integer.MAX_VALUE);
        if (!tickets.handTo(ticket, limit)) {
            throw Refused.because(Reason.AGENT_FULL).with("limit", limit);
        }
        campaign.ifPresent(each -> log.append(List.of(new RoutingDecision(
                ticket.id(),
                each.id(),
                now,
                each.strategy(),
                limit,
                List.of(),
                Optional.of(taker.id()),
                RoutingDecision.Reason.TAKEN_BY_HAND))));
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.ASSIGNED));
        feed.presenceChanged(taker.id());
    }
}
