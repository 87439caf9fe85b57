package dev.bandeja.adapters.sandbox.login;

/** The app's request is wrong, so that the person sees an error and the app never hears of it. */
public final class NoDialog extends RuntimeException {

    private final String word;
    private final String detail;

    NoDialog(String word, String detail) {
        super(word + ": " + detail, null, false, false);
        this.word = word;
        this.detail = detail;
    }

    /** The word under which the screen explains it. */
    String word() {
        return word;
    }

    /** What was wrong, as the app gave it. */
    String detail() {
        return detail;
    }
}
