package dev.bandeja.domain.agent;

import java.time.Instant;
import java.util.Optional;

/**
 * Since when an agent could be given work, or not: what stays of a presence when the next one comes.
 *
 * @param connected whether a browser of theirs was there
 */
public record PresenceChange(
        Instant at, Presence.Choice choice, Optional<String> breakName, boolean connected, boolean onCall) {

    /** What a presence tells from that moment on. */
    public static PresenceChange to(Presence presence, Instant at) {
        return new PresenceChange(at, presence.choice(), presence.breakName(), presence.connected(), presence.onCall());
    }

    /** Whether two presences differ in what is kept of them. */
    public static boolean differ(Presence one, Presence other) {
        return !to(one, Instant.EPOCH).equals(to(other, Instant.EPOCH));
    }
}
