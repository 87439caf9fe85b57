package dev.bandeja.adapters.sandbox.world;

/**
 * Tokens that existed up to a moment are no longer good.
 *
 * @param id its name
 * @param subcode why: 458 app removed, 460 password changed, 463 expired, 467 signed out …
 * @param accountId only of this account, empty = of any
 * @param pageId only for this page, empty = for any and for none
 * @param number the journal entry; younger tokens are not touched
 */
public record Revocation(String id, int subcode, String accountId, String pageId, long number) {

    boolean strikes(Token token) {
        return token.kind() != Token.Kind.APP
                && token.number() < number
                && (accountId.isEmpty() || accountId.equals(token.accountId()))
                && (pageId.isEmpty() || pageId.equals(token.pageId()));
    }

    static Revocation of(Entry entry) {
        return new Revocation(
                entry.text("id"),
                (int) entry.number("subcode", 460),
                entry.text("account", ""),
                entry.text("page", ""),
                entry.number());
    }
}
