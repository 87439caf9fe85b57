package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.Delivery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what a look on the network told about a message of unknown fate. It is sent again only when it is certain not to be
 * there: looked for in vain when every delay of the network is over. After a quarter of an hour a person decides.
 */
@UseCase
public class RecordLookUp {
    private static final Duration NETWORK_IS_CERTAIN_AFTER = Duration.ofMinutes(2);
    private static final Duration A_FILE_TAKES = Duration.ofMinutes(2);
    private static final Duration PERSON_DECIDES_AFTER = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Messages messages;
    private final GoOnPrivately goOn;
    private final Tickets tickets;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RecordLookUp(
            Outbox outbox,
            Messages messages,
            GoOnPrivately goOn,
            Tickets tickets,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.outbox = outbox;
        this.messages = messages;
        this.goOn = goOn;
        this.tickets = tickets;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * @param found what is there with the same words; empty when it could not be told
     */
    public void record(OutboundMessage message, Optional<List<SendOutcome.Found>> found) {
        // Settled, or handed over again, while somebody was looking: then what they saw tells nothing any more.
        if (outbox.unsettled(message.id()).filter(message::equals).isEmpty()) {
            return;
        }
        Instant now = time.instant();
        Duration age = Duration.between(message.triedAt(), now);
        Optional<SendOutcome.Found> itself = found.flatMap(there -> notYetKnown(message, there));
        if (itself.isPresent()) {
            messages.settle(
                    message.id(),
                    new Delivery(
                            Delivery.State.SENT, Optional.empty(), itself.get().at()),
                    Optional.of(itself.get().messageId()));
            outbox.settled(message.id());
            goOn.in(message, itself.get().thread());
        } else if (age.compareTo(PERSON_DECIDES_AFTER) >= 0) {
            outbox.leaveUnknown(message.id());
        } else if (found.isPresent() && age.compareTo(certainAfter(message)) >= 0) {
            messages.settle(message.id(), Delivery.queued(now), Optional.empty());
            outbox.sendAt(message.id(), now);
        } else {
            messages.settle(
                    message.id(),
                    new Delivery(Delivery.State.UNKNOWN, Optional.of("CONNECTION_LOST"), now),
                    Optional.empty());
            outbox.lookAt(message.id(), now.plus(LOOK_EVERY));
        }
        tickets.lock(message.ticket())
                .ifPresent(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY)));
        wakeUp.after(WakeUp.Work.OUTBOX);
    }

    /** A try with a file may hand it over for a while before the message itself leaves. */
    private static Duration certainAfter(OutboundMessage message) {
        return message.file().isPresent() ? NETWORK_IS_CERTAIN_AFTER.plus(A_FILE_TAKES) : NETWORK_IS_CERTAIN_AFTER;
    }

    /** The same words may have been sent twice on purpose: one that is known as another message is not this one. */
    private Optional<SendOutcome.Found> notYetKnown(OutboundMessage message, List<SendOutcome.Found> there) {
        Set<String> known = messages.known(
                        message.channel(),
                        there.stream().map(SendOutcome.Found::messageId).toList())
                .keySet();
        return there.stream().filter(each -> !known.contains(each.messageId())).findFirst();
    }
}
