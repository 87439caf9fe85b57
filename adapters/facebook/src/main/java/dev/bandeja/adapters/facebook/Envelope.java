package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;

/**
 * One event of a delivery with all that is needed to understand it, also years later: what an item keeps as its raw text.
 *
 * @param page Facebook's id of the page; empty text when it cannot be told
 * @param source which member of the entry it came from
 * @param field the changed field, only of changes
 * @param entryTime the entry's time as received
 * @param event as received
 * @param error what makes it unreadable; else empty text
 */
record Envelope(String page, Source source, String field, String entryTime, JsonValue event, String error) {

    /** Where in a delivery an event was found. */
    enum Source {
        MESSAGING,
        STANDBY,
        CHANGES,
        /** Not told but found: a message of a private talk, as Graph shows it. */
        TALK,
        /** Not told but found: a comment or a post, as Graph shows it. */
        WALL,
        CHANGED_FIELDS,
        /** An entry without any of these. */
        ENTRY,
        /** The delivery itself. */
        BODY
    }

    static Envelope unreadable(String page, Source source, JsonValue event, String error) {
        return new Envelope(page, source, "", "", event, error);
    }

    static Envelope parse(String raw) {
        return of(Loose.parseObject(raw));
    }

    static Envelope of(JsonObject json) {
        return new Envelope(
                Loose.text(json, "page"),
                source(Loose.text(json, "source")),
                Loose.text(json, "field"),
                Loose.text(json, "time"),
                json.getOrDefault("event", JsonValue.NULL),
                Loose.text(json, "error"));
    }

    /** As text that a database takes: what it cannot hold is written as JSON's escapes. */
    String toJson() {
        return Loose.escaped(Loose.BUILD
                .createObjectBuilder()
                .add("page", page)
                .add("source", source.name().toLowerCase(Locale.ROOT))
                .add("field", field)
                .add("time", entryTime)
                .add("event", event)
                .add("error", error)
                .build()
                .toString());
    }

    private static Source source(String name) {
        for (Source source : Source.values()) {
            if (source.name().equalsIgnoreCase(name)) {
                return source;
            }
        }
        return Source.BODY;
    }
}
