package dev.bandeja.deployment.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The console shows Bandeja's own words, and once it runs the server's warnings too. All else is for the log file, also
 * the many ways in which a server says that a start has failed: the launcher says it in one sentence.
 */
public final class ConsoleFilter implements Filter {
    private static volatile boolean running;

    /** Whether it runs for people, so that a warning is news. */
    static void running(boolean runs) {
        running = runs;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        return String.valueOf(line.getLoggerName()).startsWith("dev.bandeja")
                || running && line.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
