package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New and reopened tickets get their first place: a queue, a parking place, or nobody's. */
@UseCase
public class PlaceTicket {
    private final Campaigns campaigns;
    private final Deadlines deadlines;

    @Inject
    public PlaceTicket(Campaigns campaigns, Deadlines deadlines) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
    }

    /** Changes the tickets only; writing them down is up to whoever has them in hand. */
    public void place(List<Arrival> arrivals, Channel channel, Instant now) {
        Map<Visibility, Optional<Campaign>> taking = new EnumMap<>(Visibility.class);
        Set<CampaignId> toRoute = new HashSet<>();
        for (Arrival arrival : arrivals) {
            Ticket ticket = arrival.ticket();
            Optional<Campaign> campaign = taking.computeIfAbsent(
                    ticket.visibility(), visibility -> campaigns.taking(channel.id(), visibility));
            Instant arrived = arrival.since();
            if (campaign.isEmpty()) {
                ticket.leaveUnassigned(arrived);
                continue;
            }
            Place place = channel.active()
                    ? campaign.get().placeFor(now, arrived, arrival.returning())
                    : new Place.Parked(Place.ParkReason.TOKEN_INACTIVE, arrived, Optional.empty());
            ticket.enter(campaign.get().id(), place);
            if (place instanceof Place.Waiting) {
                toRoute.add(campaign.get().id());
            } else if (place instanceof Place.Parked parked) {
                parked.until()
                        .ifPresent(opening -> deadlines.set(
                                Deadlines.Kind.CAMPAIGN_OPENS,
                                campaign.get().id().value(),
                                opening));
            }
        }
        campaigns.requestRouting(toRoute);
    }

    /**
     * A ticket that needs a place.
     *
     * @param returning it was closed and is continued
     * @param since from when on it counts as waiting for a place
     */
    public record Arrival(Ticket ticket, boolean returning, Instant since) {}
}
