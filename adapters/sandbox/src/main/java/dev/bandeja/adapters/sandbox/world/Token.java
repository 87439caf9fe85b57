package dev.bandeja.adapters.sandbox.world;

/**
 * An access token.
 *
 * @param text what is sent
 * @param kind whose it is
 * @param accountId the person behind it, empty for an app token
 * @param pageId the page it speaks for, empty unless it is a page token
 * @param issuedAt when, milliseconds; 0 = it was there from the start
 * @param expiresAt when it ends, milliseconds; 0 = never
 * @param number the journal entry that made it; what was revoked later takes it along
 * @param parent the user token it was derived from, may be empty
 */
public record Token(
        String text,
        Kind kind,
        String accountId,
        String pageId,
        long issuedAt,
        long expiresAt,
        long number,
        String parent) {

    /** Whose a token is. */
    public enum Kind {
        /** Of a person who has been in the login dialog. */
        USER,
        /** Of a page, derived from a person's. */
        PAGE,
        /** Of the app itself. */
        APP
    }

    /** Whether it is one of the demo world's own, which carry every permission. */
    public boolean preMade() {
        return kind == Kind.PAGE && parent.isEmpty();
    }

    static Token of(Entry entry) {
        return new Token(
                entry.text("token"),
                Kind.valueOf(entry.text("type")),
                entry.text("account"),
                entry.text("page", ""),
                entry.at(),
                entry.number("expires", 0),
                entry.number(),
                entry.text("parent", ""));
    }
}
