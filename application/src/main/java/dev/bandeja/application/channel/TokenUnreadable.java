package dev.bandeja.application.channel;

/** A kept token cannot be decrypted: it was encrypted with another key, or is damaged. It has to be given again. */
public final class TokenUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason that a channel is inactive because of it. */
    public static final String REASON = "TOKEN_UNREADABLE";

    /** @param place where the token is kept; never the token */
    public TokenUnreadable(String place) {
        super("The secret in " + place
                + " cannot be read: bandeja.secret-key is not the one it was written with, or the"
                + " row was changed");
    }
}
