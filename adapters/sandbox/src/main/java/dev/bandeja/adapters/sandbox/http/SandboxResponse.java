package dev.bandeja.adapters.sandbox.http;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sandbox answers, and how badly the answer is to arrive.
 *
 * @param status HTTP status
 * @param headers by name
 * @param body the bytes
 * @param manner how it arrives
 */
public record SandboxResponse(int status, Map<String, String> headers, byte[] body, Manner manner) {

    /**
     * How an answer arrives.
     *
     * @param waitMs nothing is sent before this time, milliseconds
     * @param trickleMs the body is sent in pieces over this time, milliseconds
     * @param lost the connection is closed and nothing is sent
     */
    public record Manner(long waitMs, long trickleMs, boolean lost) {

        /** At once and whole. */
        public static final Manner PROPER = new Manner(0, 0, false);
    }

    /** JSON. */
    public static SandboxResponse json(int status, JsonValue value) {
        return of(status, "application/json; charset=UTF-8", value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Plain text. */
    public static SandboxResponse text(int status, String text) {
        return of(status, "text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of any type. */
    public static SandboxResponse of(int status, String contentType, byte[] body) {
        return new SandboxResponse(status, Map.of("Content-Type", contentType), body, Manner.PROPER);
    }

    /** The same with one more header. */
    public SandboxResponse with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new SandboxResponse(status, more, body, manner);
    }

    /** The same, arriving in another manner. */
    public SandboxResponse arriving(Manner other) {
        return new SandboxResponse(status, headers, body, other);
    }

    /** The body as text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
