package dev.bandeja.domain.agent;

import dev.bandeja.domain.Refused;

/**
 * What a password has to be: long enough. Nothing is asked of the characters it is made of, for that makes people write
 * {@code Password1!}; that it is not one of those everybody guesses first is looked up elsewhere.
 */
public final class PasswordRule {
    /** In characters. */
    public static final int LEAST = 10;
    /** In characters; longer ones are somebody's attempt to keep the server busy. */
    public static final int MOST = 200;

    private PasswordRule() {}

    /** @throws Refused {@code INVALID}, field {@code password}, when it is too short or too long */
    public static void check(char[] password) {
        if (password.length < LEAST) {
            throw Refused.invalid("password", "too-short").with("least", LEAST);
        }
        if (password.length > MOST) {
            throw Refused.invalid("password", "too-long");
        }
    }
}
