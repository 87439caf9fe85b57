package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.TicketAccess;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A person decides about a message that failed, or of which nobody knows whether it arrived. */
@UseCase
public class DecideDelivery {
    private final TicketAccess access;
    private final Messages messages;
    private final Outbox outbox;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public DecideDelivery(
            TicketAccess access, Messages messages, Outbox outbox, LiveFeed feed, WakeUp wakeUp, InstantSource time) {
        this.access = access;
        this.messages = messages;
        this.outbox = outbox;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * Send it again.
     *
     * @throws Refused {@code DELIVERY_STATE} unless it failed or its fate is unknown
     */
    public Message sendAgain(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = access.handled(person, id);
        ticket.requireOpen();
        Instant now = time.instant();
        require(message(id, messageId), State.FAILED, State.UNKNOWN);
        outbox.sendAt(messageId, now);
        return decided(ticket, messageId, Delivery.queued(now));
    }

    /**
     * It did arrive: the person has seen it, or asked the customer.
     *
     * @throws Refused {@code DELIVERY_STATE} unless its fate is unknown
     */
    public Message confirmArrived(Person person, TicketId id, MessageId messageId) {
        Ticket ticket = access.handled(person, id);
        require(message(id, messageId), State.UNKNOWN, State.UNKNOWN);
        outbox.settled(messageId);
        return decided(ticket, messageId, new Delivery(State.SENT, Optional.empty(), time.instant()));
    }

    private Message decided(Ticket ticket, MessageId id, Delivery delivery) {
        messages.settle(id, delivery, Optional.empty());
        feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY));
        wakeUp.after(WakeUp.Work.OUTBOX);
        return message(ticket.id(), id);
    }

    private Message message(TicketId ticket, MessageId id) {
        return messages.find(id)
                .filter(message -> message.ticket().equals(ticket))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    private static void require(Message message, State one, State other) {
        State state = message.delivery().map(Delivery::state).orElseThrow(() -> Refused.because(Reason.DELIVERY_STATE));
        if (state != one && state != other) {
            throw Refused.because(Reason.DELIVERY_STATE);
        }
    }
}
