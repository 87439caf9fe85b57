package dev.bandeja.adapters.sandbox.world;

/**
 * What the login dialog hands back, to be exchanged for a token once.
 *
 * @param accountId who was in the dialog
 * @param redirectUri where the dialog went back to; the exchange must name the same
 * @param issuedAt when, milliseconds
 * @param used whether it was exchanged
 */
public record LoginCode(String accountId, String redirectUri, long issuedAt, boolean used) {

    LoginCode spent() {
        return new LoginCode(accountId, redirectUri, issuedAt, true);
    }
}
