package dev.bandeja.adapters.rest.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser shows to prove its session: 256 random bits. Only its hash is kept, so a stolen table opens no door.
 *
 * @param value goes into the cookie and nowhere else
 */
public record SessionToken(String value) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom DICE = new SecureRandom();

    /** A token nobody has seen before. */
    public static SessionToken fresh() {
        byte[] random = new byte[BYTES];
        DICE.nextBytes(random);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** A token as a browser sent it; empty when it cannot be one. */
    public static Optional<SessionToken> read(String sent) {
        return sent != null && SHAPE.matcher(sent).matches() ? Optional.of(new SessionToken(sent)) : Optional.empty();
    }

    /** What is kept of it. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
