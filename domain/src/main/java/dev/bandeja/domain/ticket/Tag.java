package dev.bandeja.domain.ticket;

import dev.bandeja.domain.Refused;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A word that agents put on tickets, so that these are found, listed and counted by it.
 *
 * @param name 1 to 30 characters; no two tags are called the same, however they are written
 * @param archived it stays where it is and is no longer offered
 */
public record Tag(TagId id, String name, Color color, boolean archived) {
    /** More on one ticket tell nothing. */
    public static final int MOST_ON_A_TICKET = 20;

    private static final int LONGEST_NAME = 30;

    /** The spot beside its name. */
    public enum Color {
        GREY,
        RED,
        ORANGE,
        YELLOW,
        GREEN,
        TEAL,
        BLUE,
        VIOLET
    }

    public Tag {
        name = name == null ? "" : name.strip();
        if (name.isEmpty()) {
            throw Refused.invalid("name", "required");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refused.invalid("name", "too-long");
        }
        if (color == null) {
            throw Refused.invalid("color", "required");
        }
    }

    /** What tells names apart: neither capitals nor how an accent is put together. */
    public static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** What tells it apart from other tags. */
    public String key() {
        return key(name);
    }
}
