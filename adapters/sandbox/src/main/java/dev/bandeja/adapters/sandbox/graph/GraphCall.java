package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.Account;
import dev.bandeja.adapters.sandbox.world.Page;
import dev.bandeja.adapters.sandbox.world.Token;
import java.util.List;

/**
 * One call, after the token was recognised.
 *
 * @param method what is to be done, after a {@code method} parameter was heeded
 * @param path the parts of the path behind the version
 * @param base where Graph was called, with the version: paging addresses begin with it
 * @param parameters what came with it
 * @param token the token it carries
 * @param account the person behind the token, null for an app token
 * @param page the page whose token it carries, or which its path names; null if there is none
 */
record GraphCall(
        String method, List<String> path, String base, Parameters parameters, Token token, Account account, Page page) {

    /** The object that is addressed; {@code me} is the page, or the person of a user token. */
    String object() {
        if (path.isEmpty()) {
            return "";
        }
        return path.get(0).equals("me") ? self() : path.get(0);
    }

    private String self() {
        return switch (token.kind()) {
            case PAGE -> page.id();
            case USER -> account.id();
            case APP ->
                throw GraphError.of(
                        2500, "An active access token must be used to query information about the current user.");
        };
    }

    /** Whether the object is the person who signed in. */
    boolean ofAccount() {
        return token.kind() == Token.Kind.USER && object().equals(account.id());
    }

    /** Whether the object is the page. */
    boolean ofPage() {
        return page != null && object().equals(page.id());
    }

    /** The edge below the object, or an empty text. */
    String edge() {
        return path.size() > 1 ? path.get(1) : "";
    }

    boolean get() {
        return method.equals("GET");
    }

    boolean post() {
        return method.equals("POST");
    }

    boolean delete() {
        return method.equals("DELETE");
    }
}
