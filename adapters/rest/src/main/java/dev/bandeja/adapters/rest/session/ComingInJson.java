package dev.bandeja.adapters.rest.session;

/**
 * Coming in by a link.
 *
 * @param token the link's secret
 * @param password what is to be the password: at least 10 characters, and none that others would try first
 * @param name only to set Bandeja up: what the first administrator is called
 * @param email only to set Bandeja up: what they sign in with
 * @param language only to set Bandeja up: of their screens
 */
public record ComingInJson(String token, String password, String name, String email, String language) {
    @Override
    public String toString() {
        return "ComingInJson[…]";
    }
}
