package dev.bandeja.deployment.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Bandeja's configuration as the launcher sees it, before the server and MicroProfile Config are there: the command
 * line wins over system properties, these over the environment, it over files, and these over the defaults that the web
 * archive documents. An empty value counts as none.
 */
final class Settings {
    private static final String PREFIX = "bandeja.";
    private static final Set<String> SECRETS = Set.of(
            "bandeja.database.password",
            "bandeja.facebook.app-secret",
            "bandeja.mail.password",
            "bandeja.facebook.verify-token",
            "bandeja.secret-key",
            "bandeja.secret-key.previous");

    private final Set<String> known;
    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> said = new TreeSet<>();

    /** The settings of which nothing is said but the defaults, which also tell what keys there are. */
    Settings(Properties defaults) {
        known = Set.copyOf(defaults.stringPropertyNames());
        known.forEach(key -> put(key, defaults.getProperty(key)));
        said.clear();
    }

    /** Takes the lines {@code key=value} of the file, if there is one; they win over what was said before. */
    void take(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
        lines.stringPropertyNames().forEach(key -> {
            requireKnown(key, "In the file " + file);
            put(key, lines.getProperty(key));
        });
    }

    /** Takes the environment's {@code BANDEJA_…}: the key in capitals, every other sign as an underscore. */
    void takeEnvironment(Map<String, String> environment) {
        for (String key : known) {
            String name = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            if (environment.containsKey(name)) {
                put(key, environment.get(name));
            }
        }
    }

    /** Takes the system properties {@code bandeja.…}, also those of keys that only another part knows. */
    void takeProperties(Properties properties) {
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> put(key, properties.getProperty(key)));
    }

    /** Takes one {@code key=value} of the command line. */
    void takeArgument(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 0 || !argument.startsWith(PREFIX)) {
            throw new CannotRun(
                    "\"" + argument + "\" is not understood; say --demo, --reset-demo or key=value with one of "
                            + String.join(", ", new TreeSet<>(known)) + ".");
        }
        String key = argument.substring(0, equals);
        requireKnown(key, "On the command line");
        if (SECRETS.contains(key)) {
            throw new CannotRun(key + " is a secret and every account of this machine can read a command line; put it"
                    + " into the environment or into the file bandeja.properties.");
        }
        put(key, argument.substring(equals + 1));
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean isOn(String key) {
        return value(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** The value as a port; 0 asks for any free one. */
    int port(String key) {
        String text = value(key).orElse("");
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new CannotRun(key + " must be a port between 0 and 65535, not \"" + text + "\".");
    }

    /** Says it; an empty value takes back what was said. */
    void put(String key, String value) {
        if (value.isBlank()) {
            values.remove(key);
            said.remove(key);
        } else {
            values.put(key, value.strip());
            said.add(key);
        }
    }

    /** Replaces the default, unless somebody said otherwise. */
    void otherwise(String key, String value) {
        if (!said.contains(key)) {
            put(key, value);
        }
    }

    /** Hands everything on to the server: its MicroProfile Config reads system properties first. */
    void handOver(Properties properties) {
        properties.putAll(values);
    }

    private void requireKnown(String key, String where) {
        if (!known.contains(key)) {
            throw new CannotRun(where + " there is a key " + key + " that Bandeja does not know; the keys are "
                    + String.join(", ", new TreeSet<>(known)) + ".");
        }
    }
}
