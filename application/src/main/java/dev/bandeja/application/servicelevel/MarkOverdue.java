package dev.bandeja.application.servicelevel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Due;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        List<Due> due = new ArrayList<>(deadlines.due(Kind.ANSWER_DUE, now, AT_ONCE));
        due.addAll(deadlines.due(Kind.RESOLUTION_DUE, now, AT_ONCE));
        if (due.isEmpty()) {
            return false;
        }
        // Tickets are held first and their deadlines then, as everybody does who answers or closes one.
        Map<TicketId, Ticket> held = tickets.lock(due.stream()
                .map(each -> new TicketId(each.subject()))
                .distinct()
                .toList());
        List<Ticket> late = new ArrayList<>();
        for (Ticket ticket : held.values()) {
            if (ticket.becomeOverdue(now)) {
                tickets.save(ticket);
                late.add(ticket);
                feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.OVERDUE));
            }
        }
        notify.tell(TicketNews.OVERDUE, late);
        promises.watch(held.values());
        due.stream()
                .filter(each -> !held.containsKey(new TicketId(each.subject())))
                .forEach(deadlines::done);
        return due.size() >= AT_ONCE;
    }
}
