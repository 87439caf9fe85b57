package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
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
        List<TicketId> due = deadlines.takeDue(Deadlines.Kind.WAITED_TOO_LONG, now, AT_ONCE).stream()
                .map(each -> new TicketId(each.subject()))
                .toList();
        Set<CampaignId> toRoute = new HashSet<>();
        tickets.lock(due).values().forEach(ticket -> end(ticket, now).ifPresent(toRoute::add));
        campaigns.requestRouting(toRoute);
        wakeUp.after(WakeUp.Work.ROUTING);
        return due.size() == AT_ONCE;
    }

    private Optional<CampaignId> end(Ticket ticket, Instant now) {
        Optional<Campaign> campaign = ticket.campaign().flatMap(campaigns::find);
        if (campaign.isEmpty()
                || !(ticket.place().orElse(null) instanceof Place.Waiting waiting)
                || waiting.first()
                || !isOver(campaign.get(), waiting.since(), now)) {
            return Optional.empty();
        }
        CampaignId next = campaign.get()
                .terms()
                .overflow()
                .flatMap(campaigns::find)
                .filter(other -> other.placeFor(now, now, false) instanceof Place.Waiting)
                .map(Campaign::id)
                .orElse(campaign.get().id());
        ticket.enter(next, new Place.Waiting(waiting.since(), true));
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.WAITING));
        return Optional.of(next);
    }

    /** The limit may have been changed meanwhile; who then has longer gets a new deadline with the next routing. */
    private static boolean isOver(Campaign campaign, Instant since, Instant now) {
        Duration longest = campaign.terms().longestWait();
        return !longest.isZero()
                && campaign.schedule()
                        .deadline(since, longest)
                        .filter(end -> !end.isAfter(now))
                        .isPresent();
    }
}
