package dev.bandeja.application.ticket;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.Deadlines.Kind;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.application.automation.NoteTriggers;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.campaign.ChooseDisposition;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.campaign.DispositionId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A ticket ends, by a person's hand, by its customer's silence or with its customer; its agent has room for the next one in the queue. */
@UseCase
public class CloseTicket {
    private final TicketAccess access;
    private final Tickets tickets;
    private final Campaigns campaigns;
    private final WrapUp wrapUp;
    private final Deadlines deadlines;
    private final MetadataBook metadata;
    private final ChooseDisposition disposition;
    private final NoteTriggers triggers;
    private final ActionLedger ledger;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public CloseTicket(
            TicketAccess access,
            Tickets tickets,
            Campaigns campaigns,
            WrapUp wrapUp,
            Deadlines deadlines,
            MetadataBook metadata,
            ChooseDisposition disposition,
            NoteTriggers triggers,
            ActionLedger ledger,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.wrapUp = wrapUp;
        this.deadlines = deadlines;
        this.metadata = metadata;
        this.disposition = disposition;
        this.triggers = triggers;
        this.ledger = ledger;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** The person says nothing about what came of it. */
    public void close(Person person, TicketId id) {
        close(person, id, Optional.empty());
    }

    /** @param chosen what came of it; empty when the person says nothing */
    public void close(Person person, TicketId id, Optional<DispositionId> chosen) {
        Ticket ticket = access.handled(person, id);
        requireFields(ticket);
        if (ticket.isOpen()) {
            disposition.onClosing(ticket, chosen, person.id(), time.instant());
        }
        end(ticket, TicketState.CloseReason.BY_HAND);
        triggers.closed(ticket, Trigger.CLOSED_BY_HAND, time.instant());
    }

    /**
     * A person says that it needs no answer. Nothing has to be filled in for that, the customer is told nothing, and its agent
     * needs no time to finish (D33).
     *
     * @throws Refused {@code ALREADY_ADDRESSED} when a person has answered it: then it was a talk, and is closed
     */
    public void ignore(Person person, TicketId id) {
        Ticket ticket = access.handled(person, id);
        Optional<AgentId> holder = ticket.agent();
        ticket.ignore(time.instant());
        ended(ticket, holder, false);
    }

    /** Its customer has been silent for so long that the page ends it, whatever would have to be filled in (P19). */
    public void customerSilent(Ticket held) {
        Instant now = time.instant();
        end(held, TicketState.CloseReason.CUSTOMER_SILENT);
        ledger.record(List.of(ActionLedger.Entry.fired(
                held.id(), held.channel(), AutomaticAction.CLOSE_SILENT, Optional.empty(), now)));
        triggers.closed(held, Trigger.CLOSED_BY_SILENCE, now);
    }

    /** Its agent has had it for as long as its campaign allows: it ends with a reason of its own and no text (D13, D33). */
    public void chatTimeOver(Ticket held) {
        end(held, TicketState.CloseReason.CHAT_TIME);
    }

    /** All open tickets of a customer end: there is nobody left to answer. */
    public void customerForgotten(CustomerId customer) {
        Collection<Ticket> held = tickets.lock(tickets.openOf(customer)).values();
        tickets.holdLoads(held);
        held.stream().filter(Ticket::isOpen).forEach(ticket -> end(ticket, TicketState.CloseReason.CUSTOMER_FORGOTTEN));
    }

    private void end(Ticket ticket, TicketState.CloseReason reason) {
        Optional<AgentId> holder = ticket.agent();
        ticket.close(reason, time.instant());
        ended(ticket, holder, reason != TicketState.CloseReason.CUSTOMER_SILENT);
    }

    private void ended(Ticket ticket, Optional<AgentId> holder, boolean takesTimeToFinish) {
        tickets.save(ticket);
        deadlines.cancelAll(
                List.of(Kind.ANSWER_DUE, Kind.RESOLUTION_DUE, Kind.CUSTOMER_SILENT),
                List.of(ticket.id().value()));
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.CLOSED));
        holder.ifPresent(agent -> {
            if (takesTimeToFinish) {
                wrapUp.after(ticket, agent);
            }
            feed.presenceChanged(agent);
            campaigns.requestRouting(Stream.concat(ticket.campaign().stream(), campaigns.ofMember(agent).stream())
                    .distinct()
                    .toList());
            wakeUp.after(WakeUp.Work.ROUTING);
        });
    }

    /** A person closes only what is filled in; what has ended is told so first (P20). */
    private void requireFields(Ticket ticket) {
        List<String> missing = new ArrayList<>(
                missing(MetadataField.Subject.TICKET, ticket.id().value()));
        missing.addAll(missing(MetadataField.Subject.CUSTOMER, ticket.customer().value()));
        if (ticket.isOpen() && !missing.isEmpty()) {
            throw Refused.because(Reason.REQUIRED_TO_CLOSE).with("fields", missing);
        }
    }

    private List<String> missing(MetadataField.Subject subject, long id) {
        List<MetadataField> fields = metadata.fields(subject).stream()
                .filter(MetadataField::requiredToClose)
                .toList();
        return fields.isEmpty() ? List.of() : metadata.of(subject, id).missingToClose(fields);
    }
}
