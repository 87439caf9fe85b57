package dev.bandeja.application.channel;

import dev.bandeja.application.Page;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The looks for what the networks did not tell us, those under way and those that have ended. */
public interface Backfills {
    BackfillId newId();

    /**
     * Begins one, due at once.
     *
     * @return false, and nothing has changed, when the page has one under way
     */
    boolean add(Backfill backfill);

    /** The one under way for a page, held until the end of the transaction. */
    Optional<Backfill> underWay(ChannelId channel);

    /** Held until the end of the transaction. */
    Optional<Backfill> lock(BackfillId id);

    /** Takes the one that is due longest, for the time of the lease; another server takes over when it ends. */
    Optional<Backfill> claim(Instant now, Duration lease);

    /** Gives it back as it is now, to be due again at that time; one that has ended is never due. */
    void save(Backfill backfill, Instant dueAt);

    /** Another one has to follow the one that is under way. */
    void follow(BackfillId id, Backfill.Cause cause);

    /** What became of things it had found. */
    void applied(BackfillId id, Backfill.Figures more);

    /**
     * Up to when nothing of a page is missing, as far as is known: the beginning of its last look that was done. Without one,
     * when its network last told something; empty when that never happened either.
     */
    Optional<Instant> completeUntil(ChannelId channel);

    /** Those of a page, the newest first. */
    Page<Backfill> of(ChannelId channel, Optional<String> after, int limit);
}
