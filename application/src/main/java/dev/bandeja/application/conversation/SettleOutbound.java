package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Visibility;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The network shows us a message of our own: so it was sent, whatever we knew of it. */
@UseCase
public class SettleOutbound {
    /** The network's clock against ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final Messages messages;
    private final Tickets tickets;
    private final LiveFeed feed;
    private final WakeUp wakeUp;

    @Inject
    public SettleOutbound(Outbox outbox, Messages messages, Tickets tickets, LiveFeed feed, WakeUp wakeUp) {
        this.outbox = outbox;
        this.messages = messages;
        this.tickets = tickets;
        this.feed = feed;
        this.wakeUp = wakeUp;
    }

    /** @return which one of ours it was, by the reference that had travelled with it */
    public Optional<OutboundMessage> byEcho(String reference, String networkId, Instant at) {
        Optional<OutboundMessage> ours = outbox.byReference(reference);
        settle(ours, networkId, at);
        return ours;
    }

    /**
     * @return it, when it is one of ours, by its words and what it answers; public answers carry no reference, and nothing does
     *     that was only found later. What was written before we tried is not ours.
     */
    public Optional<OutboundMessage> byWords(
            ConversationId conversation,
            Visibility visibility,
            String answered,
            String text,
            String networkId,
            Instant at) {
        Optional<OutboundMessage> ours = outbox.byWords(conversation, visibility, answered, text)
                .filter(message -> !message.triedAt().isAfter(at.plus(SKEW)));
        settle(ours, networkId, at);
        return ours;
    }

    private void settle(Optional<OutboundMessage> ours, String networkId, Instant at) {
        ours.ifPresent(message -> {
            messages.settle(
                    message.id(), new Delivery(Delivery.State.SENT, Optional.empty(), at), Optional.of(networkId));
            outbox.settled(message.id());
            tickets.lock(message.ticket())
                    .ifPresent(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY)));
            wakeUp.after(WakeUp.Work.OUTBOX);
        });
    }
}
