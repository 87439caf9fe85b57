package dev.bandeja.application.conversation;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.routing.ReturnTransfers;
import dev.bandeja.application.routing.RoutingLog;
import dev.bandeja.application.routing.Transfers;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Readiness;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.routing.Rules;
import dev.bandeja.domain.routing.WaitingTicket;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.Transfer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever has a ticket, or steers its campaign, gives it to another agent or campaign, with a word to the receiver. Where the
 * campaign says so it returns when nobody looks at it in time ({@link ReturnTransfers}).
 */
@UseCase
public class TransferTicket {
    private final TicketAccess access;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final People people;
    private final Transfers transfers;
    private final Deadlines deadlines;
    private final RoutingLog log;
    private final NoteOnTicket notes;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public TransferTicket(
            TicketAccess access,
            Tickets tickets,
            Campaigns campaigns,
            People people,
            Transfers transfers,
            Deadlines deadlines,
            RoutingLog log,
            NoteOnTicket notes,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.people = people;
        this.transfers = transfers;
        this.deadlines = deadlines;
        this.log = log;
        this.notes = notes;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * @param note for the receiver, among colleagues
     * @param key the screen's own key for the note
     * @throws Refused {@code NOT_YOURS}, {@code TICKET_CLOSED}, {@code NOT_A_MEMBER}, {@code AGENT_AWAY}, {@code AGENT_FULL},
     *     {@code INVALID} for who has it already
     */
    public void toAgent(Person by, TicketId id, AgentId receiver, Optional<String> note, String key) {
        Ticket ticket = access.handled(by, id);
        Optional<Campaign> campaign = ticket.campaign().flatMap(campaigns::find);
        Optional<AgentId> sender = ticket.agent();
        requireReceiver(ticket, campaign, receiver);
        note.ifPresent(words -> notes.note(by, id, words, key));
        Instant now = time.instant();
        Instant waitedSince = ticket.awaitingSince().orElse(now);
        ticket.transferTo(receiver, now);
        Limits limits = campaign.map(Campaign::limits).orElse(Limits.NONE);
        if (!tickets.handTo(ticket, limits)) {
            throw Refused.because(Reason.AGENT_FULL).with("limit", limits.here());
        }
        campaign.ifPresent(each -> log.append(List.of(RoutingDecision.byHand(
                WaitingTicket.of(id, waitedSince),
                Rules.of(each),
                now,
                receiver,
                RoutingDecision.Reason.TRANSFERRED))));
        keep(ticket, sender, campaign, Optional.of(receiver), now);
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.ASSIGNED));
        feed.presenceChanged(receiver);
        leave(sender, List.of());
    }

    /**
     * It goes to the head of that campaign's queue.
     *
     * @throws Refused {@code NOT_YOURS}, {@code TICKET_CLOSED}, {@code INVALID} for its own or one that is switched off
     */
    public void toCampaign(Person by, TicketId id, CampaignId receiver, Optional<String> note, String key) {
        Ticket ticket = access.handled(by, id);
        ticket.requireOpen();
        Optional<Campaign> before = ticket.campaign().flatMap(campaigns::find);
        Campaign campaign = campaigns
                .find(receiver)
                .filter(each -> each.enabled() && !ticket.campaign().equals(Optional.of(receiver)))
                .orElseThrow(() -> Refused.invalid("campaignId", "another-enabled"));
        Optional<AgentId> sender = ticket.agent();
        note.ifPresent(words -> notes.note(by, id, words, key));
        Instant now = time.instant();
        ticket.moveTo(receiver, campaign.placeFor(now, ticket.awaitingSince().orElse(now), true), now);
        tickets.save(ticket);
        keep(ticket, sender, before, Optional.empty(), now);
        feed.tell(LiveFeed.TicketChange.of(ticket, ticket.isParked() ? LiveFeed.Kind.PARKED : LiveFeed.Kind.WAITING));
        leave(sender, List.of(receiver));
    }

    private void requireReceiver(Ticket ticket, Optional<Campaign> campaign, AgentId receiver) {
        ticket.requireOpen();
        if (ticket.agent().filter(receiver::equals).isPresent()) {
            throw Refused.invalid("agentId", "has-it-already");
        }
        boolean agent = people.find(receiver)
                .filter(person -> person.active() && person.is(Role.AGENT))
                .isPresent();
        if (!agent || campaign.filter(each -> !each.hasMember(receiver)).isPresent()) {
            throw Refused.because(Reason.NOT_A_MEMBER);
        }
        Readiness readiness = people.presence(receiver).readiness(time.instant());
        if (readiness == Readiness.DISCONNECTED || readiness == Readiness.ON_BREAK) {
            throw Refused.because(Reason.AGENT_AWAY);
        }
        boolean comesAnyway = campaign.filter(
                        each -> !each.strategy().eligibility().heedsAutomaticBreaks())
                .isPresent();
        if (!comesAnyway && campaigns.isEngaged(receiver)) {
            throw Refused.because(Reason.AGENT_FULL).with("limit", 1);
        }
    }

    /** What a return needs to know; without a sender or a time nothing returns. */
    private void keep(
            Ticket ticket, Optional<AgentId> sender, Optional<Campaign> from, Optional<AgentId> to, Instant now) {
        Duration returns = from.map(each -> each.strategy().transferReturn()).orElse(Duration.ZERO);
        deadlines.cancel(Deadlines.Kind.TRANSFER_RETURNS, ticket.id().value());
        if (sender.isPresent() && !returns.isZero()) {
            transfers.put(new Transfer(ticket.id(), sender.get(), from.map(Campaign::id), to));
            deadlines.set(Deadlines.Kind.TRANSFER_RETURNS, ticket.id().value(), now.plus(returns));
        }
    }

    private void leave(Optional<AgentId> sender, List<CampaignId> alsoRoute) {
        sender.ifPresent(feed::presenceChanged);
        campaigns.requestRouting(
                Stream.concat(alsoRoute.stream(), sender.map(campaigns::ofMember).orElse(List.of()).stream())
                        .distinct()
                        .toList());
        wakeUp.after(WakeUp.Work.ROUTING);
    }
}
