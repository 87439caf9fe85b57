package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What customers are told, as JSON: {@code {"OUT_OF_HOURS":{"es":["Hola","Buenas"]}}}. */
final class TextsJson {
    private TextsJson() {}

    static String write(Map<Occasion, CustomerTexts> texts) {
        JsonObjectBuilder occasions = Json.createObjectBuilder();
        texts.forEach((occasion, some) -> {
            JsonObjectBuilder languages = Json.createObjectBuilder();
            some.variants().forEach((language, variants) -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                variants.forEach(array::add);
                languages.add(language, array);
            });
            occasions.add(occasion.name(), languages);
        });
        return occasions.build().toString();
    }

    static Map<Occasion, CustomerTexts> read(String json) {
        Map<Occasion, CustomerTexts> texts = new EnumMap<>(Occasion.class);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((occasion, languages) ->
                            texts.put(Occasion.valueOf(occasion), variants(languages.asJsonObject())));
        }
        return texts;
    }

    private static CustomerTexts variants(JsonObject languages) {
        Map<String, List<String>> variants = new TreeMap<>();
        languages.forEach((language, texts) -> variants.put(
                language,
                texts.asJsonArray().getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()));
        return CustomerTexts.of(variants);
    }
}
