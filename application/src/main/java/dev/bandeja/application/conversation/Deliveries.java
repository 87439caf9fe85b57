package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.BackfillId;
import dev.bandeja.domain.channel.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Raw deliveries of the networks, kept as received before anybody tries to understand them. */
public interface Deliveries {
    /**
     * Keeps a delivery; it is on disk when this returns. Waits for that, but never long.
     *
     * @throws dev.bandeja.domain.Refused {@code UNAVAILABLE} when it could not be kept: the sender has to come again
     */
    void keep(ChannelKind kind, byte[] body, Instant receivedAt);

    /**
     * Writes down, within the transaction, what a backfill found; it is not to be cut before {@link #releaseFound}.
     *
     * @param readAt when the network told it
     */
    void addFound(BackfillId backfill, ChannelKind kind, byte[] body, Instant readAt);

    /** Everything that a backfill found so far may be cut. */
    void releaseFound(BackfillId backfill, Instant at);

    /**
     * Takes deliveries that have not been cut into items, oldest first, for the time of the lease; another server takes over
     * when it ends.
     */
    List<Raw> claim(int max, Instant now, Duration lease);

    /** Notes that deliveries have been cut; their items are written in the same transaction. */
    void split(Collection<Long> deliveries, Instant at);

    /** A delivery as received. */
    record Raw(long id, ChannelKind kind, byte[] body, Instant receivedAt) {}
}
