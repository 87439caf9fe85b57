package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Codes, tokens, and what made tokens worthless. */
public final class Tokens implements Section {

    private static final int APP_REMOVED = 458;

    private final String appToken;
    private final Map<String, LoginCode> codes = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Revocation> revocations = new LinkedHashMap<>();

    Tokens(String appToken) {
        this.appToken = appToken;
        clear();
    }

    /** The code that the dialog handed out. */
    public Optional<LoginCode> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The token with this text, good or not. */
    public Optional<Token> find(String text) {
        return Optional.ofNullable(tokens.get(text));
    }

    /** Every token there ever was, the oldest first. */
    public Collection<Token> all() {
        return Collections.unmodifiableCollection(tokens.values());
    }

    /** The token of a page that was derived from this user token before. */
    public Optional<Token> derived(Token user, String pageId) {
        return tokens.values().stream()
                .filter(token ->
                        token.parent().equals(user.text()) && token.pageId().equals(pageId))
                .findFirst();
    }

    /** What made tokens worthless and still holds. */
    public Collection<Revocation> revocations() {
        return Collections.unmodifiableCollection(revocations.values());
    }

    /** The oldest revocation that holds for a token. */
    public Optional<Revocation> revocation(Token token) {
        return revocations.values().stream().filter(one -> one.strikes(token)).findFirst();
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "code-issued" ->
                codes.put(
                        entry.text("code"),
                        new LoginCode(entry.text("account"), entry.text("redirectUri"), entry.at(), false));
            case "token-issued" -> {
                add(Token.of(entry));
                codes.computeIfPresent(entry.text("code", ""), (code, before) -> before.spent());
            }
            case "tokens-revoked" -> revocations.put(entry.text("id"), Revocation.of(entry));
            case "revocation-ended" -> revocations.remove(entry.text("id"));
            case "app-removed" -> {
                var id = "app-removed-" + entry.number();
                revocations.put(id, new Revocation(id, APP_REMOVED, entry.text("account"), "", entry.number()));
            }
            default -> {}
        }
    }

    private void add(Token token) {
        tokens.put(token.text(), token);
    }

    @Override
    public void clear() {
        codes.clear();
        tokens.clear();
        revocations.clear();
        add(new Token(appToken, Token.Kind.APP, "", "", 0, 0, 0, ""));
        DemoWorld.pages()
                .forEach(page -> add(new Token(page.token(), Token.Kind.PAGE, DemoWorld.ALMA, page.id(), 0, 0, 0, "")));
    }
}
