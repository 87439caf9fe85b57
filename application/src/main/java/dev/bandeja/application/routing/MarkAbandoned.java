package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.DueTickets;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

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
        DueTickets due = DueTickets.take(deadlines, tickets, now, AT_ONCE, Deadlines.Kind.ABANDONED);
        due.tickets().stream()
                .filter(ticket ->
                        ticket.place().filter(Place.Waiting.class::isInstance).isPresent())
                .forEach(ticket -> ticket.campaign()
                        .flatMap(campaigns::find)
                        .filter(campaign -> !campaign.terms().abandonedAfter().isZero())
                        .ifPresent(
                                campaign -> mark(ticket, campaign, due.dueAt().get(ticket.id()))));
        return due.more();
    }

    /** At the moment of the threshold, however late it is noticed: after a pause over midnight it still was that day. */
    private void mark(Ticket ticket, Campaign campaign, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, campaign.schedule().zone());
        if (abandonments.mark(ticket.id(), campaign.id(), day, at)) {
            ticket.countAsAbandoned(at);
            tickets.save(ticket);
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.WAITING));
        }
    }
}
