package dev.bandeja.adapters.rest.session;

import dev.bandeja.domain.Refused;

/**
 * Whether a call is under way.
 *
 * @param onCall it begins, or goes on; false = it is over
 */
public record CallJson(Boolean onCall) {
    /** What is told. */
    public boolean told() {
        if (onCall == null) {
            throw Refused.invalid("onCall", "required");
        }
        return onCall;
    }
}
