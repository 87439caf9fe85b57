package dev.bandeja.deployment.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One event, one line on the console; stack traces are in the log file. */
public final class ConsoleLine extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord line) {
        String cause = line.getThrown() == null ? "" : " (" + line.getThrown() + ")";
        String text = (formatMessage(line) + cause).strip().lines().findFirst().orElse("");
        return TIME.format(line.getInstant()) + " " + line.getLevel().getName() + " " + text + System.lineSeparator();
    }
}
