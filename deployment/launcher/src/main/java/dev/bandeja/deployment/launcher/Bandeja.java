package dev.bandeja.deployment.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts Bandeja: {@code java -jar bandeja.jar [--demo | --reset-demo] [key=value…]}. It returns when it is told to stop; the exit code
 * is 0 then, and 1 after a sentence on the error stream when Bandeja cannot run.
 */
public final class Bandeja {
    private static final String STOP_WITH_PARENT = "--stop-with-parent";
    private static final String RESET_DEMO = "--reset-demo";

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final long begin = System.nanoTime();
    private final Ending ending = new Ending();

    private Bandeja() {}

    public static void main(String[] arguments) {
        new Bandeja().run(new ArrayList<>(List.of(arguments)));
    }

    private void run(List<String> arguments) {
        ending.onSignals();
        if (arguments.remove(STOP_WITH_PARENT)) {
            ending.whenParentEnds();
        }
        boolean anew = arguments.remove(RESET_DEMO);
        if (anew && !arguments.contains(Configuration.DEMO_ARGUMENT)) {
            arguments.add(Configuration.DEMO_ARGUMENT);
        }
        int exitCode = 0;
        try {
            start(arguments, anew);
            ending.await();
            out.println("Bandeja is stopping.");
        } catch (CannotRun e) {
            exitCode = refuse(e.getMessage());
        } catch (IOException | RuntimeException e) {
            exitCode = refuse("Bandeja did not start: " + e);
        } catch (InterruptedException e) {
            exitCode = 1;
        }
        ConsoleFilter.running(false);
        // A server that stops talks to itself.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ending.end(exitCode);
    }

    /** Says why, unless the start fails because it was cut short. */
    private int refuse(String sentence) {
        if (!ending.isTold()) {
            err.println(sentence);
        }
        return 1;
    }

    private void start(List<String> arguments, boolean anew) throws IOException, InterruptedException {
        Path archive = home().resolve("ROOT.war");
        Settings settings = Configuration.of(arguments, System.getProperties(), System.getenv(), archive);
        DataFolder folder = ending.open(() ->
                DataFolder.open(Path.of(settings.value("bandeja.data-folder").orElseThrow())));
        Path logging = Logging.begin(settings, folder);
        String address = Configuration.address(settings);
        int port = WebServer.freePort(address, settings.port("bandeja.http.port"));
        Configuration.complete(settings, folder, port);
        if (anew) {
            Database.forgetDemo(settings, folder);
        }
        out.println("Bandeja is starting.");
        ending.open(() -> Database.ready(settings, folder));
        settings.handOver(System.getProperties());
        ending.closing(WebServer.start(archive, folder, logging, address, port));
        ConsoleFilter.running(true);
        sayReady(settings, folder);
    }

    private void sayReady(Settings settings, DataFolder folder) {
        String address = settings.value("bandeja.public-url").orElseThrow();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        List<String> lines =
                new ArrayList<>(List.of("", "  Desk      " + address, "  API       " + address + "/api/docs"));
        if (settings.isOn("bandeja.sandbox.enabled")) {
            lines.add("  Sandbox   http://127.0.0.1:"
                    + settings.value("bandeja.http.port").orElseThrow() + "/sandbox/ (play a customer of the page)");
        }
        if (settings.isOn("bandeja.demo.enabled")) {
            lines.add("");
            lines.add("  Sign in as admin@example.com, supervisor@example.com, agent1@example.com,");
            lines.add("  agent2@example.com or agent3@example.com; the password of all is bandeja-demo");
        }
        lines.add("");
        lines.add("  Data in " + folder.path() + ", log in " + folder.log());
        lines.add("");
        lines.add("Bandeja is ready after " + seconds + " s. Ctrl-C stops it.");
        lines.forEach(out::println);
        out.flush();
    }

    /** The folder with this program's jar and the web archive. */
    private static Path home() {
        try {
            return Path.of(Bandeja.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
