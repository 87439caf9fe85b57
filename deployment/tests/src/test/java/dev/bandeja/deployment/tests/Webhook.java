package dev.bandeja.deployment.tests;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Deliveries that a test writes and signs itself, where the sandbox is too well behaved. */
final class Webhook {
    static final String SIGNATURE = "X-Hub-Signature-256";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Webhook() {}

    /** One delivery with these entries. */
    static String of(JsonObjectBuilder... entries) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        Arrays.stream(entries).forEach(list::add);
        return Json.createObjectBuilder()
                .add("object", "page")
                .add("entry", list)
                .build()
                .toString();
    }

    /** An entry with one private message of a customer to the demo's page. */
    static JsonObjectBuilder message(String person, String mid, String text, long millis) {
        return messaging(person(person, millis)
                .add("message", Json.createObjectBuilder().add("mid", mid).add("text", text)));
    }

    /** An entry with these messaging events. */
    static JsonObjectBuilder messaging(JsonObjectBuilder... events) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        Arrays.stream(events).forEach(list::add);
        return page().add("time", System.currentTimeMillis()).add("messaging", list);
    }

    /** An entry with one change of a field. */
    static JsonObjectBuilder change(String field, JsonObject value) {
        JsonObjectBuilder change =
                Json.createObjectBuilder().add("field", field).add("value", value);
        return page().add("time", System.currentTimeMillis() / 1000)
                .add("changes", Json.createArrayBuilder().add(change));
    }

    /** The beginning of a messaging event of a person. */
    static JsonObjectBuilder person(String person, long millis) {
        return Json.createObjectBuilder()
                .add("sender", Json.createObjectBuilder().add("id", person))
                .add("recipient", Json.createObjectBuilder().add("id", DemoWorld.PAGE_ID))
                .add("timestamp", millis);
    }

    /** The beginning of an entry of the demo's page. */
    static JsonObjectBuilder page() {
        return Json.createObjectBuilder().add("id", DemoWorld.PAGE_ID);
    }

    /** Delivers the body, signed. */
    static Answer deliver(BandejaServer server, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return deliver(server, bytes, SIGNATURE, signature("HmacSHA256", SandboxProcess.APP_SECRET, bytes));
    }

    /** Delivers the body with this header; without one when its value is null. */
    static Answer deliver(BandejaServer server, byte[] body, String header, String value) {
        try {
            return tryToDeliver(server, body, header, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, where no answer at all is to be expected too. */
    static Answer tryToDeliver(BandejaServer server, byte[] body, String header, String value) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at("/webhooks/facebook"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (value != null) {
            request.header(header, value);
        }
        return Answer.tried(request.build());
    }

    /** What Facebook's header says about a body: {@code sha256=} and the keyed hash, or {@code sha1=}. */
    static String signature(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return (algorithm.equals("HmacSHA1") ? "sha1=" : "sha256=")
                    + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
