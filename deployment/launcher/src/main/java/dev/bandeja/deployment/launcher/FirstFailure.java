package dev.bandeja.deployment.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Remembers why a start fails: the server itself logs it in many voices and goes on without the application. */
public final class FirstFailure extends Handler {
    private static volatile Throwable cause;
    private static volatile String message;

    /** Made by the logging configuration. */
    public FirstFailure() {
        setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord failure) {
        if (!isLoggable(failure)) {
            return;
        }
        if (cause == null) {
            cause = failure.getThrown();
        }
        if (failure.getLevel() == Level.SEVERE) {
            message = failure.getMessage();
        }
    }

    /** The deepest cause of the first failure that has one, else the last thing said; without a full stop. */
    static String sentence() {
        Throwable deepest = cause;
        while (deepest != null && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String text = deepest == null ? message : String.valueOf(deepest.getMessage());
        return text == null ? "the application does not answer" : firstStatement(text);
    }

    /** A list of failures begins with headings, which end with a colon. */
    private static String firstStatement(String text) {
        return text.strip()
                .lines()
                .filter(line -> !line.endsWith(":"))
                .findFirst()
                .orElse(text)
                .replaceAll("\\.$", "");
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
