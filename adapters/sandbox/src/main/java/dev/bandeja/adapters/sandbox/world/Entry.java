package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One line of the journal: something that happened.
 *
 * @param number its place, from 1
 * @param at when, by the sandbox's clock, milliseconds since 1970
 * @param kind what kind of thing
 * @param facts the rest, by kind
 */
public record Entry(long number, long at, String kind, JsonObject facts) {

    String line() {
        var line = JsonText.object().add("n", number).add("at", at).add("kind", kind);
        facts.forEach(line::add);
        return line.build().toString();
    }

    static Entry of(JsonObject line) {
        return new Entry(
                line.getJsonNumber("n").longValue(),
                line.getJsonNumber("at").longValue(),
                line.getString("kind"),
                JsonText.object(line).remove("n").remove("at").remove("kind").build());
    }

    /** A text that must be there. */
    public String text(String name) {
        return facts.getString(name);
    }

    /** A text, or another if it is missing. */
    public String text(String name, String otherwise) {
        return facts.getString(name, otherwise);
    }

    /** A list of texts; empty if it is missing. */
    public List<String> texts(String name) {
        return facts.containsKey(name) ? JsonText.texts(facts.getJsonArray(name)) : List.of();
    }

    /** A whole number, or another if it is missing. */
    public long number(String name, long otherwise) {
        return facts.containsKey(name) ? facts.getJsonNumber(name).longValue() : otherwise;
    }
}
