package dev.bandeja.adapters.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How exactly moments are kept: to the microsecond, what is finer is cut off (PostgreSQL alone would round it, into the future). */
public final class Precision {
    private Precision() {}

    public static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Microseconds since 1970. */
    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** What {@link #micros} was made of. */
    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The same as {@link #kept} for a column that may be empty. */
    public static Instant keptOrNull(Optional<Instant> at) {
        return at.map(Precision::kept).orElse(null);
    }
}
