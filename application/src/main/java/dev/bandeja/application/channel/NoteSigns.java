package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.Checkup;
import dev.bandeja.domain.channel.HealthCheck;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what a network's answers say beside what was asked for: how much of its allowance is used, and what time it is. */
@UseCase
public class NoteSigns {
    private final KeepHealth keep;

    @Inject
    public NoteSigns(KeepHealth keep) {
        this.keep = keep;
    }

    public void note(ChannelId channel, Signs signs) {
        List<HealthCheck> found = new ArrayList<>();
        signs.usedPercent().ifPresent(percent -> found.add(Checkup.rateLimit(percent, signs.refuses())));
        signs.clockAhead().ifPresent(ahead -> found.add(Checkup.clock(ahead)));
        keep.keep(channel, found);
    }

    /**
     * What an answer said by the way.
     *
     * @param usedPercent of the allowance that is used most; empty = not told
     * @param refuses nothing more is accepted for now
     * @param clockAhead how much our clock is ahead of the network's
     */
    public record Signs(Optional<Integer> usedPercent, boolean refuses, Optional<Duration> clockAhead) {}
}
