package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether, and where to, Facebook tells our app about pages at all. */
final class AppSubscription {
    private static final String PAGES = "page";

    private final Graph graph;
    private final FacebookSettings settings;
    private final PublicAddress address;

    AppSubscription(Graph graph, FacebookSettings settings, PublicAddress address) {
        this.graph = graph;
        this.settings = settings;
        this.address = address;
    }

    HealthCheck look() {
        if (settings.appId().isEmpty() || settings.appSecret().isEmpty()) {
            return HealthCheck.unknown(Kind.APP_SUBSCRIPTION, "NOT_CONFIGURED");
        }
        try {
            return LoginTrouble.toldIn(() -> judged(subscription()));
        } catch (Failed untold) {
            return HealthCheck.unknown(Kind.APP_SUBSCRIPTION, untold.reason());
        }
    }

    void subscribe() throws Failed {
        Subscribing.requireSuccess(LoginTrouble.toldIn(() -> graph.callAsApp()
                .post(
                        path(),
                        Parameter.with("object", PAGES),
                        Parameter.with("callback_url", address.webhook().toString()),
                        Parameter.with("verify_token", settings.verifyToken()),
                        Parameter.with("include_values", true),
                        Parameter.with("fields", Fields.ALL_IN_ONE))));
    }

    private Optional<JsonObject> subscription() {
        JsonObject answer = Loose.asObject(graph.callAsApp().get(path()));
        return Loose.list(answer, "data").stream()
                .map(Loose::asObject)
                .filter(each -> Loose.text(each, "object").equals(PAGES))
                .findFirst();
    }

    private HealthCheck judged(Optional<JsonObject> subscription) {
        if (subscription.isEmpty()) {
            return failing("NOT_SUBSCRIBED");
        }
        String callback = Loose.text(subscription.get(), "callback_url");
        if (!callback.equals(address.webhook().toString())) {
            return failing("OTHER_ADDRESS").withValue(callback);
        }
        if (Loose.has(subscription.get(), "active") && !Loose.isTrue(subscription.get(), "active")) {
            return failing("SWITCHED_OFF");
        }
        HealthCheck fields = Fields.judged(Kind.APP_SUBSCRIPTION, names(subscription.get()));
        return fields.verdict() == Verdict.OK ? fields.withValue(callback) : fields;
    }

    /** Facebook lists them as objects with a version; the older form is the plain names. */
    private static Set<String> names(JsonObject subscription) {
        return Loose.list(subscription, "fields").stream()
                .map(field -> field instanceof JsonObject object ? Loose.text(object, "name") : Loose.text(field))
                .collect(Collectors.toSet());
    }

    private static HealthCheck failing(String reason) {
        return HealthCheck.failing(Kind.APP_SUBSCRIPTION, reason);
    }

    private String path() {
        return settings.appId() + "/subscriptions";
    }
}
