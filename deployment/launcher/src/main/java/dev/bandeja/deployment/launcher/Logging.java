package dev.bandeja.deployment.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;

/** Everything goes to a file in the data folder that never outgrows its limit; the console shows what concerns people. */
final class Logging {
    private static final String LEVEL = "bandeja.log.level";
    private static final String MEGABYTES = "bandeja.log.megabytes";
    private static final Set<String> LEVELS = Set.of("WARNING", "INFO", "FINE", "FINER", "ALL");
    private static final int FILES = 5;
    private static final int MOST_MEGABYTES = 10_000;

    private Logging() {}

    /** Starts logging and returns the configuration, which the server takes up again when it boots. */
    static Path begin(Settings settings, DataFolder folder) throws IOException {
        Path log = folder.log();
        folder.makeLogFolder();
        Path configuration = log.resolveSibling("logging.properties");
        Files.write(configuration, lines(settings, log));
        System.setProperty("java.util.logging.config.file", configuration.toString());
        LogManager.getLogManager().readConfiguration();
        return configuration;
    }

    private static List<String> lines(Settings settings, Path log) {
        return List.of(
                "handlers=java.util.logging.FileHandler,java.util.logging.ConsoleHandler,"
                        + FirstFailure.class.getName(),
                // At finer levels the server and the libraries write headers, forms and configuration as they are:
                // sessions,
                // codes, tokens and passwords. Only Bandeja itself says more than at the level INFO.
                ".level=" + atMostInfo(settings),
                "dev.bandeja.level=" + level(settings),
                "java.util.logging.FileHandler.pattern="
                        + log.resolveSibling("bandeja")
                                .toString()
                                .replace("%", "%%")
                                .replace('\\', '/') + ".%g.log",
                "java.util.logging.FileHandler.limit=" + megabytes(settings) * 1_000_000L / FILES,
                "java.util.logging.FileHandler.count=" + FILES,
                "java.util.logging.FileHandler.append=true",
                "java.util.logging.FileHandler.encoding=UTF-8",
                "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                "java.util.logging.ConsoleHandler.level=INFO",
                "java.util.logging.ConsoleHandler.filter=" + ConsoleFilter.class.getName(),
                "java.util.logging.ConsoleHandler.formatter=" + ConsoleLine.class.getName(),
                "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n",
                // Of no concern: Payara Micro's own list of certificates holds some that have expired.
                "javax.enterprise.system.security.ssl.level=SEVERE",
                // Quotes the values of a statement that failed; whoever made it says what is the matter.
                "org.hibernate.engine.jdbc.spi.SqlExceptionHelper.level=OFF",
                // RestFB writes tokens and people's messages into its log.
                "com.restfb.level=OFF");
    }

    private static String level(Settings settings) {
        String level = settings.value(LEVEL).orElse("INFO");
        if (!LEVELS.contains(level)) {
            throw new CannotRun(LEVEL + " must be one of " + String.join(", ", new TreeSet<>(LEVELS)) + ".");
        }
        return level;
    }

    private static String atMostInfo(Settings settings) {
        return level(settings).equals("WARNING") ? "WARNING" : "INFO";
    }

    private static int megabytes(Settings settings) {
        try {
            int megabytes = Integer.parseInt(settings.value(MEGABYTES).orElse("50"));
            if (megabytes >= FILES && megabytes <= MOST_MEGABYTES) {
                return megabytes;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new CannotRun(MEGABYTES + " must be a number from " + FILES + " to " + MOST_MEGABYTES + ".");
    }
}
