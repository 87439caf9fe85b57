package dev.bandeja.deployment.war.demo;

import dev.bandeja.domain.conversation.Visibility;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said in the demo's past, and by whom.
 *
 * @param people customers of the first page
 * @param outletPeople customers of the second page
 */
record PastTalks(List<Customer> people, List<Customer> outletPeople, List<Script> scripts) {

    /** As they lie beside this class. */
    static PastTalks read() {
        try (InputStream file = PastTalks.class.getResourceAsStream("history.json");
                JsonReader reader = Json.createReader(file)) {
            JsonObject all = reader.readObject();
            return new PastTalks(
                    customers(all, "people", 101),
                    customers(all, "outletPeople", 201),
                    all.getJsonArray("talks").getValuesAs(JsonObject.class).stream()
                            .map(Script::of)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Customer> customers(JsonObject all, String member, int first) {
        List<JsonObject> listed = all.getJsonArray(member).getValuesAs(JsonObject.class);
        return listed.stream()
                .map(each -> new Customer(
                        "68123456789%05d".formatted(first + listed.indexOf(each)),
                        each.getString("name"),
                        each.getString("locale")))
                .toList();
    }

    /**
     * Somebody who writes to a page.
     *
     * @param id page-scoped
     * @param locale language and region, {@code es_LA}
     */
    record Customer(String id, String name, String locale) {
        String language() {
            return locale.substring(0, 2);
        }
    }

    /**
     * How one conversation goes. {@code {n}} in a line is an order's number.
     *
     * @param tag what its agent marks it with
     */
    record Script(String language, Visibility visibility, Optional<String> tag, List<Line> lines) {
        private static Script of(JsonObject talk) {
            return new Script(
                    talk.getString("language"),
                    Visibility.valueOf(talk.getString("where").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(talk.getString("tag", null)),
                    talk.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                            .map(line -> new Line(line.getString("by").equals("customer"), line.getString("text")))
                            .toList());
        }
    }

    /** One message. */
    record Line(boolean byCustomer, String text) {}
}
