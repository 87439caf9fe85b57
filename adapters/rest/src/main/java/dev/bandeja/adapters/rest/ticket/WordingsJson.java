package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.PublicChange;
import java.time.Instant;
import java.util.List;

/** How a message stood before what happened to it, oldest first. */
public record WordingsJson(List<WordingJson> items) {

    /**
     * One earlier version.
     *
     * @param until when it was changed
     * @param change what happened to it then
     * @param by who did that; absent where it is not certain
     */
    public record WordingJson(String text, Instant until, PublicChange.Kind change, ByJson by) {}

    /**
     * Who changed it.
     *
     * @param name of whom did it here; absent of everybody else
     */
    public record ByJson(Author.Kind kind, String name) {}
}
