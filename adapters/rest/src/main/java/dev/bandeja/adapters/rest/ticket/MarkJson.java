package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.domain.Refused;

/** Whether a mark is to be there. */
public record MarkJson(Boolean on) {
    boolean set() {
        if (on == null) {
            throw Refused.invalid("on", "required");
        }
        return on;
    }
}
