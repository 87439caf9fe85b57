package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRequestTest {
    private static final String SECRET = "the-app-secret";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ISSUED = Long.toString(NOW.minusSeconds(30).getEpochSecond());
    private static final String PAYLOAD =
            "{\"user_id\":\"218471\",\"algorithm\":\"HMAC-SHA256\",\"issued_at\":" + ISSUED + "}";

    @Test
    void what_facebook_signed_is_read() {
        assertEquals(
                Optional.of(new SignedRequest(Optional.of("218471"), Optional.empty(), NOW.minusSeconds(30))),
                read(signed("HmacSHA256", SECRET, PAYLOAD)));
    }

    @Test
    void a_page_that_removed_us_is_read_and_ids_as_numbers_too() {
        String payload = "{\"profile_id\":104501,\"algorithm\":\"hmac-sha256\",\"issued_at\":\"" + ISSUED + "\"}";
        assertEquals(
                Optional.of(new SignedRequest(Optional.empty(), Optional.of("104501"), NOW.minusSeconds(30))),
                read(signed("HmacSHA256", SECRET, payload)));
    }

    @Test
    void padding_of_base64_does_not_matter() {
        String[] parts = signed("HmacSHA256", SECRET, PAYLOAD).split("\\.");
        assertEquals(true, read(parts[0] + "=." + parts[1]).isPresent());
    }

    @Test
    void the_algorithm_in_the_payload_never_chooses() {
        String weak = PAYLOAD.replace("HMAC-SHA256", "HMAC-MD5");
        assertRefused(signed("HmacMD5", SECRET, weak));
        assertRefused(signed("HmacSHA256", SECRET, weak));
        assertRefused(signed("HmacMD5", SECRET, PAYLOAD));
        assertRefused(signed("HmacSHA256", SECRET, PAYLOAD.replace("HMAC-SHA256", "none")));
    }

    @Test
    void another_secret_another_payload_and_no_secret_are_refused() {
        String good = signed("HmacSHA256", SECRET, PAYLOAD);
        assertRefused(signed("HmacSHA256", "another", PAYLOAD));
        assertRefused(good.split("\\.")[0] + "."
                + base64(PAYLOAD.replace("218471", "218472").getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), SignedRequest.read(signed("HmacSHA256", "x", PAYLOAD), "", NOW));
    }

    @Test
    void what_was_signed_days_ago_is_refused() {
        assertRefused(
                signed("HmacSHA256", SECRET, PAYLOAD.replace(ISSUED, Long.toString(NOW.getEpochSecond() - 86_400))));
        assertRefused(signed("HmacSHA256", SECRET, PAYLOAD.replace(ISSUED, "0")));
        assertRefused(signed("HmacSHA256", SECRET, PAYLOAD.replace("issued_at", "issued")));
    }

    @Test
    void somebody_has_to_be_named() {
        assertRefused(signed("HmacSHA256", SECRET, PAYLOAD.replace("user_id", "user")));
        assertRefused(signed("HmacSHA256", SECRET, PAYLOAD.replace("218471", "a b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x.y", "no dot", "ü.ü", "a.b.c", "[1].{}"})
    void what_has_not_the_form_is_refused(String text) {
        assertRefused(text);
        assertRefused(null);
        assertRefused("x".repeat(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"algorithm\":[]}", "\"text\""})
    void a_signed_payload_that_is_no_such_json_is_refused(String payload) {
        assertRefused(signed("HmacSHA256", SECRET, payload));
    }

    static String signed(String algorithm, String secret, String payload) {
        try {
            String encoded = base64(payload.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return base64(mac.doFinal(encoded.getBytes(StandardCharsets.UTF_8))) + "." + encoded;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<SignedRequest> read(String text) {
        return SignedRequest.read(text, SECRET, NOW);
    }

    private static void assertRefused(String text) {
        assertEquals(Optional.empty(), read(text), text);
    }
}
