package dev.bandeja.adapters.sandbox.webhooks;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * JSON as Facebook puts it on the wire: every character beyond ASCII as {@code \}{@code uXXXX} in lowercase, beyond the
 * basic plane as a surrogate pair, and each slash with a backslash before it. Whoever signs anything but these bytes
 * gets another signature.
 */
public final class EscapedJson {

    private static final HexFormat HEX = HexFormat.of();

    private EscapedJson() {}

    /** The bytes to send. */
    public static byte[] bytes(JsonValue value) {
        return text(value).getBytes(StandardCharsets.US_ASCII);
    }

    /** The same as text; outside of strings JSON has neither slashes nor letters beyond ASCII. */
    public static String text(JsonValue value) {
        var plain = value.toString();
        var escaped = new StringBuilder(plain.length() + 64);
        for (int i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c == '/') {
                escaped.append("\\/");
            } else if (c > 0x7e) {
                escaped.append("\\u").append(HEX.toHexDigits(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
