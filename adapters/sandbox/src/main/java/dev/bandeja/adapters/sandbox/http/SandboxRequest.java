package dev.bandeja.adapters.sandbox.http;

import java.util.Locale;
import java.util.Map;

/**
 * A request to the sandbox, whichever server received it.
 *
 * @param method in capitals
 * @param origin scheme, host and port as the caller wrote them, {@code http://localhost:8080}
 * @param path below {@code /sandbox}, still percent-encoded, beginning with a slash
 * @param query what followed the question mark, still percent-encoded, may be empty
 * @param headers by lowercase name
 * @param body the bytes
 */
public record SandboxRequest(
        String method, String origin, String path, String query, Map<String, String> headers, byte[] body) {

    /** Largest body that is read, in bytes; Messenger's own limit for a file is 25 MB. */
    public static final int LARGEST_BODY = 32 << 20;

    /** A header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The MIME type of the body without its parameters, in lowercase. */
    public String contentType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
