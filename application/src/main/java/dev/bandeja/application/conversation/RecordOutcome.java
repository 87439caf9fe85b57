package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.RestrictPage;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.conversation.Delivery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Notes what the network answered to a message. Its echo may have told us already; then nothing is left to note. */
@UseCase
public class RecordOutcome {
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration ECHO_NEEDS = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Messages messages;
    private final PrivateReplies privateReplies;
    private final GoOnPrivately goOn;
    private final Channels channels;
    private final TurnRed turnRed;
    private final RestrictPage restrict;
    private final DropAutomaticText dropText;
    private final NoteOwner noteOwner;
    private final Tickets tickets;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RecordOutcome(
            Outbox outbox,
            Messages messages,
            PrivateReplies privateReplies,
            GoOnPrivately goOn,
            Channels channels,
            TurnRed turnRed,
            RestrictPage restrict,
            DropAutomaticText dropText,
            NoteOwner noteOwner,
            Tickets tickets,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.outbox = outbox;
        this.messages = messages;
        this.privateReplies = privateReplies;
        this.goOn = goOn;
        this.channels = channels;
        this.turnRed = turnRed;
        this.restrict = restrict;
        this.dropText = dropText;
        this.noteOwner = noteOwner;
        this.tickets = tickets;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    public void record(ClaimOutbound.Claimed claimed, SendOutcome outcome) {
        OutboundMessage message = claimed.message();
        Optional<OutboundMessage> unsettled = outbox.unsettled(message.id());
        if (unsettled.isEmpty() || !(outcome instanceof SendOutcome.Sent) && isOutdated(message, unsettled.get())) {
            return;
        }
        Instant now = time.instant();
        if (outcome instanceof SendOutcome.Sent sent) {
            settle(message, Delivery.State.SENT, Optional.empty(), Optional.of(sent.messageId()), now);
            goOn.in(message, sent.thread());
        } else if (outcome instanceof SendOutcome.ReplyUsedUp usedUp) {
            settle(message, Delivery.State.FAILED, Optional.of(usedUp.reason()), Optional.empty(), now);
        } else if (outcome instanceof SendOutcome.Rejected rejected) {
            fail(message, rejected.reason(), now);
            if (!rejected.channelPauses().isZero()) {
                restrict.until(message.channel(), now.plus(rejected.channelPauses()), rejected.reason());
            }
        } else if (outcome instanceof SendOutcome.TooLate) {
            dropText.drop(message, Suppression.TOO_LATE, now);
        } else if (outcome instanceof SendOutcome.OwnedElsewhere owned) {
            ownedElsewhere(message, owned, now);
        } else if (outcome instanceof SendOutcome.TokenRejected rejected) {
            turnRed.turnIfCurrent(claimed.channel(), rejected.reason());
            note(message, Delivery.State.HELD, rejected.reason(), now);
            outbox.hold(message.id());
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            note(message, Delivery.State.UNKNOWN, unknown.reason(), now);
            outbox.lookAt(message.id(), now.plus(ECHO_NEEDS));
        } else if (outcome instanceof SendOutcome.TryAgain again) {
            tryAgain(message, again, now);
        }
        tickets.lock(message.ticket())
                .ifPresent(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.DELIVERY)));
        wakeUp.after(WakeUp.Work.OUTBOX);
    }

    /** It was handed over again, or is about to be: an answer to an earlier try tells nothing about that one. */
    private static boolean isOutdated(OutboundMessage tried, OutboundMessage now) {
        return !tried.equals(now);
    }

    private void ownedElsewhere(OutboundMessage message, SendOutcome.OwnedElsewhere owned, Instant now) {
        noteOwner.isElsewhere(message.ticket(), owned.tryAgain(), now);
        if (message.automatic()) {
            dropText.drop(message, Suppression.OWNED_ELSEWHERE, now);
        } else if (owned.tryAgain()) {
            tryAgain(message, new SendOutcome.TryAgain(owned.reason(), Duration.ZERO, false), now);
        } else {
            fail(message, owned.reason(), now);
        }
    }

    private void tryAgain(OutboundMessage message, SendOutcome.TryAgain again, Instant now) {
        if (message.attempt() + 1 >= MOST_ATTEMPTS) {
            fail(message, again.reason(), now);
            return;
        }
        Duration usual = FIRST_PAUSE.multipliedBy(1L << message.attempt());
        Instant next = now.plus(again.after().compareTo(usual) > 0 ? again.after() : usual);
        if (again.wholeChannel()) {
            channels.pause(message.channel(), next);
        }
        note(message, Delivery.State.QUEUED, again.reason(), now);
        outbox.sendAt(message.id(), next);
    }

    private void fail(OutboundMessage message, String reason, Instant now) {
        settle(message, Delivery.State.FAILED, Optional.of(reason), Optional.empty(), now);
        privateReplies.giveBack(message.id());
    }

    private void note(OutboundMessage message, Delivery.State state, String reason, Instant now) {
        messages.settle(message.id(), new Delivery(state, Optional.of(reason), now), Optional.empty());
    }

    private void settle(
            OutboundMessage message,
            Delivery.State state,
            Optional<String> reason,
            Optional<String> networkId,
            Instant now) {
        messages.settle(message.id(), new Delivery(state, reason, now), networkId);
        outbox.settled(message.id());
    }
}
