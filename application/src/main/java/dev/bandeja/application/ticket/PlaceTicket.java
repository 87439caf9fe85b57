package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.TextOrders;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New and reopened tickets get their first place: a queue, a parking place, or nobody's. */
@UseCase
public class PlaceTicket {
    /** What is older than this when it comes in was written to somebody who was not there; nothing is triggered by it. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final TextOrders texts;

    @Inject
    public PlaceTicket(Campaigns campaigns, Deadlines deadlines, TextOrders texts) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.texts = texts;
    }

    /** Changes the tickets only; writing them down is up to whoever has them in hand. */
    public void place(List<Arrival> arrivals, Channel channel, Instant now) {
        Map<Visibility, Optional<Campaign>> taking = new EnumMap<>(Visibility.class);
        Set<CampaignId> toRoute = new HashSet<>();
        Map<CampaignId, List<TicketId>> outOfHours = new HashMap<>();
        for (Arrival arrival : arrivals) {
            Ticket ticket = arrival.ticket();
            Optional<Campaign> campaign = taking.computeIfAbsent(
                    ticket.visibility(), visibility -> campaigns.taking(channel.id(), visibility));
            Instant arrived = ticket.awaitingSince().orElse(now);
            if (campaign.isEmpty()) {
                ticket.leaveUnassigned(arrived);
                continue;
            }
            Place place = channel.active()
                    ? campaign.get().placeFor(now, arrived, arrival.returning())
                    : new Place.Parked(Place.ParkReason.TOKEN_INACTIVE, arrived, Optional.empty());
            ticket.enter(campaign.get().id(), place);
            if (isToBeTold(ticket, campaign.get(), place, now)) {
                outOfHours
                        .computeIfAbsent(campaign.get().id(), none -> new ArrayList<>())
                        .add(ticket.id());
            }
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
        outOfHours.forEach((campaign, tickets) -> texts.order(tickets, Occasion.OUT_OF_HOURS, campaign, now));
    }

    /** Whether the customer is told that nobody is there: privately, and only while they may still be looking. */
    private static boolean isToBeTold(Ticket ticket, Campaign campaign, Place place, Instant now) {
        return ticket.visibility() == Visibility.PRIVATE
                && place instanceof Place.Parked parked
                && parked.reason() == Place.ParkReason.OUT_OF_HOURS
                && parked.since().isAfter(now.minus(LATE))
                && !campaign.terms().textsOn(Occasion.OUT_OF_HOURS).isEmpty();
    }

    /**
     * A ticket that needs a place.
     *
     * @param returning it was closed and is continued
     */
    public record Arrival(Ticket ticket, boolean returning) {}
}
