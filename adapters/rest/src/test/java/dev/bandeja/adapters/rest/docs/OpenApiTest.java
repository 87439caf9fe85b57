package dev.bandeja.adapters.rest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.rest.RestApplication;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API as it is built into the archive. */
class OpenApiTest {
    private static JsonObject api;

    @BeforeAll
    static void read() {
        try (JsonReader reader = Json.createReader(OpenApiServlet.class.getResourceAsStream("openapi.json"))) {
            api = reader.readObject();
        }
    }

    static Stream<Named<JsonObject>> operations() {
        read();
        return api.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(operation -> Named.of(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue().asJsonObject())));
    }

    @Test
    void every_method_of_every_resource_is_described() {
        Set<String> described = operations()
                .map(operation -> operation.getPayload().getString("operationId"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> resources = resourceMethods()
                .map(method -> method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                        .operationId())
                .collect(Collectors.toCollection(TreeSet::new));
        resources.add("streamEvents");
        assertEquals(resources, described);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_what_it_is_for(JsonObject operation) {
        assertTrue(operation.getString("operationId").matches("[a-z]+([A-Z][a-z]+)*"));
        assertFalse(operation.getString("summary").isBlank());
        assertFalse(operation.getString("description").isBlank());
        assertEquals(1, operation.getJsonArray("tags").size());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_shows_an_example_of_everything_it_takes_and_answers(JsonObject operation) {
        Stream<JsonObject> answers =
                operation.getJsonObject("responses").values().stream().map(JsonValue::asJsonObject);
        Stream<JsonObject> all = operation.containsKey("requestBody")
                ? Stream.concat(Stream.of(operation.getJsonObject("requestBody")), answers)
                : answers;
        all.map(OpenApiTest::meant)
                .filter(said -> said.containsKey("content"))
                .flatMap(said -> said.getJsonObject("content").values().stream())
                .forEach(content -> assertFalse(
                        content.asJsonObject().getJsonObject("examples").isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_tells_how_it_can_go_wrong(JsonObject operation) {
        Set<String> statuses = operation.getJsonObject("responses").keySet();
        assertTrue(statuses.containsAll(Set.of("500", "503")));
        if (operation.containsKey("security")) {
            assertTrue(statuses.containsAll(Set.of("401", "403")));
        }
        if (operation.containsKey("requestBody")) {
            assertTrue(statuses.containsAll(Set.of("400", "413", "415")));
        }
        operation.getJsonObject("responses").forEach((status, answer) -> {
            if (Integer.parseInt(status) >= 400) {
                assertNotNull(answer.asJsonObject().getJsonObject("content").get("application/problem+json"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_answer_that_is_described_once_says_nothing_else(JsonObject operation) {
        operation.getJsonObject("responses").values().stream()
                .map(JsonValue::asJsonObject)
                .filter(answer -> answer.containsKey("$ref"))
                .forEach(answer -> assertEquals(Set.of("$ref"), answer.keySet()));
    }

    @Test
    void every_reference_leads_somewhere() {
        Set<String> references = new HashSet<>();
        collectReferences(api, references);
        for (String reference : references) {
            assertNotNull(api.getValue(reference.substring(1)), reference);
        }
    }

    @Test
    void an_example_of_a_record_is_one() throws ClassNotFoundException {
        Jsonb json = JsonbBuilder.create(new JsonbConfig().withNullValues(false));
        Map<String, String> records = Map.ofEntries(
                Map.entry("about", "about.AboutJson"),
                Map.entry("me", "session.MeJson"),
                Map.entry("presence", "session.PresenceJson"),
                Map.entry("ticketPage", "ticket.TicketPageJson"),
                Map.entry("ticket", "ticket.TicketDetailJson"),
                Map.entry("messagePage", "ticket.MessagePageJson"),
                Map.entry("note", "ticket.MessageJson"),
                Map.entry("newNote", "ticket.NewMessageJson"),
                Map.entry("setAsidePage", "intake.SetAsidePageJson"),
                Map.entry("kinds", "intake.KindsJson"),
                Map.entry("channels", "channel.ChannelsJson"),
                Map.entry("channelHealth", "channel.ChannelHealthJson"),
                Map.entry("preflight", "channel.PreflightJson"),
                Map.entry("personPage", "people.PersonPageJson"),
                Map.entry("person", "people.PersonJson"),
                Map.entry("personChange", "people.PersonChangeJson"),
                Map.entry("invited", "people.InvitedJson"),
                Map.entry("entrance", "session.EntranceJson"),
                Map.entry("mailPage", "mail.MailPageJson"),
                Map.entry("mail", "mail.MailJson"));
        for (Map.Entry<String, String> each : records.entrySet()) {
            JsonObject example = api.getJsonObject("components")
                    .getJsonObject("examples")
                    .getJsonObject(each.getKey())
                    .getJsonObject("value");
            Object read = json.fromJson(
                    example.toString(), Class.forName(RestApplication.class.getPackageName() + "." + each.getValue()));
            assertEquals(example, json.fromJson(json.toJson(read), JsonObject.class), each.getKey());
        }
    }

    /** What a reference leads to. */
    private static JsonObject meant(JsonObject said) {
        return said.containsKey("$ref")
                ? api.getValue(said.getString("$ref").substring(1)).asJsonObject()
                : said;
    }

    private static Stream<Method> resourceMethods() {
        return new RestApplication()
                .getClasses().stream()
                        .flatMap(resource -> Arrays.stream(resource.getMethods()))
                        .filter(method -> Arrays.stream(method.getAnnotations())
                                .anyMatch(annotation ->
                                        annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static void collectReferences(JsonValue value, Set<String> references) {
        if (value instanceof JsonObject object) {
            if (object.get("$ref") instanceof JsonString reference) {
                references.add(reference.getString());
            }
            List.copyOf(object.values()).forEach(inner -> collectReferences(inner, references));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> collectReferences(inner, references));
        }
    }
}
