package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket that was somewhere else goes to where its campaign would have it now, before those who came by themselves: into
 * the queue, or a parking place with the promised time.
 */
@UseCase
public class PlaceAgain {
    private final Tickets tickets;
    private final Deadlines deadlines;
    private final LiveFeed feed;

    @Inject
    public PlaceAgain(Tickets tickets, Deadlines deadlines, LiveFeed feed) {
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.feed = feed;
    }

    /**
     * @param ticket held, open
     * @return the campaign when its queue has to be looked at
     */
    public Optional<CampaignId> place(Ticket ticket, Campaign campaign, Instant now) {
        Instant arrived = ticket.place().map(Place::since).orElse(now);
        Place place = campaign.placeFor(now, arrived, true);
        ticket.enter(campaign.id(), place);
        tickets.save(ticket);
        if (place instanceof Place.Parked later) {
            later.until()
                    .ifPresent(opening -> deadlines.set(
                            Deadlines.Kind.CAMPAIGN_OPENS, campaign.id().value(), opening));
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.PARKED));
            return Optional.empty();
        }
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.WAITING));
        return Optional.of(campaign.id());
    }
}
