package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Subscription;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code /{page}/subscribed_apps}: which fields of the page the app hears of. */
final class Subscribing {

    private final World world;

    Subscribing(World world) {
        this.world = world;
    }

    JsonObjectBuilder list(GraphCall call) {
        var apps = JsonText.array();
        var page = call.page().id();
        if (world.subscription().activeFor(page)) {
            apps.add(JsonText.object()
                    .add("link", world.setup().publicUrl() + "/")
                    .add("name", DemoWorld.APP_NAME)
                    .add("id", world.setup().appId())
                    .add("category", "Business")
                    .add("subscribed_fields", sorted(world.subscription().fieldsOfPage(page))));
        }
        return JsonText.object().add("data", apps);
    }

    private static JsonArray sorted(Set<String> fields) {
        return JsonText.array(fields.stream().sorted().toList());
    }

    /** Replaces the set of fields. */
    JsonObjectBuilder subscribe(GraphCall call) {
        var fields = fields(call.parameters(), "subscribed_fields");
        if (fields.isEmpty()) {
            throw GraphError.of(100, "The parameter subscribed_fields is required");
        }
        for (var field : fields) {
            checkRights(call, field);
            if (!Subscription.FIELDS.contains(field)) {
                throw GraphError.of(
                        100,
                        "Param subscribed_fields must be one of {" + String.join(", ", Subscription.FIELDS)
                                + "} - got \"" + field + "\".");
            }
        }
        world.note("subscribed", JsonText.object().add("page", call.page().id()).add("fields", JsonText.array(fields)));
        return JsonText.object().add("success", true);
    }

    private void checkRights(GraphCall call, String field) {
        if (field.equals("feed")) {
            Rights.need(world, call, "pages_show_list");
        } else if (field.startsWith("messag")) {
            Rights.need(world, call, "pages_messaging");
            Rights.needTask(world, call, List.of("MESSAGING"));
        }
    }

    JsonObjectBuilder unsubscribe(GraphCall call) {
        var page = call.page().id();
        world.note(
                "unsubscribed",
                JsonText.object()
                        .add("why", "asked for by the app")
                        .add("page", world.subscription().only(page) ? "" : page));
        return JsonText.object().add("success", true);
    }

    /** Names in a list with commas or in a JSON array. */
    static List<String> fields(Parameters parameters, String name) {
        var text = parameters.text(name).orElse("").strip();
        var names = new ArrayList<String>();
        if (text.startsWith("[")) {
            for (JsonValue one : (JsonArray) parameters.value(name).orElseThrow()) {
                names.add(JsonText.plain(one));
            }
        } else {
            for (var one : text.split(",")) {
                if (!one.isBlank()) {
                    names.add(one.strip());
                }
            }
        }
        return names;
    }
}
