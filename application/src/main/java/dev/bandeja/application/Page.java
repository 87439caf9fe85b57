package dev.bandeja.application;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a list for a screen.
 *
 * @param next where the following stretch begins; opaque, to be handed back as it is; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
