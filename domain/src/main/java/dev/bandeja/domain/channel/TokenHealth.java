package dev.bandeja.domain.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long a page's token will go on working, as a light (decision D19): green, amber when its end is near, red when it
 * does not work, off when somebody switched the page off.
 *
 * @param expiresAt when the token ends by itself; empty = never
 * @param dataAccessEndsAt when the network wants the person to sign in again; empty = not told
 * @param inactiveSince since when it does not work
 * @param reason why it does not work, in a word of the network's adapter
 */
public record TokenHealth(
        Optional<Instant> expiresAt,
        Optional<Instant> dataAccessEndsAt,
        Optional<Instant> inactiveSince,
        Optional<String> reason) {

    /** How early an end is announced. */
    public static final Duration WARNING = Duration.ofDays(14);

    /** The reason of a page that was switched off by hand. */
    public static final String SWITCHED_OFF = "SWITCHED_OFF";

    /** The reason of a page that was removed: its token is forgotten. */
    public static final String REMOVED = "REMOVED";

    private static final Set<String> BY_HAND = Set.of(SWITCHED_OFF, REMOVED);

    /** A token of which nothing bad is known. */
    public static final TokenHealth GOOD =
            new TokenHealth(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What people see. */
    public enum Light {
        GREEN,
        AMBER,
        RED,
        OFF
    }

    public Light light(Instant now) {
        if (inactiveSince.isPresent()) {
            return reason.filter(BY_HAND::contains).isPresent() ? Light.OFF : Light.RED;
        }
        return endsAt().filter(end -> !now.isBefore(end.minus(WARNING))).isPresent() ? Light.AMBER : Light.GREEN;
    }

    /** The next end that is known of. */
    public Optional<Instant> endsAt() {
        return Stream.of(expiresAt, dataAccessEndsAt).flatMap(Optional::stream).min(Instant::compareTo);
    }
}
