package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The open tickets of an agent who stays away return to their queues, first in line, and to the same agent should they be back
 * by then. Asked for as soon as they disconnect; it finds out itself when it is time for which ticket.
 */
@UseCase
public class HandOver {
    /** One agent: their tickets are held before their load, so the next one's cannot be held after it. */
    private static final int AT_ONCE = 1;

    private final Deadlines deadlines;
    private final People people;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public HandOver(
            Deadlines deadlines,
            People people,
            Tickets tickets,
            Campaigns campaigns,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.deadlines = deadlines;
        this.people = people;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean handOverDue() {
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.HAND_OVER, time.instant(), AT_ONCE);
        due.forEach(each -> handOver(new AgentId(each.subject())));
        return !due.isEmpty();
    }

    private void handOver(AgentId agent) {
        Instant now = time.instant();
        Presence presence = people.presence(agent);
        if (presence.readiness(now) != Readiness.DISCONNECTED) {
            return;
        }
        List<Instant> later = new ArrayList<>();
        for (Ticket ticket : tickets.lock(tickets.heldBy(agent)).values()) {
            Optional<Instant> at = handedOverAt(ticket, presence.since());
            if (at.filter(now::isBefore).isPresent()) {
                later.add(at.get());
            } else if (at.isPresent() && ticket.agent().filter(agent::equals).isPresent()) {
                toTheQueue(
                        ticket, campaigns.find(ticket.campaign().orElseThrow()).orElseThrow(), now);
            }
        }
        later.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(next -> deadlines.set(Deadlines.Kind.HAND_OVER, agent.value(), next));
        feed.presenceChanged(agent);
    }

    /** When a ticket of an agent who is disconnected since then goes to others; empty = it waits for them. */
    private Optional<Instant> handedOverAt(Ticket ticket, Instant disconnectedSince) {
        return ticket.campaign()
                .flatMap(campaigns::find)
                .flatMap(campaign -> campaign.strategy().handOverAfter())
                .map(disconnectedSince::plus);
    }

    private void toTheQueue(Ticket ticket, Campaign campaign, Instant now) {
        ticket.enter(
                campaign.id(), campaign.placeFor(now, ticket.awaitingSince().orElse(now), true));
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, ticket.isParked() ? LiveFeed.Kind.PARKED : LiveFeed.Kind.WAITING));
        campaigns.requestRouting(List.of(campaign.id()));
        wakeUp.after(WakeUp.Work.ROUTING);
    }
}
