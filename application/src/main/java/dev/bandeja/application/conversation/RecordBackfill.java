package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.channel.Backfills;
import dev.bandeja.application.channel.BeginBackfill;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.Backfill.Figures;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes down how far a backfill is, together with what it found: whoever goes on after a crash neither loses nor repeats
 * anything. What is not known yet goes the way of everything that a network tells.
 */
@UseCase
public class RecordBackfill {
    /** Facebook allows two calls a second for the conversations of a page; half of it is left to everybody else. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private static final Duration LOOK_WHETHER_APPLIED = Duration.ofSeconds(1);

    private final Backfills backfills;
    private final Deliveries deliveries;
    private final Messages messages;
    private final BeginBackfill begin;
    private final TurnRed turnRed;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public RecordBackfill(
            Backfills backfills,
            Deliveries deliveries,
            Messages messages,
            BeginBackfill begin,
            TurnRed turnRed,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.backfills = backfills;
        this.deliveries = deliveries;
        this.messages = messages;
        this.begin = begin;
        this.turnRed = turnRed;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * A stretch was read.
     *
     * @param asDelivery what makes a delivery of events
     * @throws Refused {@code CONFLICT} when somebody else has taken it further meanwhile
     */
    public void stretch(
            Backfill claimed,
            PastEvents.Stretch stretch,
            ChannelConnection channel,
            Function<List<PastEvents.Event>, byte[]> asDelivery) {
        Instant now = time.instant();
        Backfill backfill = held(claimed);
        List<PastEvents.Event> missing = missing(backfill, stretch.events());
        if (!missing.isEmpty()) {
            deliveries.addFound(backfill.id(), channel.kind(), asDelivery.apply(missing), now);
        }
        if (stretch.talksWhole() || stretch.next().isEmpty()) {
            deliveries.releaseFound(backfill.id(), now);
            wakeUp.after(WakeUp.Work.DELIVERIES);
        }
        int read = stretch.events().size();
        Backfill further = backfill.read(new Figures(read, read - missing.size(), 0, 0), stretch.next(), now);
        backfills.save(further, now.plus(longer(PACE, stretch.rest())));
        feed.channelChanged(further.channel());
    }

    /**
     * The network had no answer, or said no.
     *
     * @throws Refused {@code CONFLICT} when somebody else has taken it further meanwhile
     */
    public void noAnswer(Backfill claimed, PastEvents answer, ChannelConnection channel) {
        Instant now = time.instant();
        Backfill backfill = held(claimed);
        if (answer instanceof PastEvents.NotNow notNow) {
            Backfill waiting = backfill.waits(notNow.reason(), notNow.place());
            if (waiting.isHopeless(now)) {
                end(waiting.stopped(notNow.reason(), now), now);
            } else {
                backfills.save(waiting, now.plus(longer(waiting.retryAfter(), notNow.after())));
                feed.channelChanged(waiting.channel());
            }
        } else if (answer instanceof PastEvents.TokenRejected rejected) {
            turnRed.turnIfCurrent(channel, rejected.reason());
            end(backfill.stopped(rejected.reason(), now), now);
        } else if (answer instanceof PastEvents.Rejected rejected) {
            end(backfill.stopped(rejected.reason(), now), now);
        }
    }

    /**
     * The page is not active any more; once it is, another one begins.
     *
     * @throws Refused {@code CONFLICT} when somebody else has taken it further meanwhile
     */
    public void inactive(Backfill claimed) {
        Instant now = time.instant();
        end(held(claimed).stopped(Reason.TOKEN_INACTIVE.name(), now), now);
    }

    /**
     * Everything was read; once everything that was found is on its ticket, it is done.
     *
     * @throws Refused {@code CONFLICT} when somebody else has taken it further meanwhile
     */
    public void applied(Backfill claimed) {
        Instant now = time.instant();
        Backfill backfill = held(claimed);
        if (backfill.hasApplied(now)) {
            end(backfill.done(now), now);
        } else {
            backfills.save(backfill, now.plus(LOOK_WHETHER_APPLIED));
        }
    }

    private Backfill held(Backfill claimed) {
        Backfill backfill = backfills.lock(claimed.id()).orElseThrow(() -> Refused.because(Reason.CONFLICT));
        backfill.requireAt(claimed);
        return backfill;
    }

    /** What was found before it ended is not lost. */
    private void end(Backfill ended, Instant now) {
        deliveries.releaseFound(ended.id(), now);
        wakeUp.after(WakeUp.Work.DELIVERIES);
        backfills.save(ended, now);
        begin.after(ended);
        feed.channelChanged(ended.channel());
    }

    private List<PastEvents.Event> missing(Backfill backfill, List<PastEvents.Event> events) {
        Set<String> known = messages.known(
                        backfill.channel(),
                        events.stream().map(PastEvents.Event::networkId).toList())
                .keySet();
        return events.stream()
                .filter(event -> !known.contains(event.networkId()))
                .toList();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
