package dev.bandeja.deployment.launcher;

import dev.bandeja.deployment.postgres.CannotStart;
import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database that Bandeja works on: the embedded one, or one that the configuration names. */
final class Database implements AutoCloseable {
    private static final String URL = "bandeja.database.url";
    private static final String USER = "bandeja.database.user";
    private static final String PASSWORD = "bandeja.database.password";
    private static final int OLDEST_MAJOR = 14;
    private static final String PATIENCE_SECONDS = "10";

    private final EmbeddedPostgres embedded;

    private Database(EmbeddedPostgres embedded) {
        this.embedded = embedded;
    }

    /**
     * Starts the embedded database, or makes sure that the named one answers, and completes the settings.
     *
     * @throws CannotRun if there is no usable database
     */
    static Database ready(Settings settings, DataFolder folder) {
        if (settings.value(URL).isPresent()) {
            requireUsable(settings);
            return new Database(null);
        }
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.start(folder.database());
            settings.put(URL, embedded.url(EmbeddedPostgres.DATABASE));
            settings.put(USER, EmbeddedPostgres.USER);
            settings.put(PASSWORD, embedded.password());
            return new Database(embedded);
        } catch (CannotStart e) {
            throw new CannotRun(e.getMessage(), e);
        }
    }

    /**
     * Throws everything away that the demo has kept, so that this start makes it anew.
     *
     * @throws CannotRun if the folder was not made by the demo, or the database is not the embedded one
     */
    static void forgetDemo(Settings settings, DataFolder folder) {
        if (settings.value(URL).isPresent()) {
            throw new CannotRun("--reset-demo clears the embedded database only, but " + URL + " names another one.");
        }
        if (Files.notExists(folder.database())) {
            return;
        }
        folder.requireDemo();
        try {
            // One that has outlived its Bandeja must end before its files go.
            EmbeddedPostgres.start(folder.database()).close();
        } catch (CannotStart e) {
            throw new CannotRun(e.getMessage(), e);
        }
        folder.removeDemo();
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void requireUsable(Settings settings) {
        String url = settings.value(URL).orElseThrow();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotRun(URL + " must begin with jdbc:postgresql:, not " + withoutQuery(url) + ".");
        }
        Properties properties = new Properties();
        settings.value(USER).ifPresent(user -> properties.put("user", user));
        settings.value(PASSWORD).ifPresent(password -> properties.put("password", password));
        properties.put("connectTimeout", PATIENCE_SECONDS);
        properties.put("loginTimeout", PATIENCE_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotRun("The database at " + withoutQuery(url) + " is PostgreSQL " + major
                        + "; Bandeja needs PostgreSQL " + OLDEST_MAJOR + " or newer.");
            }
        } catch (SQLException e) {
            throw new CannotRun(
                    "The database at " + withoutQuery(url) + " cannot be used: " + firstLine(e)
                            + " (bandeja.database.url, .user, .password).",
                    e);
        }
    }

    /** An address may carry a password behind its question mark. */
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse(e.getSQLState());
    }
}
