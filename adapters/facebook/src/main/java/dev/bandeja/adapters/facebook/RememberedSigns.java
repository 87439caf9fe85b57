package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NoteSigns;
import dev.bandeja.application.channel.NoteSigns.Signs;
import dev.bandeja.application.channel.TurnRed;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes on what answers say about pages: a refused token at once, the rest only when it has changed noticeably or has not
 * been told for a while, as there are many answers and most say the same. What cannot be noted must not make the call fail
 * that it came with.
 */
@ApplicationScoped
public class RememberedSigns implements PageSigns {
    private static final Logger LOG = System.getLogger(RememberedSigns.class.getName());
    private static final Duration TELL_AT_LEAST_EVERY = Duration.ofMinutes(15);
    private static final int NOTICEABLE_PERCENT = 5;
    private static final Duration NOTICEABLE_SKEW = Duration.ofSeconds(10);

    private final NoteSigns note;
    private final TurnRed turnRed;
    private final InstantSource time;
    private final Map<ChannelId, Told> told = new ConcurrentHashMap<>();

    @Inject
    public RememberedSigns(NoteSigns note, TurnRed turnRed, InstantSource time) {
        this.note = note;
        this.turnRed = turnRed;
        this.time = time;
    }

    @Override
    public void heard(ChannelConnection page, Signs signs) {
        Instant now = time.instant();
        Told before = told.get(page.id());
        if (before == null || before.isOld(now) || before.differsFrom(signs)) {
            told.put(page.id(), new Told(signs, now));
            guarded(() -> note.note(page.id(), signs));
        }
    }

    @Override
    public void tokenRefused(ChannelConnection page, String reason) {
        guarded(() -> turnRed.turnIfCurrent(page, reason));
    }

    private static void guarded(Runnable noting) {
        try {
            noting.run();
        } catch (RuntimeException notNow) {
            LOG.log(Level.WARNING, "what an answer of Graph said about a page could not be noted", notNow);
        }
    }

    private record Told(Signs signs, Instant at) {
        boolean isOld(Instant now) {
            return !now.isBefore(at.plus(TELL_AT_LEAST_EVERY));
        }

        boolean differsFrom(Signs other) {
            boolean percent =
                    signs.usedPercent().isPresent() != other.usedPercent().isPresent()
                            || Math.abs(signs.usedPercent().orElse(0)
                                            - other.usedPercent().orElse(0))
                                    >= NOTICEABLE_PERCENT;
            Duration skew = signs.clockAhead()
                    .orElse(Duration.ZERO)
                    .minus(other.clockAhead().orElse(Duration.ZERO));
            return percent || signs.refuses() != other.refuses() || skew.abs().compareTo(NOTICEABLE_SKEW) >= 0;
        }
    }
}
