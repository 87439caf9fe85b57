package dev.bandeja.application.servicelevel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.TicketNews;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The steps of {@link CountPromisesAnew}. A crash between them loses nothing: the page is begun again. */
@UseCase
public class RecountPromises {
    private static final int AT_ONCE = 500;

    private final Deadlines deadlines;
    private final Channels channels;
    private final Settings settings;
    private final Tickets tickets;
    private final KeepPromises promises;
    private final NotifyAddresses notify;
    private final WatchSilence silence;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecountPromises(
            Deadlines deadlines,
            Channels channels,
            Settings settings,
            Tickets tickets,
            KeepPromises promises,
            NotifyAddresses notify,
            WatchSilence silence,
            LiveFeed feed,
            InstantSource time) {
        this.deadlines = deadlines;
        this.channels = channels;
        this.settings = settings;
        this.tickets = tickets;
        this.promises = promises;
        this.notify = notify;
        this.silence = silence;
        this.feed = feed;
        this.time = time;
    }

    /** A page whose promises changed. */
    public Optional<Deadlines.Due> nextPage() {
        return deadlines.due(Kind.PROMISES_CHANGED, time.instant(), 1).stream().findFirst();
    }

    /**
     * Sets the clocks of the page's next open tickets.
     *
     * @return the last of them; empty when there are no more
     */
    public Optional<TicketId> batch(ChannelId id, TicketId after) {
        List<TicketId> open = tickets.openOf(id, after, AT_ONCE);
        Optional<Channel> channel = channels.find(id);
        if (open.isEmpty() || channel.isEmpty()) {
            return Optional.empty();
        }
        Instant now = time.instant();
        ChannelSettings page = settings.of(id).orElseThrow();
        Function<Visibility, Targets> targets = promises.targets(channel.get(), page);
        Map<TicketId, Ticket> held = tickets.lock(open);
        List<Ticket> lateNow = new ArrayList<>();
        for (Ticket ticket : held.values()) {
            boolean wasLate = ticket.isOverdue();
            recount(ticket, targets.apply(ticket.visibility()), now);
            if (!wasLate && ticket.isOverdue()) {
                lateNow.add(ticket);
            }
        }
        notify.tell(TicketNews.OVERDUE, lateNow);
        promises.watch(held.values());
        silence.of(held.values(), page.automation());
        return Optional.of(open.get(open.size() - 1));
    }

    /** Screens are told of what somebody has on their desk, and of what is late now, or is not any more. */
    private void recount(Ticket ticket, Targets targets, Instant now) {
        Ticket.Snapshot before = ticket.snapshot();
        boolean wasOverdue = ticket.isOverdue();
        ticket.promiseAnew(targets, now);
        if (!before.equals(ticket.snapshot())) {
            tickets.save(ticket);
            if (wasOverdue != ticket.isOverdue() || ticket.agent().isPresent()) {
                feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.OVERDUE));
            }
        }
    }

    public void done(Deadlines.Due page) {
        deadlines.done(List.of(page));
    }
}
