package dev.bandeja.adapters.sandbox.webhooks;

import dev.bandeja.adapters.sandbox.world.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * {@code signed_request}: a signature and a payload about a person, both Base64 for addresses, with a dot between.
 *
 * @param secret the app's
 * @param algorithm what the payload says it was signed with; {@code HMAC-MD5} is really signed so
 * @param userId the app-scoped id of the person
 * @param issuedAt seconds
 */
public record SignedRequest(String secret, String algorithm, String userId, long issuedAt) {

    /** What Facebook signs with. */
    public static final String USUAL = "HMAC-SHA256";

    /** The ways in which the signature can be right or wrong. */
    public static final List<String> VARIANTS = List.of("good", "wrong-secret", "other-payload", "empty", "no-dot");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** The text, right or wrong as asked for; empty if there is no such variant. */
    public Optional<String> spoiled(String variant) {
        var payload = payload(userId);
        return switch (variant) {
            case "good" -> Optional.of(signature(secret, payload) + "." + payload);
            case "wrong-secret" -> Optional.of(signature(secret + "x", payload) + "." + payload);
            case "other-payload" -> Optional.of(signature(secret, payload) + "." + payload(userId + "0"));
            case "empty" -> Optional.of("." + payload);
            case "no-dot" -> Optional.of(signature(secret, payload) + payload);
            default -> Optional.empty();
        };
    }

    private String payload(String user) {
        var json = JsonText.object()
                .add("user_id", user)
                .add("algorithm", algorithm)
                .add("issued_at", issuedAt)
                .build();
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String key, String payload) {
        var mac = algorithm.equals("HMAC-MD5") ? "HmacMD5" : "HmacSHA256";
        return BASE64.encodeToString(Signature.mac(mac, key, payload.getBytes(StandardCharsets.UTF_8)));
    }
}
