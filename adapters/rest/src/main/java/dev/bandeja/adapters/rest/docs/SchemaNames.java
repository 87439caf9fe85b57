package dev.bandeja.adapters.rest.docs;

import dev.bandeja.adapters.rest.intake.ReplayJson;
import dev.bandeja.adapters.rest.ticket.DecisionJson;
import dev.bandeja.adapters.rest.ticket.TicketCardJson;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.routing.RoutingDecision;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names for lists of words that are called the same in Java, each inside its own thing. Left alone they would be Kind, Kind1,
 * Kind2 in the order in which they happen to be found, and another name in the next version.
 */
final class SchemaNames {
    private static final String HERE = "#/components/schemas/";
    private static final Map<List<String>, String> BY_WORDS = Map.ofEntries(
            Map.entry(words(Author.Kind.class), "AuthorKind"),
            Map.entry(words(TicketState.Kind.class), "TicketStateKind"),
            Map.entry(words(Place.Kind.class), "PlaceKind"),
            Map.entry(words(TicketCardJson.WindowJson.Kind.class), "WindowKind"),
            Map.entry(words(Delivery.State.class), "DeliveryState"),
            Map.entry(words(Presence.State.class), "PresenceState"),
            Map.entry(words(DecisionJson.Outcome.class), "DecisionOutcome"),
            Map.entry(words(RoutingDecision.Reason.class), "DecisionReason"),
            Map.entry(words(ReplayJson.Outcome.class), "ReplayOutcome"),
            Map.entry(words(Figure.Unit.class), "FigureUnit"),
            Map.entry(words(Span.Unit.class), "Unit"),
            Map.entry(words(Post.State.class), "PostState"));

    private SchemaNames() {}

    static void settle(Components components) {
        Map<String, String> renamed = new HashMap<>();
        Map<String, Schema> settled = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String newName =
                    schema.getEnumeration() == null ? name : BY_WORDS.getOrDefault(schema.getEnumeration(), name);
            renamed.put(HERE + name, HERE + newName);
            settled.put(newName, schema);
        });
        components.setSchemas(settled);
        settled.values().forEach(schema -> follow(schema, renamed));
    }

    private static void follow(Schema schema, Map<String, String> renamed) {
        if (schema.getRef() != null) {
            schema.setRef(renamed.getOrDefault(schema.getRef(), schema.getRef()));
        }
        if (schema.getItems() != null) {
            follow(schema.getItems(), renamed);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> follow(property, renamed));
        }
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
