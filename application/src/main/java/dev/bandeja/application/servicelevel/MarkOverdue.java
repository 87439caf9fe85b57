package dev.bandeja.application.servicelevel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.DueTickets;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The time of a promise is up: its ticket is marked as overdue, and screens learn of it. */
@UseCase
public class MarkOverdue {
    private static final int AT_ONCE = 200;

    private final Deadlines deadlines;
    private final Tickets tickets;
    private final KeepPromises promises;
    private final NotifyAddresses notify;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public MarkOverdue(
            Deadlines deadlines,
            Tickets tickets,
            KeepPromises promises,
            NotifyAddresses notify,
            LiveFeed feed,
            InstantSource time) {
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.promises = promises;
        this.notify = notify;
        this.feed = feed;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean markDue() {
        Instant now = time.instant();
        DueTickets due = DueTickets.take(deadlines, tickets, now, AT_ONCE, Kind.ANSWER_DUE, Kind.RESOLUTION_DUE);
        List<Ticket> late = new ArrayList<>();
        for (Ticket ticket : due.tickets()) {
            if (ticket.becomeOverdue(now)) {
                tickets.save(ticket);
                late.add(ticket);
                feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.OVERDUE));
            }
        }
        notify.tell(TicketNews.OVERDUE, late);
        promises.watch(due.tickets());
        return due.more();
    }
}
