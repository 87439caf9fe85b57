package dev.bandeja.adapters.sandbox.world;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** JSON as this room reads and writes it. The provider is looked up once: the lookup costs more than the parsing. */
public final class JsonText {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    /** An empty object to be filled. */
    public static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** An object to be changed. */
    public static JsonObjectBuilder object(JsonObject start) {
        return JSON.createObjectBuilder(start);
    }

    /** An empty array to be filled. */
    public static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    /** An array of texts. */
    public static JsonArray array(Collection<String> texts) {
        return JSON.createArrayBuilder(texts).build();
    }

    /** The members of an array of texts. */
    public static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** A text as a value. */
    public static JsonString string(String text) {
        return JSON.createValue(text);
    }

    /** A number as a value. */
    public static JsonNumber number(long value) {
        return JSON.createValue(value);
    }

    /**
     * Reads any JSON value.
     *
     * @throws JsonException if it is none
     */
    public static JsonValue read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    /** Reads a JSON object; empty if the text is anything else. */
    public static Optional<JsonObject> readObject(String text) {
        try {
            return read(text) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** A value as people would write it: a string without quotes, everything else as JSON. */
    public static String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** A member as text, whatever its kind; empty if it is missing or null. */
    public static Optional<String> text(JsonObject object, String name) {
        var value = object.get(name);
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(plain(value));
    }
}
