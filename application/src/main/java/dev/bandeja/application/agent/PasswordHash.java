package dev.bandeja.application.agent;

/** Slow hashing of passwords. */
public interface PasswordHash {
    String hash(char[] password);

    boolean matches(char[] password, String hash);
}
