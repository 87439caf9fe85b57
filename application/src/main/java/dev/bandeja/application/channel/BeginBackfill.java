package dev.bandeja.application.channel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.Backfill.Cause;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Something may be missing on a page: a look for it begins, from where nothing is missing for sure. One is enough at a time;
 * whoever asks for one while another is half through gets theirs right after it.
 */
@UseCase
public class BeginBackfill {
    private static final int PAGES_AT_ONCE = 20;

    private final Backfills backfills;
    private final Channels channels;
    private final Deadlines deadlines;
    private final BackfillPlan plan;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public BeginBackfill(
            Backfills backfills,
            Channels channels,
            Deadlines deadlines,
            BackfillPlan plan,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.backfills = backfills;
        this.channels = channels;
        this.deadlines = deadlines;
        this.plan = plan;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * An administrator wants to know.
     *
     * @param since where to begin, if that is before nothing is missing for sure
     * @throws Refused {@code NOT_FOUND}, {@code TOKEN_INACTIVE}, {@code INVALID}, and {@code BACKFILL_UNDER_WAY} when the
     *     page has one already
     */
    public Backfill ask(Person person, ChannelId id, Optional<Instant> since) {
        Channel channel = channels.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (!channel.active()) {
            throw Refused.because(Reason.TOKEN_INACTIVE);
        }
        Instant now = time.instant();
        Instant complete = from(id, now);
        Instant from = since.map(asked -> Backfill.since(asked, now))
                .filter(complete::isAfter)
                .orElse(complete);
        Backfill begun = begin(id, Cause.ASKED, Optional.of(person.id()), from, now);
        if (!backfills.add(begun)) {
            throw Refused.because(Reason.BACKFILL_UNDER_WAY);
        }
        tell(id);
        return begun;
    }

    /** A page was connected: what is written from now on is looked for, what was there before is not. */
    public void connected(ChannelId id) {
        Instant now = time.instant();
        backfills.add(begin(id, Cause.CONNECTED, Optional.empty(), now, now));
        tell(id);
    }

    /** A page was activated again. */
    public void reactivated(ChannelId id) {
        because(Cause.REACTIVATED, id);
    }

    /** A server was started, and may have been away before. */
    public void started() {
        channels.active().forEach(id -> because(Cause.STARTED, id));
    }

    /**
     * It is time for some pages.
     *
     * @return whether there may be more to do
     */
    public boolean due() {
        List<Deadlines.Due> due = deadlines.takeDue(Deadlines.Kind.BACKFILL, time.instant(), PAGES_AT_ONCE);
        due.stream()
                .map(each -> new ChannelId(each.subject()))
                .filter(id -> channels.find(id).filter(Channel::active).isPresent())
                .forEach(id -> because(Cause.SCHEDULED, id));
        return due.size() == PAGES_AT_ONCE;
    }

    /** One has ended: the one that was asked for meanwhile begins, or the next one is due by the plan. */
    public void after(Backfill ended) {
        if (ended.next().isPresent()) {
            because(ended.next().get(), ended.channel());
        } else if (!plan.every().isZero()) {
            deadlines.set(
                    Deadlines.Kind.BACKFILL,
                    ended.channel().value(),
                    time.instant().plus(plan.every()));
        }
    }

    private void because(Cause cause, ChannelId id) {
        Instant now = time.instant();
        if (!backfills.add(begin(id, cause, Optional.empty(), from(id, now), now))) {
            backfills
                    .underWay(id)
                    .filter(underWay -> !underWay.isAtItsBeginning())
                    .ifPresent(passedSomething -> backfills.follow(passedSomething.id(), cause));
        }
        tell(id);
    }

    private Backfill begin(ChannelId id, Cause cause, Optional<AgentId> askedBy, Instant from, Instant now) {
        return Backfill.start(backfills.newId(), id, cause, askedBy, from, now);
    }

    private Instant from(ChannelId id, Instant now) {
        return backfills
                .completeUntil(id)
                .map(until -> until.minus(Backfill.OVERLAP))
                .orElse(now);
    }

    private void tell(ChannelId id) {
        feed.channelChanged(id);
        wakeUp.after(WakeUp.Work.BACKFILL);
    }
}
