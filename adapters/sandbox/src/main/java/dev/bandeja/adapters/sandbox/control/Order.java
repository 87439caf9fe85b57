package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.http.Multipart;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller of the control API wants: a JSON object, or a form with files.
 *
 * @param values the members of the object or the fields of the form
 * @param files the files of the form
 * @param query the parameters of the address
 */
record Order(JsonObject values, List<FormFile> files, Map<String, String> query) {

    static Order of(SandboxRequest request) {
        var query = FormText.read(request.query());
        if (request.contentType().equals("multipart/form-data")) {
            var parts = new Multipart(request);
            var values = JsonText.object();
            parts.fields().forEach(values::add);
            return new Order(values.build(), parts.files(), query);
        }
        var text = new String(request.body(), StandardCharsets.UTF_8);
        var values = text.isBlank()
                ? JsonValue.EMPTY_JSON_OBJECT
                : JsonText.readObject(text).orElseThrow(() -> Rejected.because("the body is not a JSON object"));
        return new Order(values, List.of(), query);
    }

    /** The same with other values: one of several orders in a list. */
    Order with(JsonObject other) {
        return new Order(other, List.of(), query);
    }

    Optional<String> text(String name) {
        return JsonText.text(values, name);
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> Rejected.because("\"" + name + "\" is missing"));
    }

    long number(String name, long otherwise) {
        return values.get(name) instanceof JsonNumber number ? number.longValue() : otherwise;
    }

    long queried(String name, long otherwise) {
        try {
            return query.containsKey(name) ? Long.parseLong(query.get(name)) : otherwise;
        } catch (NumberFormatException e) {
            throw Rejected.because("\"" + name + "\" must be a number");
        }
    }

    List<JsonObject> list(String name) {
        return values.containsKey(name) ? values.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }
}
