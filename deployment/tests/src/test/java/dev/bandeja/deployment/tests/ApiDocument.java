package dev.bandeja.deployment.tests;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the built product says of its own interface. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final JsonObject document;

    private ApiDocument(JsonObject document) {
        this.document = document;
    }

    static ApiDocument of(BandejaServer server) {
        return new ApiDocument(Answer.to(HttpRequest.newBuilder(server.at("/openapi?format=json"))
                        .header("Accept", "application/json")
                        .build())
                .expect(200)
                .json());
    }

    /** Every operation, with its path below {@code /api/v1}. */
    Stream<Operation> operations() {
        return document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(
                                method.getKey(),
                                path.getKey(),
                                method.getValue().asJsonObject())));
    }

    private Operation operation(String method, String path, JsonObject described) {
        TreeMap<String, List<String>> parameters = new TreeMap<>();
        objects(described.getJsonArray("parameters"))
                .map(this::resolved)
                .filter(parameter -> parameter.getString("in").equals("query"))
                .forEach(parameter ->
                        parameters.put(parameter.getString("name"), choices(parameter.getJsonObject("schema"))));
        Optional<JsonObject> body = Optional.ofNullable(described.getJsonObject("requestBody"))
                .map(sent -> resolved(sent).getJsonObject("content").getJsonObject("application/json"));
        TreeSet<String> numbers = new TreeSet<>();
        body.ifPresent(json -> numbers("", json.getJsonObject("schema"), Set.of(), numbers));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path.replaceFirst("^/api/v1", ""),
                parameters,
                Set.copyOf(numbers),
                body.map(this::example).orElse("{}"));
    }

    private String example(JsonObject json) {
        return json.getJsonObject("examples").values().stream()
                .findFirst()
                .map(example -> resolved(example.asJsonObject()).get("value").toString())
                .orElseThrow();
    }

    private static List<String> choices(JsonObject schema) {
        return schema == null || !schema.containsKey("enum")
                ? List.of()
                : schema.getJsonArray("enum").getValuesAs(JsonString::getString);
    }

    /** The names under which a body carries numbers of things, at any depth. */
    private void numbers(String name, JsonObject schema, Set<String> within, Set<String> found) {
        if (schema.containsKey("$ref")) {
            String reference = schema.getString("$ref");
            if (!within.contains(reference)) {
                Set<String> deeper = new TreeSet<>(within);
                deeper.add(reference);
                numbers(name, resolved(schema), deeper, found);
            }
            return;
        }
        if (schema.getString("format", "").equals("int64") && !name.equals("version")) {
            found.add(name);
        }
        Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(each -> objects(schema.getJsonArray(each)))
                .forEach(each -> numbers(name, each, within, found));
        Optional.ofNullable(schema.getJsonObject("properties"))
                .ifPresent(some -> some.forEach((each, value) -> numbers(each, value.asJsonObject(), within, found)));
        for (String inside : List.of("items", "additionalProperties")) {
            if (schema.get(inside) instanceof JsonObject values) {
                numbers(name, values, within, found);
            }
        }
    }

    private JsonObject resolved(JsonObject described) {
        if (!described.containsKey("$ref")) {
            return described;
        }
        JsonValue found = document;
        for (String step : described.getString("$ref").substring(2).split("/")) {
            found = found.asJsonObject().get(step);
        }
        return found.asJsonObject();
    }

    private static Stream<JsonObject> objects(JsonArray some) {
        return some == null ? Stream.of() : some.getValuesAs(JsonObject.class).stream();
    }

    /**
     * One operation.
     *
     * @param parameters those in its address behind the question mark, each with the words it can be, where these are few
     * @param numbers under which names its body carries numbers of things
     * @param example a body as the document shows it; empty where none is sent
     */
    record Operation(
            String method, String path, TreeMap<String, List<String>> parameters, Set<String> numbers, String example) {
        String name() {
            return method + " " + path;
        }

        boolean isRead() {
            return method.equals("GET");
        }
    }
}
