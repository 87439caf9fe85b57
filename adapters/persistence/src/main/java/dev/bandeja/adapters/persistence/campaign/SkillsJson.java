package dev.bandeja.adapters.persistence.campaign;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Skills with their levels as JSON: {@code {"es":5,"refunds":3}}. */
public final class SkillsJson {
    private SkillsJson() {}

    public static String write(Map<String, Integer> skills) {
        return object(skills).build().toString();
    }

    public static JsonObjectBuilder object(Map<String, Integer> skills) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(skills).forEach(object::add);
        return object;
    }

    public static Map<String, Integer> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return map(reader.readObject());
        }
    }

    public static Map<String, Integer> map(JsonObject skills) {
        return skills.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((JsonNumber) entry.getValue()).intValue()));
    }
}
