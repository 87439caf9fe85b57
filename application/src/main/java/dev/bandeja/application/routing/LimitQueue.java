package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Place.ParkReason;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No more customers wait in a campaign's queue than it lets wait (ACD). Who finds it full goes to the overflow campaign if that
 * one has room, else is parked and enters in the order of arrival as soon as there is room again (decision D8). Counted are
 * those who still wait after everybody with room was given somebody, and only while the campaign is held: so the limit also
 * stands with two servers.
 */
@UseCase
public class LimitQueue {
    private static final int AT_ONCE = 500;

    private final Campaigns campaigns;
    private final Tickets tickets;
    private final NoteTriggers triggers;
    private final LiveFeed feed;
    private final WakeUp wakeUp;

    @Inject
    public LimitQueue(Campaigns campaigns, Tickets tickets, NoteTriggers triggers, LiveFeed feed, WakeUp wakeUp) {
        this.campaigns = campaigns;
        this.tickets = tickets;
        this.triggers = triggers;
        this.feed = feed;
        this.wakeUp = wakeUp;
    }

    /** Lets in whom there is room for again; of a held campaign, before it is routed. */
    public void admit(Campaign campaign) {
        int room = room(campaign);
        if (room > 0) {
            List<TicketId> next = tickets.parked(campaign.id(), ParkReason.QUEUE_FULL, room);
            Map<TicketId, Ticket> held = tickets.lock(next);
            next.stream().map(held::get).filter(Ticket::isParked).forEach(ticket -> {
                // In its place by arrival: those who wait were not parked, but may have come before.
                move(ticket, campaign.id(), new Place.Waiting(since(ticket), false));
            });
        }
    }

    /** Sends on or parks whom there is no room for; of a held campaign, after it was routed. */
    public void trim(Campaign campaign, Instant now) {
        Optional<Integer> limit = campaign.terms().queueLimit();
        if (limit.isEmpty()) {
            return;
        }
        List<TicketId> queue = tickets.queue(campaign.id(), limit.get() + AT_ONCE);
        if (queue.size() > limit.get()) {
            turnAway(queue.subList(limit.get(), queue.size()), campaign, now);
        } else if (queue.size() < limit.get()
                && !tickets.parked(campaign.id(), ParkReason.QUEUE_FULL, 1).isEmpty()) {
            routeAgain(campaign.id());
        }
    }

    private void turnAway(List<TicketId> tooMany, Campaign campaign, Instant now) {
        Optional<Campaign> overflow = campaign.terms()
                .overflow()
                .flatMap(campaigns::find)
                .filter(other -> other.placeFor(now, now, false) instanceof Place.Waiting);
        int room = overflow.map(this::room).orElse(0);
        Map<TicketId, Ticket> held = tickets.lock(tooMany);
        List<NoteTriggers.Told> told = new ArrayList<>();
        for (TicketId id : tooMany) {
            Ticket ticket = held.get(id);
            if (room > 0) {
                room--;
                move(ticket, overflow.orElseThrow().id(), new Place.Waiting(since(ticket), false));
                continue;
            }
            move(ticket, campaign.id(), new Place.Parked(ParkReason.QUEUE_FULL, since(ticket), Optional.empty()));
            if (ticket.visibility() == Visibility.PRIVATE) {
                told.add(new NoteTriggers.Told(ticket, Trigger.QUEUE_FULL, Visibility.PRIVATE, now));
            }
        }
        overflow.map(Campaign::id).ifPresent(this::routeAgain);
        triggers.told(told, now);
    }

    private int room(Campaign campaign) {
        return campaign.terms()
                .queueLimit()
                .map(limit -> limit - tickets.queue(campaign.id(), limit).size())
                .orElse(AT_ONCE);
    }

    private void move(Ticket ticket, CampaignId campaign, Place place) {
        ticket.enter(campaign, place);
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(
                ticket, place instanceof Place.Parked ? LiveFeed.Kind.PARKED : LiveFeed.Kind.WAITING));
    }

    private void routeAgain(CampaignId campaign) {
        campaigns.requestRouting(List.of(campaign));
        wakeUp.after(WakeUp.Work.ROUTING);
    }

    private static Instant since(Ticket ticket) {
        return ticket.place().orElseThrow().since();
    }
}
