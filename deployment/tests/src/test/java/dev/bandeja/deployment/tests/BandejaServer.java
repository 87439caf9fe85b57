package dev.bandeja.deployment.tests;

import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A Bandeja that runs as a process of its own, from the built product, with a data folder, a port and a log of its own.
 * It can be killed, stopped and started again at the same address with the same data.
 */
public final class BandejaServer implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PORT = "bandeja.http.port";
    private static final String DATA_FOLDER = "bandeja.data-folder";
    private static final String DATABASE_URL = "bandeja.database.url";

    private final Map<String, String> settings;
    private LaunchedProcess process;

    private BandejaServer(Map<String, String> settings) {
        this.settings = settings;
        start();
    }

    /** A server with the demo company and the sandbox inside, not yet started. */
    public static Plan demo() {
        return plain().setting("bandeja.demo.enabled", "true").setting("bandeja.sandbox.enabled", "true");
    }

    /** A server without the demo and the sandbox, not yet started. */
    public static Plan plain() {
        return new Plan();
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return URI.create("http://localhost:" + settings.get(PORT));
    }

    /** The address of one of its pages or resources, e.g. {@code /api/v1/about}. */
    public URI at(String path) {
        return URI.create(address() + path);
    }

    public Path dataFolder() {
        return Path.of(settings.get(DATA_FOLDER));
    }

    /** All that it and its server have logged lately. */
    public Path log() {
        return dataFolder().resolve("logs").resolve("bandeja.0.log");
    }

    /** What its console has said until it was ready. */
    public String console() {
        return process.saidUntilNow();
    }

    /** The number of its process, another one after each start. */
    public long pid() {
        return process.pid();
    }

    /** kill -9 of the product's process; its embedded database lives on without an owner. */
    public void kill() {
        process.kill();
    }

    /** An orderly end, as by Ctrl-C; returns the exit code. */
    public int stop() {
        process.close();
        return process.exitCode();
    }

    /** Starts it again, at the same address with the same data, and returns when it is ready. */
    public void start() {
        process = LaunchedProcess.product(List.of(), environment());
        process.awaitWords("Bandeja is ready");
    }

    /** A connection to its database, past the product. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), databaseUser(), databasePassword());
    }

    /** A second server on this one's database, with its own folder and port, not yet started. */
    public Plan secondServer() {
        Plan second = new Plan();
        second.settings.putAll(settings);
        second.settings.keySet().removeAll(List.of(PORT, DATA_FOLDER, "bandeja.public-url"));
        return second.database(databaseUrl(), databaseUser(), databasePassword())
                .setting("bandeja.secret-key", secretKey());
    }

    /** Stops it; its log stays for people, its data goes. */
    @Override
    public void close() {
        process.close();
        try {
            Folders.remove(dataFolder().resolve("postgres"));
            Folders.remove(dataFolder().resolve("server"));
            Folders.remove(dataFolder().resolve("sandbox"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is said in the environment, so that secrets are not on a command line. */
    private Map<String, String> environment() {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                        Map.Entry::getValue));
    }

    private String databaseUrl() {
        return settings.containsKey(DATABASE_URL)
                ? settings.get(DATABASE_URL)
                : "jdbc:postgresql://127.0.0.1:" + read("postgres/port") + "/" + EmbeddedPostgres.DATABASE;
    }

    private String databaseUser() {
        return settings.getOrDefault("bandeja.database.user", EmbeddedPostgres.USER);
    }

    private String databasePassword() {
        return settings.containsKey(DATABASE_URL)
                ? settings.get("bandeja.database.password")
                : read("postgres/password");
    }

    private String secretKey() {
        return settings.containsKey("bandeja.secret-key")
                ? settings.get("bandeja.secret-key")
                : read("generated/secret-key");
    }

    private String read(String file) {
        try {
            return Files.readString(dataFolder().resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server is to be like. */
    public static final class Plan {
        private final Map<String, String> settings = new TreeMap<>();

        private Plan() {
            String url = System.getenv("BANDEJA_TEST_DATABASE_URL");
            if (url != null) {
                database(
                        url,
                        System.getenv("BANDEJA_TEST_DATABASE_USER"),
                        System.getenv("BANDEJA_TEST_DATABASE_PASSWORD"));
            }
        }

        /** Says one of the product's settings. */
        public Plan setting(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** It works on this database instead of an embedded one. */
        public Plan database(String url, String user, String password) {
            return setting(DATABASE_URL, url)
                    .setting("bandeja.database.user", user)
                    .setting("bandeja.database.password", password);
        }

        /** It talks to this sandbox instead of one inside. */
        public Plan sandbox(SandboxProcess sandbox) {
            return setting("bandeja.sandbox.enabled", "false")
                    .setting("bandeja.facebook.graph-url", sandbox.at("/graph").toString())
                    .setting(
                            "bandeja.facebook.dialog-url",
                            sandbox.at("/dialog/oauth").toString())
                    .setting("bandeja.facebook.app-id", SandboxProcess.APP_ID)
                    .setting("bandeja.facebook.app-secret", SandboxProcess.APP_SECRET)
                    .setting("bandeja.facebook.verify-token", SandboxProcess.VERIFY_TOKEN);
        }

        /** Starts it and returns when it is ready for people. */
        public BandejaServer start() {
            Path folder = Path.of(System.getProperty("bandeja.servers"), Integer.toString(COUNT.incrementAndGet()));
            settings.putIfAbsent(DATA_FOLDER, folder.toString());
            settings.putIfAbsent(PORT, Integer.toString(LaunchedProcess.freePort()));
            return new BandejaServer(new TreeMap<>(settings));
        }
    }
}
