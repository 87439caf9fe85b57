package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.webhooks.Signature;
import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import java.util.List;

/** Recognises the token of a call and refuses one that is no good. */
final class Authentication {

    private final World world;

    Authentication(World world) {
        this.world = world;
    }

    /** The call with whose it is. */
    GraphCall recognised(String method, List<String> path, String base, Parameters parameters) {
        if (parameters.token().isEmpty()) {
            throw GraphError.of(104, "An access token is required to request this resource.");
        }
        var token = world.tokens()
                .find(parameters.token())
                .orElseThrow(() -> GraphError.token(0, "Invalid OAuth access token - Cannot parse access token"));
        new TokenState(world, token).trouble().ifPresent(trouble -> {
            throw trouble;
        });
        checkProof(token, parameters);
        var account = world.accounts().find(token.accountId()).orElse(null);
        return new GraphCall(method, path, base, parameters, token, account, page(token, account, path));
    }

    /** The page that a page token is of, or the one that somebody with a role on it addresses by its id. */
    private Page page(Token token, Account account, List<String> path) {
        if (token.kind() == Token.Kind.PAGE) {
            return world.page(token.pageId()).orElseThrow();
        }
        return path.isEmpty() || account == null
                ? null
                : world.page(path.get(0))
                        .filter(page ->
                                !world.accounts().tasks(account.id(), page.id()).isEmpty())
                        .orElse(null);
    }

    private void checkProof(Token token, Parameters parameters) {
        var expected = Signature.proof(world.setup().appSecret(), parameters.token());
        var proof = parameters.text("appsecret_proof");
        if (proof.isPresent() && !proof.get().equals(expected)) {
            throw GraphError.of(100, "Invalid appsecret_proof provided in the API argument");
        }
        var needed = token.kind() != Token.Kind.APP && world.switches().on("requireProof");
        if (proof.isEmpty() && needed) {
            throw GraphError.of(100, "API calls from the server require an appsecret_proof argument");
        }
    }
}
