package dev.bandeja.adapters.sandbox.world;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Ids in the shapes that Facebook's have. */
public final class Ids {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RandomGenerator dice;

    Ids(RandomGenerator dice) {
        this.dice = dice;
    }

    /** A message id, {@code m_…}. */
    public String message() {
        return "m_" + letters(48);
    }

    /** The second half of a post or comment id. */
    public String number() {
        return Long.toString(dice.nextLong(122_000_000_000_000_000L, 123_000_000_000_000_000L));
    }

    /** A page-scoped id. */
    public String person() {
        return Long.toString(dice.nextLong(7_000_000_000_000_000L, 9_000_000_000_000_000L));
    }

    /** What Meta's support asks for: the {@code fbtrace_id}. */
    public String trace() {
        return "A" + letters(16);
    }

    /** An access token. */
    public String token() {
        return "EAAB" + letters(96).replaceAll("[-_]", "Z");
    }

    /** A code of the login dialog. */
    public String code() {
        return "AQ" + letters(120);
    }

    /** A name that cannot be guessed, for a file. */
    public String file() {
        return letters(12);
    }

    private String letters(int bytes) {
        var random = new byte[bytes];
        dice.nextBytes(random);
        return BASE64.encodeToString(random);
    }
}
