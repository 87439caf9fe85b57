package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Permissions;
import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;

/** {@code /debug_token}: what a token is, to whom it belongs, what it permits and how long. */
final class TokenInspection {

    /** So long after somebody was last in the dialog an app may read their data. */
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final World world;

    TokenInspection(World world) {
        this.world = world;
    }

    JsonObjectBuilder answer(GraphCall call) {
        if (call.token().kind() != Token.Kind.APP) {
            throw GraphError.of(
                    100,
                    "You must provide an app access token, or a user access token that is an owner or developer of "
                            + "the app");
        }
        var input = call.parameters()
                .text("input_token")
                .orElseThrow(() -> GraphError.of(100, "The parameter input_token is required"));
        return JsonText.object()
                .add("data", world.tokens().find(input).map(this::shown).orElseGet(() -> unknown()
                        .add("scopes", JsonText.array())));
    }

    private static JsonObjectBuilder unknown() {
        return JsonText.object()
                .add("error", error(190, 0, "Invalid OAuth access token - Cannot parse access token"))
                .add("is_valid", false);
    }

    private static JsonObjectBuilder error(int code, int subcode, String message) {
        var error = JsonText.object().add("code", code).add("message", message);
        return subcode == 0 ? error : error.add("subcode", subcode);
    }

    private JsonObjectBuilder shown(Token token) {
        var state = new TokenState(world, token);
        var json = JsonText.object()
                .add("app_id", world.setup().appId())
                .add("type", token.kind().name())
                .add("application", DemoWorld.APP_NAME);
        if (token.kind() == Token.Kind.APP) {
            return json.add("is_valid", true).add("scopes", JsonText.array());
        }
        if (token.issuedAt() > 0) {
            json.add("issued_at", token.issuedAt() / 1000);
        }
        json.add("expires_at", token.expiresAt() / 1000)
                .add("data_access_expires_at", dataAccess(token))
                .add("is_valid", state.trouble().isEmpty());
        state.trouble()
                .ifPresent(
                        trouble -> json.add("error", error(trouble.code(), trouble.subcode(), trouble.getMessage())));
        json.add("scopes", JsonText.array(state.scopes())).add("granular_scopes", granular(state));
        if (token.kind() == Token.Kind.PAGE) {
            json.add("profile_id", token.pageId());
        }
        return json.add("user_id", token.accountId());
    }

    /** Seconds; 0 for the demo world's own tokens, which nobody had to log in for. */
    private long dataAccess(Token token) {
        var login = world.consents().of(token.accountId()).lastLogin();
        return token.preMade() || login == 0 ? 0 : (login + DATA_ACCESS.toMillis()) / 1000;
    }

    private JsonArrayBuilder granular(TokenState state) {
        var list = JsonText.array();
        for (var scope : state.scopes()) {
            if (Permissions.ofPages(scope)) {
                var one = JsonText.object().add("scope", scope);
                list.add(
                        world.switches().on("targetIdsOmitted")
                                ? one
                                : one.add("target_ids", JsonText.array(state.targets())));
            }
        }
        return list;
    }
}
