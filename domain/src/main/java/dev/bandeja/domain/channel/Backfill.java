package dev.bandeja.domain.channel;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One look for what a page's network did not tell us: everything that was written there since a certain moment is read, and
 * what is not known yet comes in as if it had been told. There is never more than one at a time for a page.
 *
 * <p>It reads stretch by stretch and remembers its place, so that any server can go on where another one stopped. Then it
 * waits until everything it found has been applied, and is done. It stops without an end when the network refuses for good.
 *
 * @param askedBy who asked for it; empty = it began by itself
 * @param from what was written before is not looked at
 * @param startedAt up to here nothing is missing once it is done
 * @param place what the network's adapter needs to go on; empty = at the beginning
 * @param movedAt when the network last answered; when it began while it did not
 * @param stretches how many stretches were read, so that nobody writes down an older place over a newer one
 * @param failures how often in a row the network had no answer
 * @param trouble why it waits, or why it stopped, in a word of the network's adapter
 * @param endedAt when it was done or stopped
 * @param next another one was asked for that this one cannot stand in for; it begins when this one ends
 */
public record Backfill(
        BackfillId id,
        ChannelId channel,
        Cause cause,
        Optional<AgentId> askedBy,
        Instant from,
        Instant startedAt,
        State state,
        Optional<String> place,
        Instant movedAt,
        int stretches,
        Figures figures,
        int failures,
        Optional<String> trouble,
        Optional<Instant> endedAt,
        Optional<Cause> next) {

    /** The network's clock and ours, and what was on its way when somebody last looked. */
    public static final Duration OVERLAP = Duration.ofMinutes(15);

    /** Farther back nobody can answer any more, and a network hardly remembers. */
    public static final Duration FARTHEST = Duration.ofDays(90);

    /** Without a single answer for so long it makes no sense to go on. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    /** Longer than applying what was found takes, unless something is wrong with it. */
    private static final Duration APPLIED_WITHIN = Duration.ofMinutes(10);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);
    private static final int DOUBLED_AT_MOST = 10;

    /** What made it begin. */
    public enum Cause {
        /** The page was connected: from now on nothing may be missing. */
        CONNECTED,
        /** A server was started: it may have been away. */
        STARTED,
        /** The page was activated again. */
        REACTIVATED,
        /** It was time. */
        SCHEDULED,
        /** An administrator wanted it. */
        ASKED
    }

    /** How far it is. */
    public enum State {
        /** Asks the network. */
        READING,
        /** Everything was read; what was found is being applied. */
        APPLYING,
        /** Nothing is missing. */
        DONE,
        /** Given up: something may be missing. */
        STOPPED;

        public boolean ended() {
            return this == DONE || this == STOPPED;
        }
    }

    /** Begins one. */
    public static Backfill start(
            BackfillId id, ChannelId channel, Cause cause, Optional<AgentId> askedBy, Instant from, Instant now) {
        return new Backfill(
                id,
                channel,
                cause,
                askedBy,
                from,
                now,
                State.READING,
                Optional.empty(),
                now,
                0,
                Figures.NONE,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Where a look has to begin that somebody asked for.
     *
     * @throws Refused {@code INVALID} with {@code field since} when it lies ahead, or too far back
     */
    public static Instant since(Instant asked, Instant now) {
        if (asked.isAfter(now)) {
            throw Refused.invalid("since", "not-after-now");
        }
        if (asked.isBefore(now.minus(FARTHEST))) {
            throw Refused.invalid("since", "too-long-ago");
        }
        return asked;
    }

    /** Whether it has passed nothing yet, so that it also finds what happens now. */
    public boolean isAtItsBeginning() {
        return state == State.READING && place.isEmpty();
    }

    /** Another one was asked for while this one was under way; it follows. */
    public Backfill followedBy(Cause another) {
        return changed(state, place, movedAt, stretches, figures, failures, trouble, endedAt, Optional.of(another));
    }

    /**
     * A stretch was read.
     *
     * @param goOn where the next one begins; empty = everything was read
     */
    public Backfill read(Figures more, Optional<String> goOn, Instant at) {
        State then = goOn.isPresent() ? State.READING : State.APPLYING;
        return changed(then, goOn, at, stretches + 1, figures.plus(more), 0, Optional.empty(), endedAt, next);
    }

    /** More became of what it had found. */
    public Backfill plus(Figures more) {
        return changed(state, place, movedAt, stretches, figures.plus(more), failures, trouble, endedAt, next);
    }

    /**
     * The network had no answer for now.
     *
     * @param goOn where to go on, when that has changed
     */
    public Backfill waits(String why, Optional<String> goOn) {
        Optional<String> then = goOn.isPresent() ? goOn : place;
        return changed(state, then, movedAt, stretches + 1, figures, failures + 1, Optional.of(why), endedAt, next);
    }

    /** How long to wait after a failure when the network does not say: longer each time. */
    public Duration retryAfter() {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), DOUBLED_AT_MOST));
        return doubled.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : doubled;
    }

    /** Whether it has had no answer for so long that it is given up. */
    public boolean isHopeless(Instant now) {
        return failures > 0 && now.isAfter(movedAt.plus(PATIENCE));
    }

    /** Whether what it found has been applied, or must have been by now. */
    public boolean hasApplied(Instant now) {
        return figures.pending() == 0 || now.isAfter(movedAt.plus(APPLIED_WITHIN));
    }

    /** Everything it found is on its ticket. */
    public Backfill done(Instant at) {
        return changed(
                State.DONE, Optional.empty(), at, stretches, figures, 0, Optional.empty(), Optional.of(at), next);
    }

    /** It is given up. */
    public Backfill stopped(String why, Instant at) {
        Optional<String> nowhere = Optional.empty();
        return changed(
                State.STOPPED,
                nowhere,
                movedAt,
                stretches + 1,
                figures,
                failures,
                Optional.of(why),
                Optional.of(at),
                next);
    }

    /** @throws Refused {@code CONFLICT} when somebody else has taken it further meanwhile */
    public void requireAt(Backfill claimed) {
        if (stretches != claimed.stretches || state != claimed.state) {
            throw Refused.because(Reason.CONFLICT);
        }
    }

    private Backfill changed(
            State newState,
            Optional<String> newPlace,
            Instant newMovedAt,
            int newStretches,
            Figures newFigures,
            int newFailures,
            Optional<String> newTrouble,
            Optional<Instant> newEndedAt,
            Optional<Cause> newNext) {
        return new Backfill(
                id,
                channel,
                cause,
                askedBy,
                from,
                startedAt,
                newState,
                newPlace,
                newMovedAt,
                newStretches,
                newFigures,
                newFailures,
                newTrouble,
                newEndedAt,
                newNext);
    }

    /**
     * What it came across, in messages, comments and posts.
     *
     * @param read all of them
     * @param known those that were known already
     * @param found those that were missing and are on a ticket now
     * @param kept those that belong to no ticket, or could not be applied
     */
    public record Figures(long read, long known, long found, long kept) {
        public static final Figures NONE = new Figures(0, 0, 0, 0);

        public Figures plus(Figures more) {
            return new Figures(read + more.read, known + more.known, found + more.found, kept + more.kept);
        }

        /** Those that are still to be applied. */
        public long pending() {
            return read - known - found - kept;
        }
    }
}
