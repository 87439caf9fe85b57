package dev.bandeja.adapters.facebook;

import com.restfb.Parameter;
import dev.bandeja.adapters.facebook.ErrorCatalogue.Step;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import dev.bandeja.application.channel.NetworkLogin.TokenReport;
import dev.bandeja.domain.channel.PermissionAnswer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks Facebook what a token is worth. Only what Facebook says about the token itself is a problem of the token; that it cannot
 * be asked, does not accept who asks, or speaks unclearly says nothing about it.
 */
final class TokenInspection {
    /** Permissions that are given for single pages; others name what is no page, such as a business. */
    private static final String OF_PAGES = "pages_";

    private static final int TOKEN_INVALID = 190;
    private static final int NOT_OUR_APP = 100;

    private final Graph graph;
    private final String ourApp;
    private final LoginSettings login;

    TokenInspection(Graph graph, FacebookSettings settings, LoginSettings login) {
        this.graph = graph;
        this.ourApp = settings.appId();
        this.login = login;
    }

    /** What a page's token is worth. */
    TokenReport report(String pageId, String pageToken) throws Failed {
        return inspected(pageId, pageToken).report();
    }

    /** The same, with every permission that is asked for. */
    Inspected inspected(String pageId, String pageToken) throws Failed {
        JsonObject token = inspect(pageToken);
        TokenReport report =
                new TokenReport(end(token, "expires_at"), end(token, "data_access_expires_at"), problem(token, pageId));
        return new Inspected(report, permissions(token, pageId));
    }

    private List<PermissionAnswer> permissions(JsonObject token, String pageId) {
        if (!Loose.isTrue(token, "is_valid")) {
            return List.of();
        }
        Map<String, Boolean> granted = login.asked().stream()
                .filter(scope -> isGranted(token, scope, pageId))
                .collect(Collectors.toMap(scope -> scope, scope -> true));
        return PermissionAnswer.compare(login.needed(), login.optional(), granted);
    }

    /**
     * What Facebook says about a token.
     *
     * @param permissions each that is asked for; empty when the token is not valid
     */
    record Inspected(TokenReport report, List<PermissionAnswer> permissions) {}

    /** The pages that are named among what a person granted. */
    List<String> grantedPages(String userToken) throws Failed {
        return Loose.list(inspect(userToken), "granular_scopes").stream()
                .map(Loose::asObject)
                .filter(granted -> Loose.text(granted, "scope").startsWith(OF_PAGES))
                .flatMap(granted -> Loose.list(granted, "target_ids").stream())
                .map(Loose::text)
                .filter(GraphPath::isSafe)
                .distinct()
                .toList();
    }

    private JsonObject inspect(String token) throws Failed {
        JsonObject answer = LoginTrouble.toldIn(() -> {
            try {
                return Loose.asObject(graph.callAsApp().get("debug_token", Parameter.with("input_token", token)));
            } catch (GraphError error) {
                // The token that is refused here is the app's own: its number or secret is wrong.
                if (ErrorCatalogue.of(error).step() == Step.ACTIVATE_AGAIN) {
                    throw new Failed(Reasons.APP_REFUSED + ":" + error.codes());
                }
                throw error;
            }
        });
        JsonObject data = Loose.object(answer, "data");
        JsonValue valid = data.get("is_valid");
        if (valid != JsonValue.TRUE && valid != JsonValue.FALSE) {
            throw new Failed(Reasons.UNCLEAR_ANSWER);
        }
        return data;
    }

    private Optional<String> problem(JsonObject token, String pageId) throws Failed {
        if (!Loose.isTrue(token, "is_valid")) {
            return Optional.of(whyInvalid(token));
        }
        if (!Loose.has(token, "app_id") || !Loose.has(token, "scopes")) {
            throw new Failed(Reasons.UNCLEAR_ANSWER);
        }
        if (!Loose.text(token, "app_id").equals(ourApp)) {
            return Optional.of(Reasons.OTHER_APP);
        }
        if (Loose.has(token, "profile_id") && !Loose.text(token, "profile_id").equals(pageId)) {
            return Optional.of(Reasons.OTHER_PAGE);
        }
        return login.needed().stream()
                .filter(scope -> !isGranted(token, scope, pageId))
                .findFirst()
                .map(scope -> Reasons.PERMISSION_MISSING + ":" + scope);
    }

    private static String whyInvalid(JsonObject token) throws Failed {
        JsonObject error = Loose.object(token, "error");
        int code = error.isEmpty() ? TOKEN_INVALID : GraphError.number(error, "code");
        GraphError why = new GraphError(code, GraphError.number(error, "subcode"), false);
        switch (ErrorCatalogue.of(why).step()) {
            case ACTIVATE_AGAIN:
                return Reasons.TOKEN_INACTIVE + ":" + why.codes();
            case GIVE_UP:
                // Facebook does not tell more about the tokens of others.
                return code == NOT_OUR_APP ? Reasons.OTHER_APP : Reasons.TOKEN_INACTIVE + ":" + why.codes();
            default:
                throw new Failed(Reasons.TEMPORARY + ":" + why.codes());
        }
    }

    /** A permission that names no pages holds for all of them. */
    private static boolean isGranted(JsonObject token, String scope, String pageId) {
        boolean named = Loose.list(token, "scopes").stream().map(Loose::text).anyMatch(scope::equals);
        return named
                && Loose.list(token, "granular_scopes").stream()
                        .map(Loose::asObject)
                        .filter(each -> Loose.text(each, "scope").equals(scope) && scope.startsWith(OF_PAGES))
                        .filter(each -> Loose.has(each, "target_ids"))
                        .allMatch(each -> Loose.list(each, "target_ids").stream()
                                .map(Loose::text)
                                .anyMatch(pageId::equals));
    }

    /** 0, or nothing, means that there is no end. */
    private static Optional<Instant> end(JsonObject token, String name) throws Failed {
        if (!Loose.has(token, name) || Loose.text(token, name).equals("0")) {
            return Optional.empty();
        }
        return Optional.of(FacebookTime.read(token, name).orElseThrow(() -> new Failed(Reasons.UNCLEAR_ANSWER)));
    }
}
