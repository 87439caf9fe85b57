package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonObject;
import java.util.Locale;

/** Facebook says no: a code, mostly a subcode, and a sentence for developers. */
public final class GraphError extends RuntimeException {

    private static final int BAD_REQUEST = 400;

    private final String type;
    private final int code;
    private final int subcode;
    private final int status;
    private final boolean isTransient;

    private GraphError(int status, String type, int code, int subcode, boolean isTransient, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.subcode = subcode;
        this.isTransient = isTransient;
    }

    /** An error without a subcode. */
    static GraphError of(int code, String message) {
        return of(code, 0, message);
    }

    /** An error with a subcode; 0 = none. */
    static GraphError of(int code, int subcode, String message) {
        return new GraphError(BAD_REQUEST, "OAuthException", code, subcode, false, "(#" + code + ") " + message);
    }

    /** An error whose sentence does not begin with its number, as those of the login have it. */
    static GraphError plain(int code, String message) {
        return plain(code, 0, message);
    }

    /** The same with a subcode; 0 = none. */
    static GraphError plain(int code, int subcode, String message) {
        return new GraphError(BAD_REQUEST, "OAuthException", code, subcode, false, message);
    }

    /** The token is unknown, expired or revoked; subcode 0 = none. */
    static GraphError token(int subcode, String message) {
        return plain(190, subcode, message);
    }

    /** More was asked for at once than Graph can put together in time. */
    static GraphError tooMuch() {
        return new GraphError(
                500,
                "OAuthException",
                1,
                0,
                false,
                "Please reduce the amount of data you're asking for, then retry your request");
    }

    /** The object does not exist, or not for this token. */
    static GraphError missing(String method, String id) {
        var message = "Unsupported " + method.toLowerCase(Locale.ROOT) + " request. Object with ID '" + id
                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation.";
        return new GraphError(BAD_REQUEST, "GraphMethodException", 100, 33, false, message);
    }

    /** The path is not one of Graph's. */
    static GraphError unknownPath(String path) {
        return new GraphError(BAD_REQUEST, "OAuthException", 2500, 0, false, "Unknown path components: " + path);
    }

    /** An error as somebody ordered it through the control API. */
    static GraphError ordered(JsonObject order) {
        var code = order.getInt("code", 1);
        var status = order.getInt("status", code == 2 ? 500 : BAD_REQUEST);
        return new GraphError(
                status,
                order.getString("type", "OAuthException"),
                code,
                order.getInt("subcode", 0),
                order.getBoolean("transient", code == 2),
                order.getString("message", "(#" + code + ") This error was asked for in the sandbox"));
    }

    /** The error's number. */
    public int code() {
        return code;
    }

    /** The finer number; 0 = none. */
    public int subcode() {
        return subcode;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The body that tells it. */
    JsonObject json(String trace) {
        var error =
                JsonText.object().add("message", getMessage()).add("type", type).add("code", code);
        if (subcode != 0) {
            error.add("error_subcode", subcode);
        }
        if (isTransient) {
            error.add("is_transient", true);
        }
        return JsonText.object().add("error", error.add("fbtrace_id", trace)).build();
    }
}
