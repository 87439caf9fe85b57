package dev.bandeja.application.ticket;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.channel.WaitingForChannel;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
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
public class ReleaseParked implements WaitingForChannel {
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final PlaceAgain again;
    private final InstantSource time;

    @Inject
    public ReleaseParked(Tickets tickets, Campaigns campaigns, PlaceAgain again, InstantSource time) {
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.again = again;
        this.time = time;
    }

    @Override
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
                again.place(ticket, campaign.get(), now).ifPresent(toRoute::add);
            }
        }
        campaigns.requestRouting(toRoute);
    }
}
