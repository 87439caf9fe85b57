package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page's token works again: the tickets that were parked for it go where they would have gone. */
@UseCase
public class ReleaseParked {
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public ReleaseParked(Tickets tickets, Campaigns campaigns, Deadlines deadlines, LiveFeed feed, InstantSource time) {
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.feed = feed;
        this.time = time;
    }

    public void afterToken(ChannelId channel) {
        Instant now = time.instant();
        List<TicketId> parked = tickets.parkedForToken(channel);
        Map<TicketId, Ticket> held = tickets.lock(parked);
        Set<CampaignId> toRoute = new HashSet<>();
        for (TicketId id : parked) {
            Ticket ticket = held.get(id);
            Optional<Campaign> campaign =
                    Optional.ofNullable(ticket).flatMap(Ticket::campaign).flatMap(campaigns::find);
            if (campaign.isPresent() && ticket.isParked()) {
                place(ticket, campaign.get(), now).ifPresent(toRoute::add);
            }
        }
        campaigns.requestRouting(toRoute);
    }

    private Optional<CampaignId> place(Ticket ticket, Campaign campaign, Instant now) {
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
