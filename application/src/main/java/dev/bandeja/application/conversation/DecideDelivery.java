package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.automation.WatchSilence;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A person decides about a message that failed, that was kept, or of which nobody knows whether it arrived. Who handles the
 * ticket decides, and the author, while nobody else has the ticket.
 */
@UseCase
public class DecideDelivery {
    private final TicketAccess access;
    private final Tickets tickets;
    private final Messages messages;
    private final Outbox outbox;
    private final PrivateReplies privateReplies;
    private final Channels channels;
    private final PassGate gate;
    private final WatchSilence silence;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public DecideDelivery(
            TicketAccess access,
            Tickets tickets,
            Messages messages,
            Outbox outbox,
            PrivateReplies privateReplies,
            Channels channels,
            PassGate gate,
            WatchSilence silence,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.access = access;
        this.tickets = tickets;
        this.messages = messages;
        this.outbox = outbox;
        this.privateReplies = privateReplies;
        this.channels = channels;
        this.gate = gate;
        this.silence = silence;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * Send it, or send it again. A kept answer is sent on a closed ticket too: it was written while the ticket was open.
     *
     * @throws Refused {@code DELIVERY_STATE} unless it failed, is held or its fate is unknown; {@code WINDOW_CLOSED} and the other
     *     refusals of the gate
     */
    public Message send(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = decidable(person, id, messageId);
        Message message = message(id, messageId);
        if (require(message, State.FAILED, State.UNKNOWN, State.HELD) != State.HELD) {
            ticket.requireOpen();
        }
        gate(ticket, message).requireAllowed();
        sendNow(ticket, message);
        return told(ticket, messageId);
    }

    /**
     * It did not arrive: it is sent again where that is still possible; else it has failed.
     *
     * @throws Refused {@code DELIVERY_STATE} unless its fate is unknown
     */
    public Message confirmLost(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = decidable(person, id, messageId);
        Message message = message(id, messageId);
        require(message, State.UNKNOWN);
        if (ticket.isOpen() && gate(ticket, message).isAllowed()) {
            sendNow(ticket, message);
        } else {
            outbox.settled(messageId);
            privateReplies.giveBack(messageId);
            settle(messageId, new Delivery(State.FAILED, Optional.of(Delivery.DID_NOT_ARRIVE), time.instant()));
        }
        return told(ticket, messageId);
    }

    /**
     * It did arrive: the person has seen it, or asked the customer.
     *
     * @throws Refused {@code DELIVERY_STATE} unless its fate is unknown
     */
    public Message confirmArrived(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = decidable(person, id, messageId);
        require(message(id, messageId), State.UNKNOWN);
        outbox.settled(messageId);
        settle(messageId, new Delivery(State.SENT, Optional.empty(), time.instant()));
        return told(ticket, messageId);
    }

    /**
     * It is not to be sent.
     *
     * @throws Refused {@code DELIVERY_STATE} unless it failed or is held
     */
    public Message drop(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = decidable(person, id, messageId);
        drop(message(id, messageId));
        return told(ticket, messageId);
    }

    /**
     * A dropped one is as it was before: failed, or held until a person decides about it.
     *
     * @throws Refused {@code DELIVERY_STATE} unless it was dropped
     */
    public Message restore(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = decidable(person, id, messageId);
        Message message = message(id, messageId);
        require(message, State.DROPPED);
        privateReplies.spendAgain(messageId);
        Instant now = time.instant();
        if (outbox.unsettled(messageId).isEmpty()) {
            settle(messageId, new Delivery(State.FAILED, reason(message), now));
        } else if (isActive(ticket)) {
            outbox.leaveHeld(messageId);
            settle(messageId, Delivery.held(Delivery.AWAITS_DECISION, now));
        } else {
            hold(messageId, now);
        }
        return told(ticket, messageId);
    }

    /** Sends everything of the ticket that waits for a decision, in the order it was written; tells what. */
    public List<Message> sendHeld(Person person, TicketId id) {
        Ticket ticket = access.handled(person, id);
        List<MessageId> undecided = outbox.undecided(ticket);
        List<Message> kept = undecided.stream().map(each -> message(id, each)).toList();
        kept.forEach(each -> gate(ticket, each).requireAllowed());
        kept.forEach(each -> sendNow(ticket, each));
        return undecided.stream().map(each -> told(ticket, each)).toList();
    }

    /** Drops everything of the ticket that waits for a decision; tells what. */
    public List<Message> dropHeld(Person person, TicketId id) {
        Ticket ticket = access.handled(person, id);
        List<MessageId> undecided = outbox.undecided(ticket);
        undecided.forEach(each -> drop(message(id, each)));
        return undecided.stream().map(each -> told(ticket, each)).toList();
    }

    private SendDecision gate(Ticket ticket, Message message) {
        return privateReplies
                .answeredBy(message.id())
                .map(comment -> gate.privateReply(comment, message.author()))
                .orElseGet(() -> gate.answer(ticket, message.visibility(), message.author()));
    }

    /** On its way at once; with its page inactive it is kept, and counts as wanted from now. */
    private void sendNow(Ticket ticket, Message message) {
        Instant now = time.instant();
        outbox.wantedAgain(message.id(), now);
        privateReplies.spendAgain(message.id());
        if (isActive(ticket)) {
            outbox.sendAt(message.id(), now);
            settle(message.id(), Delivery.queued(now));
            ticket.keptAnswerLeaves(message.author(), Optional.empty(), now);
            tickets.save(ticket);
            silence.of(ticket);
        } else {
            hold(message.id(), now);
        }
    }

    private void hold(MessageId id, Instant now) {
        outbox.hold(id);
        settle(id, Delivery.held(Delivery.PAGE_INACTIVE, now));
    }

    private void drop(Message message) {
        if (require(message, State.FAILED, State.HELD) == State.HELD) {
            outbox.drop(message.id());
        }
        privateReplies.giveBack(message.id());
        settle(message.id(), new Delivery(State.DROPPED, reason(message), time.instant()));
    }

    private boolean isActive(Ticket ticket) {
        return channels.find(ticket.channel()).filter(Channel::active).isPresent();
    }

    private void settle(MessageId id, Delivery delivery) {
        messages.settle(id, delivery, Optional.empty());
    }

    private Message told(Ticket ticket, MessageId id) {
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY));
        wakeUp.after(WakeUp.Work.OUTBOX);
        return message(ticket.id(), id);
    }

    private Ticket decidable(Person person, TicketId id, MessageId messageId) {
        Optional<Message> own = messages.find(messageId)
                .filter(message -> message.ticket().equals(id))
                .filter(message ->
                        message.author().agent().filter(person.id()::equals).isPresent());
        if (own.isEmpty()) {
            return access.handled(person, id);
        }
        Ticket ticket = access.seen(person, id);
        boolean somebodyElses =
                ticket.agent().filter(holder -> !holder.equals(person.id())).isPresent();
        return somebodyElses ? access.handled(person, id) : ticket;
    }

    private Message message(TicketId ticket, MessageId id) {
        return messages.find(id)
                .filter(message -> message.ticket().equals(ticket))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private static Optional<String> reason(Message message) {
        return message.delivery().flatMap(Delivery::reason);
    }

    private static State require(Message message, State... allowed) {
        return message.delivery()
                .map(Delivery::state)
                .filter(List.of(allowed)::contains)
                .orElseThrow(() -> Refused.because(Reason.DELIVERY_STATE));
    }
}
