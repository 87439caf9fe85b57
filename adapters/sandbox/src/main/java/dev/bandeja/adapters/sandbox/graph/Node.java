package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.graph.FieldSelection.Wanted;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.SandboxClock;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something that Graph can show: the fields that its type has, and those shown when nobody names any. */
final class Node {

    private final String type;
    private final String id;
    private final long at;
    private final List<String> usual;
    private final Map<String, Function<Wanted, JsonValue>> fields = new LinkedHashMap<>();

    /**
     * A node.
     *
     * @param at its time for paging by {@code since} and {@code until}, milliseconds
     * @param usual the fields shown when none are named
     */
    Node(String type, String id, long at, String... usual) {
        this.type = type;
        this.id = id;
        this.at = at;
        this.usual = List.of(usual);
        text("id", id);
    }

    Node text(String name, String value) {
        return field(name, () -> JsonText.string(value));
    }

    Node number(String name, long value) {
        return field(name, () -> JsonText.number(value));
    }

    Node yesNo(String name, boolean value) {
        return field(name, () -> value ? JsonValue.TRUE : JsonValue.FALSE);
    }

    Node date(String name, long millis) {
        return text(name, SandboxClock.graphDate(millis));
    }

    /** A field whose value may be null: then it is left out. */
    Node field(String name, Supplier<JsonValue> value) {
        fields.put(name, wanted -> inside(value.get(), wanted.inside()));
        return this;
    }

    /** A field of which the sandbox never has a value, though Facebook's type has it. */
    Node never(String... names) {
        for (var name : names) {
            field(name, () -> null);
        }
        return this;
    }

    /** A list of other nodes. */
    Node edge(String name, Function<Wanted, JsonValue> value) {
        fields.put(name, value);
        return this;
    }

    String id() {
        return id;
    }

    long at() {
        return at;
    }

    /**
     * The node as JSON, with the fields asked for.
     *
     * @throws GraphError if its type has no such field
     */
    JsonObject show(FieldSelection selection) {
        var json = JsonText.object();
        if (selection.isEmpty()) {
            usual.forEach(name -> put(json, name, Wanted.USUAL));
        } else {
            selection.wanted().forEach((name, wanted) -> put(json, name, wanted));
        }
        return json.add("id", id).build();
    }

    private void put(JsonObjectBuilder json, String name, Wanted wanted) {
        var field = fields.get(name);
        if (field == null) {
            throw GraphError.of(100, "Tried accessing nonexisting field (" + name + ") on node type (" + type + ")");
        }
        var value = field.apply(wanted);
        if (value != null) {
            json.add(name, value);
        }
    }

    private static JsonValue inside(JsonValue value, FieldSelection selection) {
        if (selection.isEmpty() || !(value instanceof JsonObject object)) {
            return value;
        }
        var json = JsonText.object();
        if (object.get("data") instanceof JsonArray elements) {
            var list = JsonText.array();
            elements.forEach(element -> list.add(inside(element, selection)));
            return json.add("data", list).build();
        }
        if (object.get("data") instanceof JsonObject single) {
            return json.add("data", inside(single, selection)).build();
        }
        selection.wanted().keySet().stream()
                .filter(object::containsKey)
                .forEach(name -> json.add(name, object.get(name)));
        return json.build();
    }
}
