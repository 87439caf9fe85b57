package dev.bandeja.adapters.persistence.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a letter, as JSON. */
final class FactsJson {
    private FactsJson() {}

    static String write(Map<String, String> facts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        // PostgreSQL's JSON keeps every character but one.
        facts.forEach((name, value) -> object.add(name, value.replace('\0', '\uFFFD')));
        return object.build().toString();
    }

    static Map<String, String> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString));
        }
    }
}
