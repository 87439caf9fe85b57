package dev.bandeja.adapters.facebook;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What Facebook tells about a person, signed: that they removed our app, or want their data deleted. The signature is
 * HMAC-SHA256 of the payload as sent, keyed by the app secret. The payload names an algorithm too; it is never asked which to
 * use, only whether it agrees.
 *
 * @param person the app-scoped id of somebody who signed in to our app
 * @param page the page that removed our app, if it was one
 * @param issuedAt when Facebook signed it
 */
record SignedRequest(Optional<String> person, Optional<String> page, Instant issuedAt) {
    /** Much longer than Facebook tries; what is older is played back by somebody. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int LONGEST = 8_192;
    private static final String ALGORITHM = "HMAC-SHA256";

    /**
     * The request if it is Facebook's; empty for everything else, whatever is wrong with it.
     *
     * @param signed may be null
     * @param secret without one nothing is ever genuine
     */
    static Optional<SignedRequest> read(String signed, String secret, Instant now) {
        if (signed == null || secret.isEmpty() || signed.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = signed.split("\\.", -1);
        if (parts.length != 2 || !isGenuine(parts[0], parts[1], secret)) {
            return Optional.empty();
        }
        return decoded(parts[1])
                .map(json -> Loose.parseObject(new String(json, StandardCharsets.UTF_8)))
                .filter(payload -> Loose.text(payload, "algorithm").equalsIgnoreCase(ALGORITHM))
                .flatMap(SignedRequest::of)
                .filter(request -> now.isBefore(request.issuedAt.plus(FRESH)));
    }

    private static boolean isGenuine(String signature, String payload, String secret) {
        byte[] expected = HubSignature.hmac(payload.getBytes(StandardCharsets.UTF_8), secret);
        return decoded(signature)
                .filter(given -> MessageDigest.isEqual(expected, given))
                .isPresent();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<SignedRequest> of(JsonObject payload) {
        Optional<String> person = Loose.id(payload, "user_id");
        Optional<String> page = Loose.id(payload, "profile_id");
        if (person.isEmpty() && page.isEmpty()) {
            return Optional.empty();
        }
        return FacebookTime.read(payload, "issued_at").map(at -> new SignedRequest(person, page, at));
    }
}
