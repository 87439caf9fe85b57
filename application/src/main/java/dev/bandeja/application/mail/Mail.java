package dev.bandeja.application.mail;

import java.util.Optional;

/**
 * A letter on its way.
 *
 * @param attempt which attempt this is, from 1
 * @param link where the link leads that works for whoever has this mail: it lets somebody in, or stops a notification; secret,
 *     never printed
 */
public record Mail(long id, Letter letter, int attempt, Optional<String> link) {
    public Mail(long id, Letter letter, int attempt) {
        this(id, letter, attempt, Optional.empty());
    }

    /** The same with its link. */
    public Mail with(Optional<String> itsLink) {
        return new Mail(id, letter, attempt, itsLink);
    }

    @Override
    public String toString() {
        return "Mail[" + id + ", " + letter + ", attempt " + attempt + "]";
    }
}
