package dev.bandeja.deployment.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How the settings of one start come about, and what they must not say together. */
final class Configuration {
    private static final String FILE = "bandeja.properties";
    private static final String DEFAULTS = "WEB-INF/classes/META-INF/microprofile-config.properties";
    static final String DEMO_ARGUMENT = "--demo";

    private static final String DEMO = "bandeja.demo.enabled";
    private static final String HISTORY = "bandeja.demo.history";
    private static final String SANDBOX = "bandeja.sandbox.enabled";
    private static final String GRAPH_URL = "bandeja.facebook.graph-url";
    private static final String KEY = "bandeja.secret-key";
    private static final String KEY_FILE = "bandeja.secret-key-file";
    private static final String MAIL_FROM = "bandeja.mail.from";
    /** What the sandbox calls its app; its own defaults say the same. */
    private static final Map<String, String> SANDBOX_APP = Map.of(
            "bandeja.facebook.app-id", "123456789012345",
            "bandeja.facebook.app-secret", "sandbox-app-secret",
            "bandeja.facebook.verify-token", "sandbox-verify-token");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Configuration() {}

    /** What is said for this start; the words {@code --demo} switches the demo with its past and the sandbox on. */
    static Settings of(List<String> arguments, Properties properties, Map<String, String> environment, Path archive) {
        Settings found = read(arguments, properties, environment, archive, List.of(Path.of(FILE)));
        Path dataFolder = Path.of(found.value("bandeja.data-folder").orElseThrow());
        // The data folder's own file is weaker than the working folder's; it can only be read once it is known.
        return read(arguments, properties, environment, archive, List.of(dataFolder.resolve(FILE), Path.of(FILE)));
    }

    private static Settings read(
            List<String> arguments,
            Properties properties,
            Map<String, String> environment,
            Path archive,
            List<Path> files) {
        Settings settings = new Settings(defaults(archive));
        boolean demo = arguments.contains(DEMO_ARGUMENT);
        if (demo) {
            settings.put(DEMO, "true");
            settings.put(SANDBOX, "true");
            settings.put(HISTORY, "true");
        }
        files.forEach(settings::take);
        settings.takeEnvironment(environment);
        settings.takeProperties(properties);
        arguments.stream().filter(argument -> !argument.equals(DEMO_ARGUMENT)).forEach(settings::takeArgument);
        return settings;
    }

    /** Completes what follows from the port, the demo and the sandbox. */
    static void complete(Settings settings, DataFolder folder, int port) {
        settings.put("bandeja.http.port", Integer.toString(port));
        settings.put("bandeja.data-folder", folder.path().toString());
        settings.otherwise("bandeja.public-url", "http://localhost:" + port);
        settings.value("bandeja.public-url").ifPresent(url -> settings.put("bandeja.public-url", trimmed(url)));
        if (settings.isOn(SANDBOX)) {
            pointToTheSandbox(settings, "http://127.0.0.1:" + port + "/sandbox");
        }
        takeKeyFrom(settings);
        if (settings.isOn(DEMO)) {
            settings.otherwise("bandeja.secret-key", folder.generated("secret-key"));
        }
        refuseContradictions(settings);
    }

    /** Everywhere, or on this machine only while somebody may play with it. */
    static String address(Settings settings) {
        boolean playground = settings.isOn(DEMO) || settings.isOn(SANDBOX);
        return settings.value("bandeja.http.address").orElse(playground ? "127.0.0.1" : "0.0.0.0");
    }

    private static void pointToTheSandbox(Settings settings, String sandbox) {
        SANDBOX_APP.forEach(settings::otherwise);
        settings.otherwise(GRAPH_URL, sandbox + "/graph");
        settings.otherwise("bandeja.facebook.dialog-url", sandbox + "/dialog/oauth");
    }

    private static void refuseContradictions(Settings settings) {
        String graph = settings.value(GRAPH_URL).orElseThrow();
        if (settings.isOn(DEMO) && !THIS_MACHINE.contains(host(graph))) {
            throw new CannotRun("The demo's accounts have a known password, so the demo never talks to " + graph
                    + "; switch bandeja.demo.enabled off, or leave " + GRAPH_URL + " to the sandbox.");
        }
        if (settings.value(MAIL_FROM).filter(from -> !from.contains("@")).isPresent()) {
            throw new CannotRun(MAIL_FROM + " must be a mail address, e.g. Bandeja <care@example.com>.");
        }
        if (settings.value("bandeja.secret-key").isEmpty()) {
            throw new CannotRun("bandeja.secret-key is missing: put 32 random bytes in base64 (openssl rand -base64 32)"
                    + " into the environment variable BANDEJA_SECRET_KEY, the file " + FILE
                    + ", or a file that " + KEY_FILE + " names.");
        }
    }

    /** A key that lies in a file of its own, as container platforms hand out secrets. */
    private static void takeKeyFrom(Settings settings) {
        Optional<String> file = settings.value(KEY_FILE);
        if (file.isEmpty()) {
            return;
        }
        if (settings.value(KEY).isPresent()) {
            throw new CannotRun("Say either " + KEY + " or " + KEY_FILE + ", not both.");
        }
        try {
            settings.put(KEY, Files.readString(Path.of(file.get())));
        } catch (IOException e) {
            throw new CannotRun("The file " + file.get() + " of " + KEY_FILE + " cannot be read.", e);
        }
    }

    /** Paths are put behind it. */
    private static String trimmed(String url) {
        return url.replaceAll("/+$", "");
    }

    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            throw new CannotRun(GRAPH_URL + " is no address: " + url + ".", e);
        }
    }

    private static Properties defaults(Path archive) {
        Properties defaults = new Properties();
        try (ZipFile war = new ZipFile(archive.toFile())) {
            ZipEntry entry = war.getEntry(DEFAULTS);
            try (InputStream in = war.getInputStream(entry)) {
                defaults.load(in);
            }
        } catch (IOException e) {
            throw new CannotRun("Bandeja is incomplete: " + archive + " cannot be read.", e);
        }
        return defaults;
    }
}
