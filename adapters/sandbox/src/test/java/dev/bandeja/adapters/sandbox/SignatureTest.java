package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.sandbox.webhooks.EscapedJson;
import dev.bandeja.adapters.sandbox.webhooks.Signature;
import dev.bandeja.adapters.sandbox.world.JsonText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final byte[] FOX = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);

    @Test
    void both_signatures_agree_with_the_published_vectors() {
        assertEquals(
                "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
                Signature.sha256("key", FOX));
        assertEquals("sha1=de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9", Signature.sha1("key", FOX));
    }

    @Test
    void a_proof_is_the_keyed_hash_of_the_token() {
        assertEquals(
                "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
                Signature.proof("key", new String(FOX, StandardCharsets.US_ASCII)));
    }

    @Test
    void what_is_beyond_ascii_and_every_slash_is_escaped() {
        assertEquals("{\"t\":\"\\u00e4\\u20ac\\ud83d\\ude00 a\\/b\"}", escaped("ä€😀 a/b"));
        assertEquals("{\"t\":\"\\u4e5f\\u00a0\\u007f\"}", escaped("也\u00a0\u007f"));
    }

    @Test
    void what_json_itself_escapes_is_escaped_once() {
        assertEquals("{\"t\":\"\\\"\\\\\\n\"}", escaped("\"\\\n"));
        assertEquals("{\"t\":\"<b>@%\"}", escaped("<b>@%"));
    }

    @Test
    void escaping_changes_the_bytes_but_not_the_meaning() {
        var value = JsonText.object().add("t", "¿Qué? 💡 https://example.com/ä").build();

        assertEquals(value, JsonText.read(EscapedJson.text(value)));
    }

    private static String escaped(String text) {
        return EscapedJson.text(JsonText.object().add("t", text).build());
    }
}
