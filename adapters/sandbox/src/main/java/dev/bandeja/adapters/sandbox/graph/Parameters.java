package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.http.Multipart;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a Graph call. They may stand in the query, in a JSON body, in a form or in the parts of a
 * multipart body; wherever a value is an object, it may also be given as text with JSON in it.
 */
public final class Parameters {

    private static final String TOKEN = "access_token";
    private static final Set<String> SECRET =
            Set.of("appsecret_proof", "client_secret", "code", "fb_exchange_token", "input_token", "verify_token");

    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final List<FormFile> files;
    private final String encoding;
    private final String token;
    private final String tokenPlace;

    private Parameters(SandboxRequest request) {
        FormText.read(request.query()).forEach((name, value) -> values.put(name, JsonText.string(value)));
        var inQuery = values.containsKey(TOKEN);
        if (request.contentType().equals("multipart/form-data")) {
            var parts = new Multipart(request);
            parts.fields().forEach((name, value) -> values.put(name, JsonText.string(value)));
            files = parts.files();
            encoding = "multipart";
        } else {
            files = List.of();
            encoding = readBody(request);
        }
        var inBearer = bearer(request.header("authorization"));
        token = text(TOKEN).or(() -> inBearer).orElse("");
        tokenPlace = token.isEmpty() ? "none" : !values.containsKey(TOKEN) ? "header" : inQuery ? "query" : encoding;
        values.remove(TOKEN);
    }

    private Parameters(Map<String, JsonValue> values, List<FormFile> files, String token) {
        this.values.putAll(values);
        this.files = files;
        this.encoding = "batch";
        this.token = text(TOKEN).orElse(token);
        this.tokenPlace = "batch";
        this.values.remove(TOKEN);
    }

    /** What a request carries. */
    static Parameters of(SandboxRequest request) {
        return new Parameters(request);
    }

    /** What one operation of a batch carries. */
    static Parameters ofBatch(String query, String body, List<FormFile> files, String token) {
        var values = new LinkedHashMap<String, JsonValue>();
        FormText.read(query).forEach((name, value) -> values.put(name, JsonText.string(value)));
        var json = body.stripLeading().startsWith("{") ? JsonText.readObject(body) : Optional.<JsonObject>empty();
        json.ifPresentOrElse(values::putAll, () -> FormText.read(body)
                .forEach((name, value) -> values.put(name, JsonText.string(value))));
        return new Parameters(values, files, token);
    }

    private String readBody(SandboxRequest request) {
        var body = new String(request.body(), StandardCharsets.UTF_8);
        if (body.isBlank()) {
            return "query";
        }
        if (request.contentType().equals("application/json")
                || body.stripLeading().startsWith("{")) {
            var object = JsonText.readObject(body)
                    .orElseThrow(() -> GraphError.of(100, "The body is not a well-formed JSON object"));
            values.putAll(object);
            return "json";
        }
        FormText.read(body).forEach((name, value) -> values.put(name, JsonText.string(value)));
        return "form";
    }

    private static Optional<String> bearer(String header) {
        var parts = header.strip().split(" ", 2);
        var known = parts.length == 2 && (parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("OAuth"));
        return known ? Optional.of(parts[1].strip()) : Optional.empty();
    }

    /** How the body was written: query, json, form, multipart or batch. */
    public String encoding() {
        return encoding;
    }

    /** The access token, or an empty text. */
    public String token() {
        return token;
    }

    /** Where the token stood: query, json, form, multipart, header, batch or none. */
    public String tokenPlace() {
        return tokenPlace;
    }

    /** The files that came along. */
    public List<FormFile> files() {
        return files;
    }

    /** Whether a parameter is there. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A parameter as text. */
    public Optional<String> text(String name) {
        var value = values.get(name);
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(JsonText.plain(value));
    }

    /** A parameter that must be an object, given as such or as text. */
    public Optional<JsonObject> object(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonObject object) {
                return object;
            }
            throw GraphError.of(100, "param " + name + " must be an object.");
        });
    }

    /** A parameter as JSON, whether it was given as such or as text. */
    public Optional<JsonValue> value(String name) {
        var value = values.get(name);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        try {
            return Optional.of(value instanceof JsonString text ? JsonText.read(text.getString()) : value);
        } catch (JsonException e) {
            throw GraphError.of(100, "param " + name + " must be valid JSON.");
        }
    }

    /** What the caller wants to find again in the echo of the message. */
    public Optional<String> metadata() {
        return Optional.ofNullable(values.get("message"))
                .map(Parameters::unpacked)
                .filter(JsonObject.class::isInstance)
                .flatMap(message -> JsonText.text(message.asJsonObject(), "metadata"));
    }

    /** A parameter that must be a number, or another if it is missing. */
    public long number(String name, long otherwise) {
        try {
            return text(name).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw GraphError.of(100, "param " + name + " must be an integer.");
        }
    }

    /** Everything but secrets, for the list of calls received. */
    public JsonObject forTheRecord() {
        var record = JsonText.object();
        values.forEach((name, value) -> {
            if (!SECRET.contains(name)) {
                record.add(name, unpacked(value));
            }
        });
        return record.build();
    }

    private static JsonValue unpacked(JsonValue value) {
        var packed = value instanceof JsonString text && text.getString().startsWith("{");
        return packed
                ? JsonText.readObject(JsonText.plain(value))
                        .map(JsonValue.class::cast)
                        .orElse(value)
                : value;
    }
}
