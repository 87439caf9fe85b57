package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import java.time.Duration;

/** {@code /oauth/access_token}: a code for a token, a short-lived token for a long-lived one, the app's own. */
final class Oauth {

    private static final Duration CODE_IS_GOOD_FOR = Duration.ofMinutes(10);
    private static final int EXPIRED = 36007;
    private static final int OTHER_ADDRESS = 36008;
    private static final int USED = 36009;

    private final World world;
    private final TokenMint mint;

    Oauth(World world) {
        this.world = world;
        this.mint = new TokenMint(world);
    }

    JsonObject answer(Parameters parameters) {
        checkApp(parameters);
        var grant = parameters.text("grant_type").orElse("authorization_code");
        return switch (grant) {
            case "authorization_code" -> answer(forCode(parameters));
            case "fb_exchange_token" -> answer(forToken(parameters));
            case "client_credentials" ->
                JsonText.object()
                        .add(
                                "access_token",
                                world.setup().appId() + "|" + world.setup().appSecret())
                        .add("token_type", "bearer")
                        .build();
            default -> throw GraphError.of(100, "Invalid grant_type: " + grant);
        };
    }

    private void checkApp(Parameters parameters) {
        var id = parameters.text("client_id").orElse("");
        if (!id.equals(world.setup().appId())) {
            throw GraphError.plain(
                    101, id.isEmpty() ? "Missing client_id parameter." : "Error validating application.");
        }
        var secret = parameters.text("client_secret").orElse("");
        if (!secret.equals(world.setup().appSecret())) {
            throw GraphError.plain(
                    1, secret.isEmpty() ? "Missing client_secret parameter." : "Error validating client secret.");
        }
    }

    private Token forCode(Parameters parameters) {
        var code = parameters.text("code").orElseThrow(() -> GraphError.of(100, "Missing authorization code"));
        var address = parameters
                .text("redirect_uri")
                .orElseThrow(() -> GraphError.of(191, "Missing redirect_uri parameter."));
        var known =
                world.tokens().code(code).orElseThrow(() -> GraphError.plain(100, "Invalid verification code format."));
        if (known.used()) {
            throw GraphError.plain(100, USED, "This authorization code has been used.");
        }
        if (world.clock().millis() - known.issuedAt() > CODE_IS_GOOD_FOR.toMillis()) {
            throw GraphError.plain(100, EXPIRED, "This authorization code has expired.");
        }
        if (!known.redirectUri().equals(address)) {
            throw GraphError.plain(
                    100,
                    OTHER_ADDRESS,
                    "Error validating verification code. Please make sure your redirect_uri is identical to the one "
                            + "you used in the OAuth dialog request");
        }
        return mint.shortLived(known.accountId(), code);
    }

    private Token forToken(Parameters parameters) {
        var text = parameters
                .text("fb_exchange_token")
                .orElseThrow(() -> GraphError.of(100, "fb_exchange_token parameter not specified"));
        var token = world.tokens()
                .find(text)
                .filter(found -> found.kind() == Token.Kind.USER)
                .orElseThrow(() -> GraphError.token(0, "Invalid OAuth access token - Cannot parse access token"));
        new TokenState(world, token).trouble().ifPresent(trouble -> {
            throw trouble;
        });
        return mint.longLived(token);
    }

    private JsonObject answer(Token token) {
        return JsonText.object()
                .add("access_token", token.text())
                .add("token_type", "bearer")
                .add("expires_in", (token.expiresAt() - world.clock().millis()) / 1000)
                .build();
    }
}
