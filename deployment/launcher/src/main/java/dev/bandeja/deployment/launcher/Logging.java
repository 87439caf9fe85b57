package dev.bandeja.deployment.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;

/** Everything goes to a file in the data folder that never outgrows its limit; the console shows what concerns people. */
final class Logging {
    private static final int FILE_BYTES = 10_000_000;
    private static final int FILES = 5;

    private Logging() {}

    /** Starts logging and returns the configuration, which the server takes up again when it boots. */
    static Path begin(DataFolder folder) throws IOException {
        Path log = folder.log();
        folder.makeLogFolder();
        Path configuration = log.resolveSibling("logging.properties");
        Files.write(configuration, lines(log));
        System.setProperty("java.util.logging.config.file", configuration.toString());
        LogManager.getLogManager().readConfiguration();
        return configuration;
    }

    private static List<String> lines(Path log) {
        return List.of(
                "handlers=java.util.logging.FileHandler,java.util.logging.ConsoleHandler,"
                        + FirstFailure.class.getName(),
                ".level=INFO",
                "java.util.logging.FileHandler.pattern="
                        + log.resolveSibling("bandeja")
                                .toString()
                                .replace("%", "%%")
                                .replace('\\', '/') + ".%g.log",
                "java.util.logging.FileHandler.limit=" + FILE_BYTES,
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
                // RestFB writes tokens and people's messages into its log.
                "com.restfb.level=OFF");
    }
}
