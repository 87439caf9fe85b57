package dev.bandeja.adapters.facebook;

import com.restfb.exception.generator.FacebookExceptionGenerator;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Graph said no. Decided on by code and subcode only; its sentences are never kept, as they may repeat what was sent.
 */
final class GraphError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final int subcode;
    private final boolean passing;
    private final boolean scopeRefused;

    GraphError(int code, int subcode, boolean passing) {
        this(code, subcode, passing, false);
    }

    private GraphError(int code, int subcode, boolean passing, boolean scopeRefused) {
        super("Graph error " + code + (subcode == 0 ? "" : "/" + subcode));
        this.code = code;
        this.subcode = subcode;
        this.passing = passing;
        this.scopeRefused = scopeRefused;
    }

    int code() {
        return code;
    }

    /** Zero when there is none. */
    int subcode() {
        return subcode;
    }

    /** Both as support wants them, {@code code/subcode}; the code alone when there is no subcode. */
    String codes() {
        return subcode == 0 ? String.valueOf(code) : code + "/" + subcode;
    }

    /** The OAuth standard's word for a permission that the app may not ask for; it comes without a code. */
    boolean isScopeRefused() {
        return scopeRefused;
    }

    /** Graph itself says that it will pass. */
    boolean isPassing() {
        return passing;
    }

    /**
     * The error an answer tells about, wherever in it and in whichever of its forms: Graph's envelope, complete or not, the
     * single word of the OAuth endpoints, or the old {@code error_code}.
     */
    static Optional<GraphError> in(String body) {
        if (!body.contains("\"error")) {
            return Optional.empty();
        }
        JsonObject answer = Loose.parseObject(body);
        if (Loose.has(answer, "error")) {
            JsonObject error = Loose.object(answer, "error");
            return Optional.of(new GraphError(
                    number(error, "code"),
                    number(error, "error_subcode"),
                    Loose.isTrue(error, "is_transient"),
                    Loose.text(answer, "error").equals("invalid_scope")));
        }
        return Loose.has(answer, "error_code")
                ? Optional.of(new GraphError(number(answer, "error_code"), 0, false))
                : Optional.empty();
    }

    /** A number in an error; zero when there is none. */
    static int number(JsonObject parent, String name) {
        String text = Loose.text(parent, name);
        return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Makes RestFB report every error in this form; its own way misses some and breaks on others. */
    static final class Generator implements FacebookExceptionGenerator {
        @Override
        public void throwFacebookResponseStatusExceptionIfNecessary(String json, Integer httpStatusCode) {
            Optional<GraphError> error = GraphError.in(json);
            if (error.isPresent()) {
                throw error.get();
            }
        }

        @Override
        public void throwBatchFacebookResponseStatusExceptionIfNecessary(String json, Integer httpStatusCode) {
            throwFacebookResponseStatusExceptionIfNecessary(json, httpStatusCode);
        }
    }
}
