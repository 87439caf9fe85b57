package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.policy.HeldReply;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits to be sent while its page turns inactive is held; when the page is active again, what is still fresh goes by
 * itself and the rest is its author's to decide (decision D19); an automatic text has no author, and goes only while it is
 * expected and true. Whatever made the page inactive or active is not asked.
 */
@UseCase
public class HoldMessages {
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final Messages messages;
    private final Tickets tickets;
    private final WatchSilence silence;
    private final DropAutomaticText dropText;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public HoldMessages(
            Outbox outbox,
            Messages messages,
            Tickets tickets,
            WatchSilence silence,
            DropAutomaticText dropText,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.outbox = outbox;
        this.messages = messages;
        this.tickets = tickets;
        this.silence = silence;
        this.dropText = dropText;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean holdSome() {
        List<OutboundMessage> waiting = outbox.waitingOnInactive(AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        Map<TicketId, Ticket> held = tickets.lock(ticketsOf(waiting));
        Instant now = time.instant();
        Set<TicketId> changed = new HashSet<>();
        for (MessageId id : outbox.holdWaiting(idsOf(waiting))) {
            messages.settle(id, Delivery.held(Delivery.PAGE_INACTIVE, now), Optional.empty());
            waiting.stream().filter(each -> each.id().equals(id)).forEach(each -> changed.add(each.ticket()));
        }
        changed.forEach(id -> tell(held.get(id)));
        return waiting.size() == AT_ONCE;
    }

    /** @return whether there may be more to do */
    public boolean releaseSome() {
        List<OutboundMessage> kept = outbox.heldOnActive(AT_ONCE);
        if (kept.isEmpty()) {
            return false;
        }
        Map<TicketId, Ticket> held = tickets.lock(ticketsOf(kept));
        Instant now = time.instant();
        Set<Object> undecided = new HashSet<>();
        for (Outbox.Held each : outbox.held(idsOf(kept))) {
            OutboundMessage message = each.message();
            Ticket ticket = held.get(message.ticket());
            Message line = messages.find(message.id()).orElseThrow();
            if (line.author().kind() == Author.Kind.AUTOMATIC) {
                if (!dropText.unlessStillTrue(each, ticket, now)) {
                    leaves(message, line, ticket, now);
                }
                continue;
            }
            boolean behind = each.behindUndecided() || undecided.contains(message.conversation());
            if (HeldReply.goesByItself(each.wantedAt(), behind, now)) {
                leaves(message, line, ticket, now);
            } else {
                undecided.add(message.conversation());
                outbox.leaveHeld(message.id());
                messages.settle(message.id(), Delivery.held(Delivery.AWAITS_DECISION, now), Optional.empty());
            }
        }
        held.values().forEach(this::tell);
        wakeUp.after(WakeUp.Work.OUTBOX);
        return kept.size() == AT_ONCE;
    }

    private void leaves(OutboundMessage message, Message line, Ticket ticket, Instant now) {
        outbox.sendAt(message.id(), now);
        messages.settle(message.id(), Delivery.queued(now), Optional.empty());
        ticket.keptAnswerLeaves(line.author(), Optional.of(line.at()), now);
        tickets.save(ticket);
        silence.of(ticket);
    }

    private void tell(Ticket ticket) {
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY));
    }

    private static Collection<TicketId> ticketsOf(List<OutboundMessage> messages) {
        return messages.stream().map(OutboundMessage::ticket).distinct().toList();
    }

    private static List<MessageId> idsOf(List<OutboundMessage> messages) {
        return messages.stream().map(OutboundMessage::id).toList();
    }
}
