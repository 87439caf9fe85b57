package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.DueTickets;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A customer has waited for as long as their campaign lets them: they go to its overflow campaign if that one is open, else
 * they stay; in either case they are first in line from now on, so nobody is sent around twice.
 */
@UseCase
public class EndLongWaits {
    private static final int AT_ONCE = 200;

    private final Deadlines deadlines;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public EndLongWaits(
            Deadlines deadlines,
            Tickets tickets,
            Campaigns campaigns,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean endSome() {
        Instant now = time.instant();
        DueTickets due = DueTickets.take(deadlines, tickets, now, AT_ONCE, Deadlines.Kind.WAITED_TOO_LONG);
        Set<CampaignId> toRoute = new HashSet<>();
        due.tickets().forEach(ticket -> look(ticket, now).ifPresent(toRoute::add));
        if (!toRoute.isEmpty()) {
            campaigns.requestRouting(toRoute);
            wakeUp.after(WakeUp.Work.ROUTING);
        }
        return due.more();
    }

    /** Where it has to be routed now, if anywhere. */
    private Optional<CampaignId> look(Ticket ticket, Instant now) {
        Optional<Campaign> campaign = ticket.campaign().flatMap(campaigns::find);
        if (campaign.isEmpty() || !(ticket.place().orElse(null) instanceof Place.Waiting waiting) || waiting.first()) {
            return Optional.empty();
        }
        Optional<Instant> end = end(campaign.get(), waiting.since());
        if (end.filter(at -> !at.isAfter(now)).isPresent()) {
            return Optional.of(sendOn(ticket, waiting.since(), campaign.get(), now));
        }
        // The limit was changed meanwhile, and lets them wait for longer.
        end.ifPresent(
                at -> deadlines.set(Deadlines.Kind.WAITED_TOO_LONG, ticket.id().value(), at));
        return Optional.empty();
    }

    private CampaignId sendOn(Ticket ticket, Instant since, Campaign campaign, Instant now) {
        CampaignId next = campaign.terms()
                .overflow()
                .flatMap(campaigns::find)
                .filter(other -> other.placeFor(now, now, false) instanceof Place.Waiting)
                .map(Campaign::id)
                .orElse(campaign.id());
        ticket.enter(next, new Place.Waiting(since, true));
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.WAITING));
        return next;
    }

    private static Optional<Instant> end(Campaign campaign, Instant since) {
        Duration longest = campaign.terms().longestWait();
        return longest.isZero() ? Optional.empty() : campaign.schedule().deadline(since, longest);
    }
}
