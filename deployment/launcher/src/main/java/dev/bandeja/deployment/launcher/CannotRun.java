package dev.bandeja.deployment.launcher;

/** Bandeja does not start; the message is one sentence for the person who started it. */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRun(String sentence) {
        super(sentence);
    }

    CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
