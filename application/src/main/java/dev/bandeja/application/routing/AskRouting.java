package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.routing.Router;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks routing without carrying anything out: the same function with the same input as {@link RouteCampaign}, so that whoever
 * is told that nobody is there is told what routing would find (P24).
 */
@UseCase
public class AskRouting {
    private final Campaigns campaigns;
    private final Tickets tickets;

    @Inject
    public AskRouting(Campaigns campaigns, Tickets tickets) {
        this.campaigns = campaigns;
        this.tickets = tickets;
    }

    /** Whether nobody at all could have this ticket of the campaign's queue now. */
    public boolean nobodyAssignable(Ticket ticket, Campaign campaign, Instant now) {
        Map<?, Tickets.Background> backgrounds = RoutingRound.backgrounds(tickets, campaign, List.of(ticket.id()), now);
        List<Candidate> members = campaigns.candidatesNow(campaign, now);
        WaitingTicket next = RoutingRound.waiting(
                ticket,
                Optional.ofNullable(backgrounds.get(ticket.id())).orElse(Tickets.Background.UNKNOWN),
                ticket.place().map(Place::since).orElse(now));
        // Who is drawn does not matter here: only whether there is anybody.
        return new Router(Rules.of(campaign), members, Optional.empty(), bound -> 0)
                .decide(next, now)
                .nobodyAssignable();
    }
}
