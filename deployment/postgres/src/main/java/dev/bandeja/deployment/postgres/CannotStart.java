package dev.bandeja.deployment.postgres;

/** The embedded database does not start; the message is one sentence for the person who started Bandeja. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
