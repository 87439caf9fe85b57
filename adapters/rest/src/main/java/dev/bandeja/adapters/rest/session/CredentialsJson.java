package dev.bandeja.adapters.rest.session;

/** What somebody signs in with. */
public record CredentialsJson(String email, String password) {
    @Override
    public String toString() {
        return "CredentialsJson[" + email + "]";
    }
}
