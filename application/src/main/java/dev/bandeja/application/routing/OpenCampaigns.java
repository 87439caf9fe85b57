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
import dev.bandeja.domain.ticket.Place.ParkReason;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign's tickets follow it (decision D7). At opening time what was parked for it enters the queue, in the order it came,
 * before whoever comes from now on. When somebody changed the campaign, its parked tickets are promised the new opening or
 * enter the queue; switched off, its waiting ones are parked until it is switched on again. Tickets that an agent has stay.
 */
@UseCase
public class OpenCampaigns {
    private static final int DEADLINES_AT_ONCE = 20;
    private static final int TICKETS_AT_ONCE = 500;

    private final Deadlines deadlines;
    private final Campaigns campaigns;
    private final Tickets tickets;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public OpenCampaigns(
            Deadlines deadlines,
            Campaigns campaigns,
            Tickets tickets,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.deadlines = deadlines;
        this.campaigns = campaigns;
        this.tickets = tickets;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean openDue() {
        return settleDue(Deadlines.Kind.CAMPAIGN_OPENS) | settleDue(Deadlines.Kind.CAMPAIGN_CHANGED);
    }

    private boolean settleDue(Deadlines.Kind kind) {
        List<Deadlines.Due> due = deadlines.takeDue(kind, time.instant(), DEADLINES_AT_ONCE);
        due.forEach(each -> campaigns.lock(new CampaignId(each.subject())).ifPresent(this::settle));
        return !due.isEmpty();
    }

    private void settle(Campaign campaign) {
        Instant now = time.instant();
        Optional<Instant> opening = campaign.schedule().isOpen(now)
                ? Optional.empty()
                : campaign.schedule().nextOpening(now);
        List<TicketId> displaced = displaced(campaign, opening, now);
        move(displaced, campaign, now);
        if (displaced.size() >= TICKETS_AT_ONCE) {
            deadlines.set(Deadlines.Kind.CAMPAIGN_CHANGED, campaign.id().value(), now);
        }
        if (campaign.enabled() && opening.isPresent()) {
            deadlines.set(Deadlines.Kind.CAMPAIGN_OPENS, campaign.id().value(), opening.get());
        } else {
            deadlines.cancel(Deadlines.Kind.CAMPAIGN_OPENS, campaign.id().value());
        }
        campaigns.requestRouting(List.of(campaign.id()));
        wakeUp.after(WakeUp.Work.ROUTING);
    }

    /** Tickets that are not where the campaign would put them now. */
    private List<TicketId> displaced(Campaign campaign, Optional<Instant> opening, Instant now) {
        CampaignId id = campaign.id();
        if (!campaign.enabled()) {
            return firstOf(
                    tickets.queue(id, TICKETS_AT_ONCE),
                    tickets.parked(id, ParkReason.OUT_OF_HOURS, TICKETS_AT_ONCE),
                    tickets.parked(id, ParkReason.QUEUE_FULL, TICKETS_AT_ONCE));
        }
        List<TicketId> disabled = tickets.parked(id, ParkReason.CAMPAIGN_DISABLED, TICKETS_AT_ONCE);
        List<TicketId> closed = campaign.schedule().isOpen(now)
                ? tickets.parked(id, ParkReason.OUT_OF_HOURS, TICKETS_AT_ONCE)
                : tickets.promisedOtherwise(id, opening, TICKETS_AT_ONCE);
        return firstOf(disabled, closed);
    }

    @SafeVarargs
    private static List<TicketId> firstOf(List<TicketId>... groups) {
        return Arrays.stream(groups)
                .flatMap(List::stream)
                .limit(TICKETS_AT_ONCE)
                .toList();
    }

    private void move(List<TicketId> displaced, Campaign campaign, Instant now) {
        Map<TicketId, Ticket> held = tickets.lock(displaced);
        for (TicketId id : displaced) {
            Ticket ticket = held.get(id);
            if (ticket != null && ticket.agent().isEmpty() && ticket.isOpen()) {
                // It has been waiting since it came; the queue keeps that order, whatever the tickets' numbers.
                Instant since = ticket.place().orElseThrow().since();
                Place place = campaign.placeFor(now, since, true);
                ticket.enter(campaign.id(), place);
                tickets.save(ticket);
                feed.tell(LiveFeed.TicketChange.of(
                        ticket, place instanceof Place.Parked ? LiveFeed.Kind.PARKED : LiveFeed.Kind.WAITING));
            }
        }
    }
}
