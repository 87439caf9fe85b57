package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.PlaceAgain;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An agent's open tickets go back to where their campaigns would have them now, first in line. */
@UseCase
public class ReturnTickets {
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final Channels channels;
    private final PlaceAgain again;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ReturnTickets(
            Tickets tickets,
            Campaigns campaigns,
            Channels channels,
            PlaceAgain again,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.channels = channels;
        this.again = again;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    public void ofAgent(AgentId agent) {
        Instant now = time.instant();
        Set<CampaignId> toRoute = new HashSet<>();
        do {
            for (Ticket ticket : tickets.lock(tickets.heldBy(agent)).values()) {
                // Closed or handed on while we waited for it.
                if (ticket.agent().filter(agent::equals).isPresent()) {
                    giveBack(ticket, now).ifPresent(toRoute::add);
                }
            }
            // One may have been given to them just before they were taken out of the choice.
        } while (tickets.activeHeld(agent) > 0);
        campaigns.requestRouting(toRoute);
        wakeUp.after(WakeUp.Work.ROUTING);
    }

    private Optional<CampaignId> giveBack(Ticket ticket, Instant now) {
        Optional<Campaign> campaign = ticket.campaign().flatMap(campaigns::find);
        if (campaign.isEmpty()) {
            ticket.leaveUnassigned(now);
            return kept(ticket, LiveFeed.Kind.WAITING);
        }
        if (channels.find(ticket.channel()).filter(Channel::active).isEmpty()) {
            ticket.enter(campaign.get().id(), new Place.Parked(Place.ParkReason.TOKEN_INACTIVE, now, Optional.empty()));
            return kept(ticket, LiveFeed.Kind.PARKED);
        }
        return again.place(ticket, campaign.get(), now);
    }

    private Optional<CampaignId> kept(Ticket ticket, LiveFeed.Kind news) {
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, news));
        return Optional.empty();
    }
}
