package dev.bandeja.application.agent;

/** Secrets that let somebody in. */
public interface AccessTokens {
    /** One that nobody has seen before and nobody can guess. */
    String fresh();

    /** What is kept of it; any text has one. */
    String hash(String token);
}
