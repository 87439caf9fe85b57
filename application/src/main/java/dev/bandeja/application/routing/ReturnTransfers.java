package dev.bandeja.application.routing;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.Transfer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A transferred ticket that nobody looked at in time returns: to its sender when they are there and have room, else to the
 * head of the queue it came from.
 */
@UseCase
public class ReturnTransfers {
    private static final int AT_ONCE = 50;

    private final Deadlines deadlines;
    private final Transfers transfers;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final People people;
    private final RoutingLog log;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ReturnTransfers(
            Deadlines deadlines,
            Transfers transfers,
            Tickets tickets,
            Campaigns campaigns,
            People people,
            RoutingLog log,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.deadlines = deadlines;
        this.transfers = transfers;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.people = people;
        this.log = log;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean returnDue() {
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.TRANSFER_RETURNS, time.instant(), AT_ONCE);
        for (Deadlines.Due each : due) {
            TicketId id = new TicketId(each.subject());
            Optional<Ticket> ticket = tickets.lock(id);
            transfers
                    .take(id)
                    .filter(transfer ->
                            ticket.filter(held -> isStillThere(held, transfer)).isPresent())
                    .ifPresent(transfer -> giveBack(ticket.orElseThrow(), transfer));
        }
        return !due.isEmpty();
    }

    /** Where it was transferred to, and not in an agent's hands since. */
    private static boolean isStillThere(Ticket ticket, Transfer transfer) {
        return ticket.isOpen() && ticket.agent().equals(transfer.toAgent());
    }

    private void giveBack(Ticket ticket, Transfer transfer) {
        Instant now = time.instant();
        Optional<AgentId> receiver = ticket.agent();
        Optional<Campaign> campaign = transfer.fromCampaign().flatMap(campaigns::find);
        if (isThere(transfer.from(), now) && handBack(ticket, transfer, campaign, now)) {
            feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.ASSIGNED));
            feed.presenceChanged(transfer.from());
        } else {
            toTheQueue(ticket, transfer.from(), campaign, now);
        }
        receiver.ifPresent(agent -> {
            feed.presenceChanged(agent);
            campaigns.requestRouting(campaigns.ofMember(agent));
            wakeUp.after(WakeUp.Work.ROUTING);
        });
    }

    private boolean isThere(AgentId sender, Instant now) {
        Readiness readiness = people.presence(sender).readiness(now);
        return (readiness == Readiness.READY || readiness == Readiness.WRAPPING_UP) && !campaigns.isEngaged(sender);
    }

    private boolean handBack(Ticket ticket, Transfer transfer, Optional<Campaign> campaign, Instant now) {
        Instant since = ticket.awaitingSince().orElse(now);
        campaign.ifPresent(each -> ticket.enter(each.id(), new Place.Waiting(since, true)));
        ticket.transferTo(transfer.from(), now);
        if (!tickets.handTo(ticket, campaign.map(Campaign::limits).orElse(Limits.NONE))) {
            return false;
        }
        campaign.ifPresent(each -> log.append(List.of(RoutingDecision.byHand(
                WaitingTicket.of(ticket.id(), since),
                Rules.of(each),
                now,
                transfer.from(),
                RoutingDecision.Reason.RETURNED))));
        return true;
    }

    /** From where its sender gets it first, should they have room by then. */
    private void toTheQueue(Ticket ticket, AgentId sender, Optional<Campaign> campaign, Instant now) {
        Instant since = ticket.awaitingSince().orElse(now);
        ticket.transferTo(sender, now);
        campaign.ifPresentOrElse(
                each -> ticket.enter(each.id(), each.placeFor(now, since, true)), () -> ticket.leaveUnassigned(since));
        tickets.save(ticket);
        feed.tell(LiveFeed.TicketChange.of(ticket, kindOf(ticket)));
        campaigns.requestRouting(ticket.campaign().stream().toList());
        wakeUp.after(WakeUp.Work.ROUTING);
    }

    private static LiveFeed.Kind kindOf(Ticket ticket) {
        if (ticket.isParked()) {
            return LiveFeed.Kind.PARKED;
        }
        return ticket.campaign().isPresent() ? LiveFeed.Kind.WAITING : LiveFeed.Kind.UNASSIGNED;
    }
}
