package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.webhooks.CallbackClient;
import dev.bandeja.adapters.sandbox.webhooks.Verification;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Subscription;
import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** {@code /{app}/subscriptions}: where the app's webhooks go and which fields it hears of at all. */
final class AppSubscribing {

    private final World world;
    private final CallbackClient client;

    AppSubscribing(World world, CallbackClient client) {
        this.world = world;
        this.client = client;
    }

    /** Whether a path is this edge. */
    boolean at(List<String> path) {
        return path.size() == 2
                && path.get(1).equals("subscriptions")
                && (path.get(0).equals("app")
                        || path.get(0).equals(world.setup().appId()));
    }

    /**
     * Asks the address that is to be subscribed for its consent. The network takes its time, so the world must not be
     * held meanwhile.
     *
     * @return whether the challenge came back; false too if the call is wrong anyway
     */
    boolean consenting(Parameters parameters) {
        var url = parameters.text("callback_url").orElse("");
        var app = world.look(() -> world.tokens()
                .find(parameters.token())
                .filter(token -> token.kind() == Token.Kind.APP)
                .isPresent());
        return app
                && url.matches("https?://[^\\s]+")
                && new Verification(
                                world,
                                client,
                                url,
                                parameters.text("verify_token").orElse(""))
                        .passed();
    }

    JsonObjectBuilder perform(GraphCall call, boolean consenting) {
        if (call.token().kind() != Token.Kind.APP) {
            throw GraphError.of(15, "This method must be called with an app access_token.");
        }
        if (call.get()) {
            return list();
        }
        return call.delete() ? unsubscribe() : subscribe(call.parameters(), consenting);
    }

    private JsonObjectBuilder list() {
        var subscription = world.subscription();
        var data = JsonText.array();
        if (subscription.appActive()) {
            var fields = JsonText.array();
            subscription.fieldsOfApp().stream()
                    .sorted()
                    .forEach(name ->
                            fields.add(JsonText.object().add("name", name).add("version", "v24.0")));
            data.add(JsonText.object()
                    .add("object", "page")
                    .add("callback_url", subscription.callbackUrl())
                    .add("active", true)
                    .add("fields", fields));
        }
        return JsonText.object().add("data", data);
    }

    private JsonObjectBuilder subscribe(Parameters parameters, boolean consenting) {
        if (!parameters.text("object").orElse("").equals("page")) {
            throw GraphError.of(100, "The parameter object is required; the sandbox knows page");
        }
        var url = needed(parameters, "callback_url");
        var token = needed(parameters, "verify_token");
        var fields = Subscribing.fields(parameters, "fields");
        if (fields.isEmpty() || !Subscription.FIELDS.containsAll(fields)) {
            throw GraphError.of(100, "Param fields must be among {" + String.join(", ", Subscription.FIELDS) + "}");
        }
        if (!consenting) {
            throw GraphError.of(
                    2200, "Callback verification failed: the address did not give the challenge back. " + url);
        }
        world.note(
                "app-subscribed",
                JsonText.object().add("url", url).add("verifyToken", token).add("fields", JsonText.array(fields)));
        return JsonText.object().add("success", true);
    }

    private static String needed(Parameters parameters, String name) {
        return parameters
                .text(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> GraphError.of(100, "The parameter " + name + " is required"));
    }

    private JsonObjectBuilder unsubscribe() {
        world.note("app-unsubscribed", JsonText.object());
        return JsonText.object().add("success", true);
    }
}
