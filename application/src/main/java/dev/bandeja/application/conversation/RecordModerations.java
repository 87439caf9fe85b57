package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.RestrictPage;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.conversation.Moderations.AtWork;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ModerationOrder.State;
import dev.bandeja.domain.conversation.PublicChange;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notes what the network answered to what was ordered about comments, and how they stand since then. */
@UseCase
public class RecordModerations {
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Moderations moderations;
    private final Messages messages;
    private final Tickets tickets;
    private final Channels channels;
    private final TurnRed turnRed;
    private final RestrictPage restrict;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecordModerations(
            Moderations moderations,
            Messages messages,
            Tickets tickets,
            Channels channels,
            TurnRed turnRed,
            RestrictPage restrict,
            LiveFeed feed,
            InstantSource time) {
        this.moderations = moderations;
        this.messages = messages;
        this.tickets = tickets;
        this.channels = channels;
        this.turnRed = turnRed;
        this.restrict = restrict;
        this.feed = feed;
        this.time = time;
    }

    public void record(List<Answered> answers) {
        Instant now = time.instant();
        var held = tickets.lock(answers.stream()
                .map(each -> each.claimed().order().ticket())
                .distinct()
                .toList());
        // Pages too are held in the order of their numbers.
        answers.stream()
                .sorted(Comparator.comparing(
                        each -> each.claimed().order().channel().value()))
                .forEach(each -> record(each, now));
        held.values().forEach(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE)));
    }

    private void record(Answered answered, Instant now) {
        AtWork order = answered.claimed().order();
        SendOutcome outcome = answered.outcome();
        if (outcome instanceof SendOutcome.Sent) {
            done(order, now);
        } else if (outcome instanceof SendOutcome.TryAgain again) {
            tryAgain(order, again, now);
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            // It may be repeated, whatever became of it.
            tryAgain(order, new SendOutcome.TryAgain(unknown.reason(), Duration.ZERO, false), now);
        } else if (outcome instanceof SendOutcome.TokenRejected rejected) {
            answered.claimed().page().ifPresent(page -> turnRed.turnIfCurrent(page, rejected.reason()));
            failed(order, rejected.reason(), now);
        } else if (outcome instanceof SendOutcome.Rejected rejected) {
            if (!rejected.channelPauses().isZero()) {
                restrict.until(order.channel(), now.plus(rejected.channelPauses()), rejected.reason());
            }
            failed(order, rejected.reason(), now);
        } else if (outcome instanceof SendOutcome.ReplyUsedUp unfit) {
            failed(order, unfit.reason(), now);
        }
    }

    /** By the network's clock, which counts whole seconds: what it tells about the same is not older. */
    private void done(AtWork order, Instant now) {
        messages.change(
                order.message(),
                PublicChange.of(
                        order.moderation().change(),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        Optional.of(Author.agent(order.by()))));
        moderations.settle(order, State.DONE, Optional.empty(), Optional.empty(), now);
    }

    private void tryAgain(AtWork order, SendOutcome.TryAgain again, Instant now) {
        if (order.attempt() + 1 >= MOST_ATTEMPTS) {
            failed(order, again.reason(), now);
            return;
        }
        Duration usual = FIRST_PAUSE.multipliedBy(1L << order.attempt());
        Instant next = now.plus(again.after().compareTo(usual) > 0 ? again.after() : usual);
        if (again.wholeChannel()) {
            channels.pause(order.channel(), next);
        }
        moderations.settle(order, State.WAITING, Optional.of(again.reason()), Optional.of(next), now);
    }

    private void failed(AtWork order, String reason, Instant now) {
        moderations.settle(order, State.FAILED, Optional.of(reason), Optional.empty(), now);
    }

    /** What the network answered to one of them. */
    public record Answered(ClaimModerations.Claimed claimed, SendOutcome outcome) {}
}
