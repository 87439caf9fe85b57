package dev.bandeja.adapters.facebook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Reading JSON that does not keep its promises: a member that is missing, or of another type than documented, reads as empty
 * and never as an error. Numbers read as the text they were written as, so that an id never loses digits.
 */
final class Loose {
    /** Making a reader looks for a provider each time; a factory looks once. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4000}");

    private static final int LONGEST_SCALE = 40;

    private Loose() {}

    /** @throws RuntimeException of whatever kind when this is no JSON */
    static JsonValue parse(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readValue();
        } catch (StackOverflowError tooDeep) {
            throw new IllegalArgumentException("nested too deeply");
        }
    }

    /** The object in this text; the empty object when it holds something else or no JSON at all. */
    static JsonObject parseObject(String json) {
        try {
            return asObject(parse(json));
        } catch (RuntimeException noJson) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    static JsonObject asObject(JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static JsonObject object(JsonObject parent, String name) {
        return asObject(parent.get(name));
    }

    static boolean has(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        return value != null && value != JsonValue.NULL;
    }

    /** The elements of an array; of a single value just that one. */
    static List<JsonValue> list(JsonObject parent, String name) {
        if (!has(parent, name)) {
            return List.of();
        }
        JsonValue value = parent.get(name);
        return value instanceof JsonArray array ? array : List.of(value);
    }

    /** A text, or a number as it was written; empty text for everything else. */
    static String text(JsonObject parent, String name) {
        return text(parent.get(name));
    }

    static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return storable(string.getString());
        }
        return value instanceof JsonNumber number ? digits(number.bigDecimalValue()) : "";
    }

    /** Written out, unless somebody wrote a number whose zeros would fill the memory. */
    private static String digits(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST_SCALE ? number.toString() : number.toPlainString();
    }

    static Optional<String> words(JsonObject parent, String name) {
        return Optional.of(text(parent, name)).filter(text -> !text.isBlank());
    }

    /** One of the network's ids: printable ASCII without blanks, at most 255 characters. */
    static Optional<String> id(JsonObject parent, String name) {
        return Optional.of(text(parent, name)).filter(Loose::isId);
    }

    /** An access token: like an id, but much longer. */
    static Optional<String> token(JsonObject parent, String name) {
        return Optional.of(text(parent, name))
                .filter(text -> TOKEN.matcher(text).matches());
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isTrue(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        return value == JsonValue.TRUE || "true".equals(text(value)) || "1".equals(text(value));
    }

    /** An address that is safe to be shown as a link. */
    static Optional<String> webAddress(String text) {
        String lower = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? Optional.of(text) : Optional.empty();
    }

    /** Text that a database takes: NUL and halves of surrogate pairs are replaced. */
    static String storable(String text) {
        return without(text, bad -> "\uFFFD");
    }

    /** JSON that a database takes, with the same meaning. */
    static String escaped(String json) {
        return without(json, bad -> String.format("\\u%04x", bad));
    }

    private static String without(String text, IntFunction<String> replacement) {
        if (text.codePoints().allMatch(Loose::isStorable)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isStorable(point)) {
                clean.appendCodePoint(point);
            } else {
                clean.append(replacement.apply(point));
            }
        });
        return clean.toString();
    }

    /** A surrogate that is a code point of its own has lost its other half. */
    private static boolean isStorable(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
