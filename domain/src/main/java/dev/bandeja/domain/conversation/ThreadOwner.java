package dev.bandeja.domain.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which program has a private talk. A page may have several, Meta's own inbox among them; while one of them has a talk the
 * others only overhear it. It ends when the talk is passed on, taken or given up, or by itself after a day without a sign of
 * it.
 *
 * @param holder who has it
 * @param since since when, as far as is known
 * @param heardAt when the network showed it last
 * @param askedAt when we asked for it; empty again once it is ours, or somebody else's
 * @param wantedAt when another program asked us for it; empty again once it is somebody else's
 */
public record ThreadOwner(
        Holder holder, Instant since, Instant heardAt, Optional<Instant> askedAt, Optional<Instant> wantedAt) {
    /** After so long without a sign of its program a talk is nobody's again. */
    public static final Duration LAPSES_AFTER = Duration.ofHours(24);

    /** The network has not said anything: every program may write. */
    public static final ThreadOwner UNKNOWN =
            new ThreadOwner(Holder.NOBODY, Instant.EPOCH, Instant.EPOCH, Optional.empty(), Optional.empty());

    /** Who has it. */
    public enum Holder {
        /** No program in particular. */
        NOBODY,
        /** Bandeja. */
        US,
        /** Meta's own inbox. */
        PAGE_INBOX,
        /** Another program of the company. */
        OTHER_APP;

        /** Bandeja only overhears the talk. */
        public boolean isElsewhere() {
            return this == PAGE_INBOX || this == OTHER_APP;
        }
    }

    /** Another program has it, and no day has passed without a sign of that. */
    public boolean isElsewhere(Instant now) {
        return holder.isElsewhere() && now.isBefore(lapsesAt());
    }

    /** When it will be nobody's if nothing more is heard; of no meaning for a talk that is not elsewhere. */
    public Instant lapsesAt() {
        return heardAt.plus(LAPSES_AFTER);
    }

    /** The network says who has it from then on, or has it still. What was known later is not overruled. */
    public ThreadOwner told(Holder who, Instant at) {
        if (at.isBefore(heardAt)) {
            return this;
        }
        boolean still = who == holder && (!who.isElsewhere() || isElsewhere(at));
        return still
                ? new ThreadOwner(holder, since, at, askedAt, wantedAt)
                : new ThreadOwner(who, at, at, Optional.empty(), wantedAt.filter(any -> !who.isElsewhere()));
    }

    /** Something was only overheard: another program has it, whichever. */
    public ThreadOwner overheard(Instant at) {
        return told(holder.isElsewhere() ? holder : Holder.OTHER_APP, at);
    }

    /** Something was told to us as usual: nobody else has it. */
    public ThreadOwner heard(Instant at) {
        return holder.isElsewhere() ? told(Holder.NOBODY, at) : this;
    }

    /** We asked for it. */
    public ThreadOwner asked(Instant at) {
        return new ThreadOwner(holder, since, heardAt, Optional.of(at), wantedAt);
    }

    /** Another program asked us for it. */
    public ThreadOwner wanted(Instant at) {
        return new ThreadOwner(holder, since, heardAt, askedAt, Optional.of(at));
    }
}
