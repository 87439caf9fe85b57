package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Permissions;
import dev.bandeja.adapters.sandbox.world.SandboxClock;
import dev.bandeja.adapters.sandbox.world.Token;
import dev.bandeja.adapters.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token is worth at this moment. */
final class TokenState {

    private static final int EXPIRED = 463;
    private static final int WITHOUT_ROLE = 492;
    private static final Map<Integer, String> REASONS = Map.of(
            458,
            "The user has not authorized application",
            459,
            "You cannot access the app till you log in to www.facebook.com and follow the instructions given.",
            460,
            "The session has been invalidated because the user changed their password",
            464,
            "Sessions for the user are not allowed because the user is not a confirmed user.",
            466,
            "The session was explicitly invalidated through an API call.",
            467,
            "The access token is invalid since the user has logged out.",
            WITHOUT_ROLE,
            "The user does not have a role on the page.");

    private final World world;
    private final Token token;

    TokenState(World world, Token token) {
        this.world = world;
        this.token = token;
    }

    /** Why it is not good any more; empty if it is. */
    Optional<GraphError> trouble() {
        var revocation = world.tokens().revocation(token);
        if (revocation.isPresent()) {
            return Optional.of(invalid(revocation.get().subcode()));
        }
        if (token.expiresAt() > 0 && token.expiresAt() <= world.clock().millis()) {
            return Optional.of(invalid(EXPIRED));
        }
        if (token.kind() == Token.Kind.PAGE && tasks().isEmpty()) {
            return Optional.of(invalid(WITHOUT_ROLE));
        }
        return Optional.empty();
    }

    private GraphError invalid(int subcode) {
        var reason = subcode == EXPIRED
                ? "Session has expired on " + SandboxClock.graphDate(token.expiresAt()) + ". The current time is "
                        + SandboxClock.graphDate(world.clock().millis()) + "."
                : REASONS.getOrDefault(subcode, "The session is invalid.");
        return GraphError.token(subcode, "Error validating access token: " + reason);
    }

    /** What the person behind it may do on its page. */
    List<String> tasks() {
        return world.accounts().tasks(token.accountId(), token.pageId());
    }

    /** The permissions that it carries. */
    List<String> scopes() {
        if (token.preMade()) {
            return Permissions.ALL;
        }
        var consent = world.consents().of(token.accountId());
        return Permissions.ALL.stream().filter(consent::granted).toList();
    }

    /** The pages for which its permissions hold. */
    List<String> targets() {
        return token.preMade()
                ? List.of(token.pageId())
                : List.copyOf(world.consents().of(token.accountId()).pages());
    }

    /** Whether it carries a permission, for a page if the permission is of that kind. */
    boolean permits(String permission, String pageId) {
        return scopes().contains(permission)
                && (!Permissions.ofPages(permission) || targets().contains(pageId));
    }

    /** The token of a page, made when it is first asked for; empty if the person may not have it. */
    Optional<Token> ofPage(Account account, String pageId) {
        if (token.kind() == Token.Kind.PAGE) {
            return Optional.of(token).filter(own -> own.pageId().equals(pageId));
        }
        if (!permits("pages_show_list", pageId)
                || world.accounts().tasks(account.id(), pageId).isEmpty()) {
            return Optional.empty();
        }
        return world.tokens().derived(token, pageId).or(() -> Optional.of(new TokenMint(world).ofPage(token, pageId)));
    }
}
