package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.HealthCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was found out last about each thing that a connected page needs in order to work. */
public interface HealthChecks {
    /** All that is known of a page, in the order of {@link HealthCheck.Kind}. */
    List<Kept> of(ChannelId channel);

    Optional<Kept> find(ChannelId channel, HealthCheck.Kind kind);

    /** Keeps what was found, each in the place of what was known before; other kinds stay as they are. */
    void keep(ChannelId channel, List<HealthCheck> found, Instant at);

    /**
     * Something that was found out.
     *
     * @param checkedAt when it was looked at last
     * @param since since when it means what it means
     */
    record Kept(HealthCheck check, Instant checkedAt, Instant since) {}
}
