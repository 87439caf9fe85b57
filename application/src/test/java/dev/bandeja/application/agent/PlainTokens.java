package dev.bandeja.application.agent;

/** Secrets one can read: {@code secret-1}, {@code secret-2}, …, and their hashes. */
public final class PlainTokens implements AccessTokens {
    private static int made;

    @Override
    public synchronized String fresh() {
        return "secret-" + ++made;
    }

    @Override
    public String hash(String token) {
        return "hash of " + token;
    }
}
