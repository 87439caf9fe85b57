package dev.bandeja.domain.ticket;

import dev.bandeja.domain.Refused;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What every part of a filter has to keep to. */
final class Wish {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private Wish() {}

    /** Without blanks around it; a blank one asks nothing. */
    static Optional<String> text(String field, Optional<String> text) {
        Optional<String> given = text.map(String::strip).filter(some -> !some.isEmpty());
        if (given.filter(some -> some.length() > LONGEST).isPresent()) {
            throw Refused.invalid(field, "too-long");
        }
        return given;
    }

    static <T> Set<T> few(String field, Collection<T> some) {
        if (some.size() > MOST) {
            throw Refused.invalid(field, "up-to-50");
        }
        return Set.copyOf(some);
    }
}
