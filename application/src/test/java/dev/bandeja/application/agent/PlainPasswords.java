package dev.bandeja.application.agent;

/** Passwords "hashed" by turning them around: quick, and good for nothing but tests. */
public final class PlainPasswords implements PasswordHash {
    @Override
    public String hash(char[] password) {
        return new StringBuilder(new String(password)).reverse().toString();
    }

    @Override
    public boolean matches(char[] password, String hash) {
        return hash(password).equals(hash);
    }
}
