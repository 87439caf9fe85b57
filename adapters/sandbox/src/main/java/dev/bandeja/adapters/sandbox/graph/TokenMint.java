package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;

/** Makes tokens, with the lives that Facebook gives them. */
final class TokenMint {

    /** Life of a token from the code exchange. */
    static final Duration SHORT = Duration.ofSeconds(5_400);

    /** Life of a token that was exchanged for a longer one: about 60 days. */
    static final Duration LONG = Duration.ofSeconds(5_183_944);

    private final World world;

    TokenMint(World world) {
        this.world = world;
    }

    /** For a code, which is spent by it. */
    Token shortLived(String accountId, String code) {
        return issue(
                Token.Kind.USER,
                accountId,
                world.clock().millis() + SHORT.toMillis(),
                JsonText.object().add("code", code));
    }

    /** For a token that is still good. */
    Token longLived(Token user) {
        return issue(
                Token.Kind.USER,
                user.accountId(),
                world.clock().millis() + LONG.toMillis(),
                JsonText.object().add("parent", user.text()));
    }

    /** Of a page: without an end if the user token is a long-lived one, else with the same end. */
    Token ofPage(Token user, String pageId) {
        var life = user.expiresAt() - user.issuedAt();
        return issue(
                Token.Kind.PAGE,
                user.accountId(),
                life > SHORT.toMillis() ? 0 : user.expiresAt(),
                JsonText.object().add("page", pageId).add("parent", user.text()));
    }

    private Token issue(Token.Kind kind, String accountId, long expires, JsonObjectBuilder more) {
        var text = world.ids().token();
        world.note(
                "token-issued",
                JsonText.object()
                        .add("token", text)
                        .add("type", kind.name())
                        .add("account", accountId)
                        .add("expires", expires)
                        .addAll(more));
        return world.tokens().find(text).orElseThrow();
    }
}
