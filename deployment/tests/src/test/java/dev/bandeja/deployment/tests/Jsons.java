package dev.bandeja.deployment.tests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** JSON as tests write it. */
final class Jsons {
    private Jsons() {}

    /** The same object, to be sent. */
    static JsonObjectBuilder builder(String text) {
        return Json.createObjectBuilder(object(text));
    }

    /** The object in a text; single quotes may stand for double ones where the text has none of these. */
    static JsonObject object(String text) {
        String json = text.contains("\"") ? text : text.replace('\'', '"');
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
