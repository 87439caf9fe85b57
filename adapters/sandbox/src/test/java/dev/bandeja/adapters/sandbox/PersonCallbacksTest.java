package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.world.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCallbacksTest extends PlaygroundTest {

    @Test
    void a_wish_for_deletion_is_a_form_with_a_signed_request() throws Exception {
        var answer = sandbox.control("/callbacks/data-deletion", "{'person':'alma'}");

        assertEquals(200, answer.getInt("status"));
        assertEquals("EVENT_RECEIVED", answer.getString("body"));
        var told = receiver.next();
        assertEquals("application/x-www-form-urlencoded", told.contentType());
        var parts = FormText.read(told.text()).get("signed_request").split("\\.");
        assertEquals(signature("HmacSHA256", parts[1]), parts[0]);
        var payload = JsonText.readObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .orElseThrow();
        assertEquals("HMAC-SHA256", payload.getString("algorithm"));
        assertEquals(DemoWorld.ALMA, payload.getString("user_id"));
        assertEquals(10, payload.getJsonNumber("issued_at").toString().length(), "seconds");
    }

    @Test
    void whoever_removes_the_app_takes_their_tokens_along() throws Exception {
        sandbox.control("/callbacks/deauthorize", "{'person':'alma'}");

        receiver.next();
        assertEquals("190/458", sandbox.graph("/me").error());
    }

    @Test
    void another_algorithm_is_named_and_used() {
        var parts = signed("'algorithm':'HMAC-MD5'").split("\\.");

        assertEquals(signature("HmacMD5", parts[1]), parts[0]);
        assertEquals(200, sandbox.graph("/me").status(), "nobody has really removed the app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-secret", "other-payload", "empty"})
    void a_bad_signature_can_be_had(String variant) {
        var parts = signed("'signature':'" + variant + "'").split("\\.");

        assertNotEquals(signature("HmacSHA256", parts[1]), parts[0]);
        assertEquals(200, sandbox.graph("/me").status());
    }

    @Test
    void a_signed_request_without_a_dot_and_one_for_somebody_unknown_can_be_had() {
        assertFalse(signed("'signature':'no-dot'").contains("."));
        var payload = signed("'userId':'42','issuedAt':1").split("\\.")[1];
        var text = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        assertEquals("42", JsonText.readObject(text).orElseThrow().getString("user_id"));
        assertEquals(1, JsonText.readObject(text).orElseThrow().getInt("issued_at"));
    }

    private String signed(String members) {
        return sandbox.control("/callbacks/deauthorize", "{" + members + "}").getString("signedRequest");
    }

    private static String signature(String algorithm, String payload) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(DemoWorld.APP_SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
