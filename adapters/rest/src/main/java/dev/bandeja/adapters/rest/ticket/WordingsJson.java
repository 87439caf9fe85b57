package dev.bandeja.adapters.rest.ticket;

import java.time.Instant;
import java.util.List;

/** How a message read before it was edited, oldest first. */
public record WordingsJson(List<WordingJson> items) {

    /**
     * One earlier wording.
     *
     * @param until when it was changed
     */
    public record WordingJson(String text, Instant until) {}
}
