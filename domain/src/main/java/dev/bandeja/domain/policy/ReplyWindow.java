package dev.bandeja.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long Facebook lets a page write privately to a person: 24 hours from what the person did last (platform rule of the
 * standard messaging window).
 */
public final class ReplyWindow {
    /** Length of the standard window. */
    public static final Duration STANDARD = Duration.ofHours(24);

    /** How long after a comment Facebook lets a page answer it privately, once. */
    public static final Duration PRIVATE_REPLY = Duration.ofDays(7);

    private ReplyWindow() {}

    /**
     * When the window closes.
     *
     * @param lastCustomerMessage empty when the person has never written privately: there is no window
     */
    public static Optional<Instant> closesAt(Optional<Instant> lastCustomerMessage) {
        return lastCustomerMessage.map(at -> at.plus(STANDARD));
    }

    /** Whether a private message may be sent now. The closing instant itself is outside. */
    public static boolean isOpen(Optional<Instant> lastCustomerMessage, Instant now) {
        return closesAt(lastCustomerMessage).filter(now::isBefore).isPresent();
    }
}
