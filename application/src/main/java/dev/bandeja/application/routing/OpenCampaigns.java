package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Opening time: what was parked for it enters the queue, in the order it came, before whoever comes from now on. */
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
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.CAMPAIGN_OPENS, time.instant(), DEADLINES_AT_ONCE);
        for (Deadlines.Due each : due) {
            campaigns
                    .lock(new CampaignId(each.subject()))
                    .filter(Campaign::enabled)
                    .ifPresent(this::open);
        }
        return !due.isEmpty();
    }

    private void open(Campaign campaign) {
        Instant now = time.instant();
        if (!campaign.schedule().isOpen(now)) {
            campaign.schedule().nextOpening(now).ifPresent(opening -> setDeadline(campaign, opening));
            return;
        }
        List<TicketId> parked = tickets.parkedForOpening(campaign.id(), TICKETS_AT_ONCE);
        Map<TicketId, Ticket> held = tickets.lock(parked);
        for (TicketId id : parked) {
            Ticket ticket = held.get(id);
            if (ticket != null && ticket.isParked()) {
                // It has been waiting since it came; the queue keeps that order, whatever the tickets' numbers.
                ticket.unpark(ticket.place().orElseThrow().since());
                tickets.save(ticket);
                feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.WAITING));
            }
        }
        if (parked.size() == TICKETS_AT_ONCE) {
            setDeadline(campaign, now);
        }
        campaigns.requestRouting(List.of(campaign.id()));
        wakeUp.after(WakeUp.Work.ROUTING);
    }

    private void setDeadline(Campaign campaign, Instant at) {
        deadlines.set(Deadlines.Kind.CAMPAIGN_OPENS, campaign.id().value(), at);
    }
}
