package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Due;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A customer has waited for as long as their campaign's threshold: they count as abandoned in the figures of the day. The
 * ticket goes on waiting; answered later, it is recovered (decision D12).
 */
@UseCase
public class MarkAbandoned {
    private static final int AT_ONCE = 200;

    private final Deadlines deadlines;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final Abandonments abandonments;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public MarkAbandoned(
            Deadlines deadlines,
            Tickets tickets,
            Campaigns campaigns,
            Abandonments abandonments,
            LiveFeed feed,
            InstantSource time) {
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.abandonments = abandonments;
        this.feed = feed;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean markDue() {
        Instant now = time.instant();
        List<Due> due = deadlines.due(Deadlines.Kind.ABANDONED, now, AT_ONCE);
        // Tickets are held first and their deadlines then, as routing does; else the two wait for each other.
        Map<TicketId, Ticket> held = tickets.lock(
                due.stream().map(each -> new TicketId(each.subject())).toList());
        due.forEach(deadlines::done);
        held.values().stream()
                .filter(ticket ->
                        ticket.place().filter(Place.Waiting.class::isInstance).isPresent())
                .forEach(ticket ->
                        ticket.campaign().flatMap(campaigns::find).ifPresent(campaign -> mark(ticket, campaign, now)));
        return due.size() == AT_ONCE;
    }

    private void mark(Ticket ticket, Campaign campaign, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, campaign.schedule().zone());
        if (abandonments.mark(ticket.id(), campaign.id(), day, now)) {
            ticket.countAsAbandoned(now);
            tickets.save(ticket);
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.WAITING));
        }
    }
}
