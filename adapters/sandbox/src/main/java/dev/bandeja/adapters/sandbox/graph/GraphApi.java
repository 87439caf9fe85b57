package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.webhooks.CallbackClient;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The Graph API of the sandbox, below {@code /sandbox/graph}, with or without a version in the path. */
public final class GraphApi {

    private static final Pattern VERSION = Pattern.compile("v(\\d{1,2})\\.0");
    private static final int OLDEST_VERSION = 21;
    private static final int NEWEST_VERSION = 26;
    private static final String USUAL_VERSION = "v24.0";
    private static final int MOST_IN_A_BATCH = 50;

    private final World world;
    private final GraphEdges edges;
    private final Oauth oauth;
    private final AppSubscribing apps;
    private final Authentication authentication;
    private final UsageHeaders usage;

    /** For one world. */
    public GraphApi(World world, CallbackClient client) {
        this.world = world;
        this.edges = new GraphEdges(world);
        this.apps = new AppSubscribing(world, client);
        this.oauth = new Oauth(world);
        this.authentication = new Authentication(world);
        this.usage = new UsageHeaders(world);
    }

    /**
     * Answers a call.
     *
     * @param path behind {@code /graph}, with or without a version
     */
    public SandboxResponse answer(SandboxRequest request, String path) {
        var place = Place.of(request, path);
        try {
            var parameters = Parameters.of(request);
            var method = method(request.method(), parameters);
            if (apps.at(place.parts)) {
                var consenting = method.equals("POST") && apps.consenting(parameters);
                return world.change(() -> finished(place, appSubscription(place, method, parameters, consenting)));
            }
            var batch = place.parts.isEmpty() && parameters.has("batch");
            return world.change(() ->
                    finished(place, batch ? batch(place, parameters) : single(place, method, place.parts, parameters)));
        } catch (GraphError unreadable) {
            return world.change(() -> finished(
                    place,
                    SandboxResponse.json(
                            unreadable.status(), unreadable.json(world.ids().trace()))));
        }
    }

    private SandboxResponse finished(Place place, SandboxResponse answer) {
        return usage.on(answer, place.version);
    }

    private SandboxResponse appSubscription(Place place, String method, Parameters parameters, boolean consenting) {
        return new Exchange(world, method, place.shown(), parameters).answer(() -> {
            checkVersion(place);
            var call = authentication.recognised(method, place.parts, place.base, parameters);
            return apps.perform(call, consenting).build();
        });
    }

    /**
     * Where a call goes.
     *
     * @param base the address in front of the parts, with the version if one was given
     */
    private record Place(String version, String base, List<String> parts) {

        static Place of(SandboxRequest request, String path) {
            var parts = Arrays.stream(path.split("/"))
                    .filter(part -> !part.isEmpty())
                    .toList();
            var base = request.origin() + "/sandbox/graph";
            if (parts.isEmpty() || !VERSION.matcher(parts.get(0)).matches()) {
                return new Place(USUAL_VERSION, base, parts);
            }
            var version = parts.get(0);
            return new Place(version, base + "/" + version, parts.subList(1, parts.size()));
        }

        String shown() {
            return "/" + String.join("/", parts);
        }
    }

    private static String method(String method, Parameters parameters) {
        return parameters
                .text("method")
                .map(override -> override.toUpperCase(Locale.ROOT))
                .orElse(method);
    }

    private SandboxResponse single(Place place, String method, List<String> parts, Parameters parameters) {
        var shown = "/" + String.join("/", parts);
        return new Exchange(world, method, shown, parameters).answer(() -> {
            checkVersion(place);
            return shown.equals("/oauth/access_token")
                    ? oauth.answer(parameters)
                    : edges.perform(authentication.recognised(method, parts, base(place), parameters));
        });
    }

    private String base(Place place) {
        return world.switches().on("httpsPaging") ? place.base.replaceFirst("^http:", "https:") : place.base;
    }

    private static void checkVersion(Place place) {
        var matcher = VERSION.matcher(place.version);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) > NEWEST_VERSION) {
            throw GraphError.unknownPath("/" + place.version + place.shown());
        }
    }

    /** Several calls in one; each answer is an object whose body is JSON as text. */
    private SandboxResponse batch(Place place, Parameters parameters) {
        var operations = parameters
                .value("batch")
                .filter(JsonArray.class::isInstance)
                .map(value -> value.asJsonArray().getValuesAs(JsonObject.class))
                .orElseThrow(() -> GraphError.of(100, "param batch must be an array."));
        if (operations.size() > MOST_IN_A_BATCH) {
            throw GraphError.of(100, "Too many requests in batch message. Maximum batch size is " + MOST_IN_A_BATCH);
        }
        var answers = JsonText.array();
        for (var operation : operations) {
            var answer = operation(place, operation, parameters);
            if (answer.manner().lost()) {
                return answer;
            }
            var headers = JsonText.array();
            answer.headers()
                    .forEach((name, value) ->
                            headers.add(JsonText.object().add("name", name).add("value", value)));
            answers.add(JsonText.object()
                    .add("code", answer.status())
                    .add("headers", headers)
                    .add("body", answer.bodyText()));
        }
        return SandboxResponse.json(200, answers.build());
    }

    private SandboxResponse operation(Place place, JsonObject operation, Parameters around) {
        var url = operation.getString("relative_url", "").split("\\?", 2);
        var attached = Arrays.asList(operation.getString("attached_files", "").split("\\s*,\\s*"));
        List<FormFile> files = around.files().stream()
                .filter(file -> attached.contains(file.field()))
                .toList();
        var parameters = Parameters.ofBatch(
                url.length == 2 ? url[1] : "", operation.getString("body", ""), files, around.token());
        var parts = Arrays.stream(url[0].split("/"))
                .filter(part -> !part.isEmpty() && !VERSION.matcher(part).matches())
                .toList();
        var method = method(operation.getString("method", "GET").toUpperCase(Locale.ROOT), parameters);
        return single(place, method, parts, parameters);
    }

    /** The oldest version that Facebook still serves answers for those that have ended. */
    static String served(String version) {
        var matcher = VERSION.matcher(version);
        var number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : OLDEST_VERSION;
        return "v" + Math.max(OLDEST_VERSION, number) + ".0";
    }
}
