package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.webhooks.CallbackClient;
import dev.bandeja.adapters.sandbox.webhooks.EscapedJson;
import dev.bandeja.adapters.sandbox.webhooks.Signature;
import dev.bandeja.adapters.sandbox.webhooks.Verification;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Orders that need the callback address at once: another address, and bodies that a test has made itself. */
final class WebhookOrders {

    private static final String SHA256 = "X-Hub-Signature-256";
    private static final String SHA1 = "X-Hub-Signature";

    private final World world;
    private final CallbackClient client;

    WebhookOrders(World world, CallbackClient client) {
        this.world = world;
        this.client = client;
    }

    /** Another callback address; it is asked for its consent, and refused without it. */
    SandboxResponse subscribe(Order order) {
        var before = world.look(() -> JsonText.object()
                .add("url", world.subscription().callbackUrl())
                .add("verifyToken", world.subscription().verifyToken()));
        var url = order.text("callbackUrl").orElseGet(() -> world.subscription().callbackUrl());
        var token =
                order.text("verifyToken").orElseGet(() -> world.subscription().verifyToken());
        world.change(() ->
                world.note("webhook-set", JsonText.object().add("url", url).add("verifyToken", token)));
        var verification = new Verification(world, client);
        if (!verification.passed()) {
            world.change(() -> world.note("webhook-set", before));
            return SandboxResponse.json(
                    400,
                    JsonText.object()
                            .add("error", "the callback address did not give the challenge back")
                            .add("status", verification.reply().status())
                            .add("reason", verification.reply().error())
                            .build());
        }
        if (order.values().containsKey("fields")) {
            var fields = order.values().getJsonArray("fields");
            world.change(() -> world.note(
                    "subscribed",
                    JsonText.object()
                            .add("page", order.text("page").orElse(DemoWorld.PAGE_ID))
                            .add("fields", fields)));
        }
        return SandboxResponse.json(200, JsonText.object().add("verified", true).build());
    }

    /**
     * Posts a body at once, outside the outbox: no order, no retry. The body is given as JSON ({@code body}: an object
     * is escaped as Facebook does, a text is sent as it is) or as bytes ({@code base64}).
     */
    JsonObject raw(Order order) {
        var body = body(order);
        var headers = new LinkedHashMap<>(signatures(order.text("signature").orElse("good"), body));
        if (order.values().containsKey("headers")) {
            order.values().getJsonObject("headers").forEach((name, value) -> headers.put(name, JsonText.plain(value)));
        }
        var url = world.look(() -> world.subscription().callbackUrl());
        var reply = client.post(url, headers, body).join();
        var answer = JsonText.object()
                .add("status", reply.status())
                .add("body", reply.body())
                .add("error", reply.error())
                .add("ms", reply.millis());
        world.change(() -> world.note(
                "raw-delivery",
                JsonText.object()
                        .add("url", url)
                        .add("bytes", body.length)
                        .add("signature", order.text("signature").orElse("good"))
                        .add("status", reply.status())
                        .add("ms", reply.millis())));
        return answer.build();
    }

    private static byte[] body(Order order) {
        if (order.values().containsKey("base64")) {
            return Base64.getDecoder().decode(order.needed("base64"));
        }
        var body = order.values().get("body");
        if (body == null) {
            throw Rejected.because("\"body\" or \"base64\" is missing");
        }
        return body instanceof JsonString text
                ? text.getString().getBytes(StandardCharsets.UTF_8)
                : EscapedJson.bytes(body);
    }

    private Map<String, String> signatures(String kind, byte[] body) {
        var secret = world.setup().appSecret();
        var good = Signature.sha256(secret, body);
        return switch (kind) {
            case "good" -> Map.of(SHA256, good, SHA1, Signature.sha1(secret, body));
            case "wrong-secret" -> Map.of(SHA256, Signature.sha256(secret + "x", body));
            case "other-body" ->
                Map.of(
                        SHA256,
                        Signature.sha256(
                                secret,
                                (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8)));
            case "uppercase" -> Map.of(SHA256, "sha256=" + good.substring(7).toUpperCase(Locale.ROOT));
            case "no-prefix" -> Map.of(SHA256, good.substring(7));
            case "truncated" -> Map.of(SHA256, good.substring(0, good.length() - 8));
            case "empty" -> Map.of(SHA256, "");
            case "sha1-only" -> Map.of(SHA1, Signature.sha1(secret, body));
            case "none" -> Map.of();
            default ->
                throw Rejected.because("\"signature\" must be good, wrong-secret, other-body, uppercase, "
                        + "no-prefix, truncated, empty, sha1-only or none");
        };
    }
}
