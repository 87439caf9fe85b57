package dev.bandeja.adapters.facebook;

import java.util.Optional;

/** Our own mark on a private message: travels as its metadata and comes back in its echo. */
final class Reference {
    private static final String PREFIX = "bandeja:";

    private Reference() {}

    static String asMetadata(String reference) {
        return PREFIX + reference;
    }

    /** The mark in an echo's metadata; empty when another program wrote that. */
    static Optional<String> read(String metadata) {
        return Optional.of(metadata)
                .filter(text -> text.startsWith(PREFIX) && text.length() > PREFIX.length())
                .map(text -> text.substring(PREFIX.length()));
    }
}
