package dev.bandeja.adapters.rest.session;

/**
 * Another password.
 *
 * @param old the one it is now
 * @param password what it is to be: at least 10 characters, and none that others would try first
 */
public record PasswordJson(String old, String password) {
    @Override
    public String toString() {
        return "PasswordJson[…]";
    }
}
