package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.world.Fault;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One call from receipt to answer: does what was asked unless a fault forbids it, makes the answer, worsens it if a
 * fault wants that, and writes everything down.
 */
final class Exchange {

    private static final int UNAVAILABLE = 503;
    private static final long USUAL_SLOWNESS_MS = 10_000;

    private final World world;
    private final String method;
    private final String path;
    private final JsonObjectBuilder facts;
    private boolean accepted;

    Exchange(World world, String method, String path, Parameters parameters) {
        this.world = world;
        this.method = method;
        this.path = path;
        this.facts = JsonText.object()
                .add("method", method)
                .add("path", path)
                .add("encoding", parameters.encoding())
                .add("token", parameters.tokenPlace())
                .add("params", parameters.forTheRecord());
        noteFiles(parameters);
        parameters.metadata().ifPresent(metadata -> facts.add("metadata", metadata));
    }

    private void noteFiles(Parameters parameters) {
        if (parameters.files().isEmpty()) {
            return;
        }
        var files = JsonText.array();
        parameters
                .files()
                .forEach(file -> files.add(JsonText.object()
                        .add("name", file.name())
                        .add("type", file.contentType())
                        .add("size", file.bytes().length)));
        facts.add("files", files);
    }

    /** Answers; the work throws {@link GraphError} to refuse. */
    SandboxResponse answer(Supplier<JsonObject> work) {
        var fault = world.faults().striking(method, path);
        var good = fault.map(Fault::afterCommit).orElse(true) ? perform(work) : null;
        var answer = fault.map(struck -> worsened(struck, good)).orElse(good);
        fault.ifPresent(struck -> facts.add("fault", struck.id()));
        facts.add("status", answer.status()).add("accepted", accepted).add("answered", answered(answer.manner()));
        world.note("call", facts);
        return answer;
    }

    private static String answered(SandboxResponse.Manner manner) {
        if (manner.lost()) {
            return "lost";
        }
        return manner.waitMs() > 0 || manner.trickleMs() > 0 ? "late" : "whole";
    }

    private SandboxResponse perform(Supplier<JsonObject> work) {
        try {
            var result = work.get();
            accepted = true;
            if (!method.equals("GET")) {
                keep(result, "message_id", "messageId");
                keep(result, "recipient_id", "recipient");
                keep(result, "id", "id");
            }
            return SandboxResponse.json(200, result);
        } catch (GraphError refusal) {
            return refused(refusal);
        }
    }

    private void keep(JsonObject result, String name, String as) {
        JsonText.text(result, name).ifPresent(value -> facts.add(as, value));
    }

    private SandboxResponse refused(GraphError refusal) {
        var error = JsonText.object().add("code", refusal.code());
        if (refusal.subcode() != 0) {
            error.add("subcode", refusal.subcode());
        }
        facts.add("error", error.add("message", refusal.getMessage()));
        var answer =
                SandboxResponse.json(refusal.status(), refusal.json(world.ids().trace()));
        return refusal.code() == 190
                ? answer.with(
                        "WWW-Authenticate",
                        "OAuth \"Facebook Platform\" \"invalid_token\" \"" + refusal.getMessage() + "\"")
                : answer;
    }

    private SandboxResponse worsened(Fault fault, SandboxResponse good) {
        var order = fault.order();
        var ms = order.containsKey("ms") ? order.getJsonNumber("ms").longValue() : USUAL_SLOWNESS_MS;
        return switch (fault.kind()) {
            case "error" -> refused(GraphError.ordered(order));
            case "plain" ->
                SandboxResponse.of(
                        order.getInt("status", UNAVAILABLE),
                        order.getString("contentType", "text/plain"),
                        order.getString("body", "Service temporarily unavailable")
                                .getBytes(StandardCharsets.UTF_8));
            case "slow" -> orEmpty(good).arriving(new SandboxResponse.Manner(ms, 0, false));
            case "trickle" -> orEmpty(good).arriving(new SandboxResponse.Manner(0, ms, false));
            default -> orEmpty(good).arriving(new SandboxResponse.Manner(0, 0, true));
        };
    }

    private static SandboxResponse orEmpty(SandboxResponse good) {
        return good == null ? SandboxResponse.json(UNAVAILABLE, JsonValue.EMPTY_JSON_OBJECT) : good;
    }
}
