package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** An agent has had a ticket for as long as its campaign allows: it ends, with a reason of its own and no text (D13, D33). */
@UseCase
public class EndLongChats {
    private static final int AT_ONCE = 50;

    private final Tickets tickets;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public EndLongChats(Tickets tickets, Campaigns campaigns, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean endSome() {
        Instant now = time.instant();
        var due = tickets.overChatTime(now, AT_ONCE);
        tickets.lock(due).values().forEach(ticket -> ticket.agent().ifPresent(agent -> end(ticket, agent, now)));
        return due.size() == AT_ONCE;
    }

    private void end(Ticket ticket, AgentId agent, Instant now) {
        ticket.close(TicketState.CloseReason.CHAT_TIME, now);
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.CLOSED));
        feed.presenceChanged(agent);
        campaigns.requestRouting(Stream.concat(ticket.campaign().stream(), campaigns.ofMember(agent).stream())
                .distinct()
                .toList());
        wakeUp.after(WakeUp.Work.ROUTING);
    }
}
