package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HubSignatureTest {
    private static final String SECRET = "the-app-secret";

    /** As Facebook sends it: everything outside ASCII and every slash escaped. */
    private static final String ESCAPED =
            "{\"object\":\"page\",\"entry\":[{\"text\":\"\\u00bfA qu\\u00e9 hora? \\ud83d\\ude00 https:\\/\\/a.example\"}]}";

    /** Made with OpenSSL. */
    private static final String GENUINE = "sha256=67b458758be876ee9a139f7ad5654f0cddd9b2e89ceed359c64cb469aa3da455";

    private static final String OF_EMPTY_BODY =
            "sha256=e34549d1f1245cab196ef3eb263cecf56ac1e0843814b812e2d3081af1925c3e";

    @Test
    void the_signature_of_the_bytes_as_sent_is_genuine() {
        assertTrue(isGenuine(GENUINE, ESCAPED, SECRET));
        assertTrue(isGenuine(OF_EMPTY_BODY, "", SECRET));
    }

    @Test
    void the_same_json_written_differently_is_not_what_was_signed() {
        String rewritten = Loose.parse(ESCAPED).toString();
        assertEquals(Loose.parse(ESCAPED), Loose.parse(rewritten));
        assertFalse(isGenuine(GENUINE, rewritten, SECRET));
        assertFalse(isGenuine(GENUINE, ESCAPED + " ", SECRET));
    }

    @Test
    void another_secret_or_none_makes_nothing_genuine() {
        assertFalse(isGenuine(GENUINE, ESCAPED, "another-secret"));
        assertFalse(isGenuine(GENUINE, ESCAPED, ""));
    }

    @Test
    void every_other_form_of_the_header_is_refused() {
        String digits = GENUINE.substring("sha256=".length());
        assertFalse(isGenuine(null, ESCAPED, SECRET), "absent");
        assertFalse(isGenuine("", ESCAPED, SECRET), "empty");
        assertFalse(isGenuine(digits, ESCAPED, SECRET), "without prefix");
        assertFalse(isGenuine("sha256=" + digits.toUpperCase(Locale.ROOT), ESCAPED, SECRET), "in capitals");
        assertFalse(isGenuine("SHA256=" + digits, ESCAPED, SECRET), "prefix in capitals");
        assertFalse(isGenuine(GENUINE.substring(0, GENUINE.length() - 2), ESCAPED, SECRET), "truncated");
        assertFalse(isGenuine(GENUINE + "00", ESCAPED, SECRET), "longer");
        assertFalse(isGenuine(GENUINE + "\n", ESCAPED, SECRET), "with a line end");
        assertFalse(isGenuine("sha1=c77acaa3fc712a3a11d1bce61a0ff97e69f8eb54", ESCAPED, SECRET), "SHA-1");
    }

    private static boolean isGenuine(String header, String body, String secret) {
        return HubSignature.isGenuine(header, body.getBytes(StandardCharsets.UTF_8), secret);
    }
}
