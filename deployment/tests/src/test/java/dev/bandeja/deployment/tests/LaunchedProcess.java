package dev.bandeja.deployment.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Java process that a test starts, waits for and ends; it never outlives the test run. */
final class LaunchedProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> said = new ArrayList<>();

    private LaunchedProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts {@code java} with these arguments; settings of this run's own environment stay away from it. */
    static LaunchedProcess java(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(javaProgram());
        command.addAll(arguments);
        return run(command, environment);
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static LaunchedProcess run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BANDEJA_") || name.startsWith("SANDBOX_"));
        builder.environment().putAll(environment);
        try {
            return new LaunchedProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar of the built product with these arguments. */
    static LaunchedProcess product(List<String> arguments, Map<String, String> environment) {
        return product(home(), arguments, environment);
    }

    /** The same, of a product that lies elsewhere. */
    static LaunchedProcess product(Path home, List<String> arguments, Map<String, String> environment) {
        Path jar = home.resolve("bandeja.jar");
        // The compiler for long runs takes as much time as all the rest of a start; a test does not run long.
        List<String> command = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-jar",
                jar.toString(),
                "--stop-with-parent"));
        command.addAll(arguments);
        return java(command, environment);
    }

    /** The product as a child of a shell, as a build starts it: killing this process kills the shell. */
    static LaunchedProcess shellWithProduct(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; true", "sh"));
        command.add(javaProgram());
        command.addAll(List.of("-jar", home().resolve("bandeja.jar").toString(), "--stop-with-parent"));
        command.addAll(arguments);
        return run(command, Map.of());
    }

    /** The process that it started, if that still runs. */
    Optional<ProcessHandle> child() {
        return process.children().findFirst();
    }

    /** Where the built product lies. */
    static Path home() {
        return Path.of(System.getProperty("bandeja.home")).toAbsolutePath().normalize();
    }

    /** Returns as soon as the process says a line with these words. */
    void awaitWords(String words) {
        try {
            BufferedReader output = process.inputReader();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.contains(words)) {
                    keepReading(output);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("It ended without the words \"" + words + "\":\n" + String.join("\n", said));
    }

    /** Returns all it says until it ends by itself. */
    String awaitEnd() {
        try {
            process.inputReader().lines().forEach(said::add);
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return String.join("\n", said);
    }

    /** What it has said until the words that were waited for. */
    String saidUntilNow() {
        return String.join("\n", said);
    }

    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** An ordinary kill; by force if that is not enough. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process whose output nobody reads would stand still one day. */
    private static void keepReading(BufferedReader output) {
        Thread reader = new Thread(
                () -> {
                    try {
                        output.lines().forEach(line -> {});
                    } catch (UncheckedIOException ended) {
                        // It was killed in the middle of a word.
                    }
                },
                "output");
        reader.setDaemon(true);
        reader.start();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
