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

/** {@code /{page}/subscribed_apps}: which fields of the page the app hears of. */
final class Subscribing {

    private final World world;

    Subscribing(World world) {
        this.world = world;
    }

    JsonObjectBuilder list() {
        var apps = JsonText.array();
        var subscription = world.subscription();
        if (subscription.active()) {
            apps.add(JsonText.object()
                    .add("link", world.setup().publicUrl() + "/")
                    .add("name", DemoWorld.APP_NAME)
                    .add("id", world.setup().appId())
                    .add("category", "Business")
                    .add(
                            "subscribed_fields",
                            JsonText.array(
                                    subscription.fields().stream().sorted().toList())));
        }
        return JsonText.object().add("data", apps);
    }

    /** Replaces the set of fields. */
    JsonObjectBuilder subscribe(GraphCall call) {
        var fields = fields(call.parameters());
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
        world.note("subscribed", JsonText.object().add("fields", JsonText.array(fields)));
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

    JsonObjectBuilder unsubscribe() {
        world.note("unsubscribed", JsonText.object().add("why", "asked for by the app"));
        return JsonText.object().add("success", true);
    }

    private static List<String> fields(Parameters parameters) {
        var text = parameters.text("subscribed_fields").orElse("").strip();
        var names = new ArrayList<String>();
        if (text.startsWith("[")) {
            for (JsonValue name :
                    (JsonArray) parameters.value("subscribed_fields").orElseThrow()) {
                names.add(JsonText.plain(name));
            }
        } else {
            for (var name : text.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }
}
