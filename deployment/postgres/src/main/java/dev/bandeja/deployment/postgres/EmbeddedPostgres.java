package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of our own, run as a child process on 127.0.0.1 from binaries that come with Bandeja. Its folder
 * has one owner at a time; a server that a killed owner left behind is stopped first, and one that dies is started
 * again at the same address. It stops with {@link #close()} or, at the latest, when this Java process ends in order.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The role that owns every database; it is no superuser. */
    public static final String USER = "bandeja";
    /** The product's database; it exists as soon as the server runs. */
    public static final String DATABASE = "bandeja";

    private final FolderLock lock;
    private final Cluster cluster;
    private final Server server;
    private final Thread atExit = new Thread(this::close, "embedded-postgres-stop");

    private EmbeddedPostgres(FolderLock lock, Cluster cluster) throws IOException, InterruptedException {
        this.lock = lock;
        this.cluster = cluster;
        this.server = new Server(cluster);
        server.start();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts the durable server whose data lives in {@code folder}: every commit is on disk before it is acknowledged.
     * The folder is made at the first start and survives any kind of end.
     *
     * @throws CannotStart with one sentence for people: the folder cannot be written, is in use, or holds the data of
     *     another PostgreSQL version
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, true);
    }

    /**
     * The server for the tests of this Java process: started at the first call, the same one at every other, stopped
     * and deleted at the end. It trades durability for speed and holds nothing but what tests put there with
     * {@link #createDatabase(String)}.
     */
    public static EmbeddedPostgres forTests() {
        return ForTests.SERVER;
    }

    static EmbeddedPostgres start(Path folder, boolean durable) {
        FolderLock lock = null;
        try {
            Files.createDirectories(folder);
            lock = FolderLock.take(folder)
                    .orElseThrow(
                            () -> new CannotStart("The database folder " + folder + " is in use by another Bandeja."));
            Folders.allow(folder, "rwxr-xr-x");
            EmbeddedPostgres postgres = new EmbeddedPostgres(lock, Cluster.in(folder.toRealPath(), durable));
            lock = null;
            return postgres.withOwnDatabase();
        } catch (IOException e) {
            throw new CannotStart("The database folder " + folder + " cannot be used: " + reason(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the database was interrupted.", e);
        } finally {
            closeQuietly(lock);
        }
    }

    /** JDBC address of one of this server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    /** The password of {@link #USER}, random, kept in the server's folder for its owner only. */
    public String password() {
        return cluster.password();
    }

    /** Connections of {@link #USER} to one database, not pooled. */
    public DataSource dataSource(String database) {
        return dataSource(database, USER);
    }

    /** Makes an empty database, owned by {@link #USER}, and returns its JDBC address. */
    public String createDatabase(String name) {
        return createDatabase(name, "template1");
    }

    /**
     * Makes a copy of a database that nobody is connected to, in about a tenth of a second, and returns its JDBC
     * address. So tests migrate one database once and take a fresh copy each.
     */
    public String createDatabase(String name, String template) {
        asSuperuser("CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template) + " OWNER " + USER);
        return url(name);
    }

    /** Removes the database and closes all connections to it; nothing happens if there is none. */
    public void dropDatabase(String name) {
        asSuperuser("DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
    }

    /** The process number of the server, which changes when it has been started again. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server in order and frees its folder; again and again if you like. */
    @Override
    public void close() {
        try {
            server.close();
            lock.close();
        } catch (IOException e) {
            throw new CannotStart("The database did not stop in order: " + reason(e) + ".", e);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This process is ending already, perhaps by this very hook.
        }
    }

    private EmbeddedPostgres withOwnDatabase() {
        try {
            makeOwnDatabase();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void makeOwnDatabase() {
        if (!exists("SELECT FROM pg_roles WHERE rolname = '" + USER + "'")) {
            asSuperuser("CREATE ROLE " + USER + " LOGIN PASSWORD '" + password() + "'");
        }
        if (!exists("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            createDatabase(DATABASE);
        }
    }

    private boolean exists(String query) {
        try (Connection connection = dataSource("postgres", Cluster.SUPERUSER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next();
        } catch (SQLException e) {
            throw new CannotStart("The embedded database does not answer: " + e.getMessage(), e);
        }
    }

    private void asSuperuser(String sql) {
        try (Connection connection = dataSource("postgres", Cluster.SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private DataSource dataSource(String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(user);
        source.setPassword(password());
        return source;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "this account may not write " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getFile() + ": " + failed.getReason()
                : e.getMessage();
    }

    private static void closeQuietly(FolderLock lock) {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            // The refusal that led here matters more, and the lock ends with the process.
        }
    }
}
