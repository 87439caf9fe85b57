package dev.bandeja.deployment.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EmbeddedPostgresTest {
    private static Path programs;

    private Path folder;

    /** Unpacking takes a second: the tests share the programs, each has its own data. */
    @BeforeAll
    static void unpack_the_programs() throws IOException {
        programs = Files.createTempDirectory("bandeja-postgres-programs");
        Folders.allow(programs, "rwxr-xr-x");
        Binaries.unpackedIn(programs);
    }

    @AfterAll
    static void remove_the_programs() throws IOException {
        Folders.removed(programs);
    }

    @BeforeEach
    void a_folder() throws IOException {
        folder = Files.createTempDirectory("bandeja-postgres");
        Folders.allow(folder, "rwxr-xr-x");
        String name = "server-" + Binaries.VERSION;
        Files.createSymbolicLink(folder.resolve(name), programs.resolve(name));
    }

    @AfterEach
    void remove_the_folder() throws IOException {
        Folders.removed(folder);
    }

    @Test
    void what_was_committed_is_there_after_a_restart_at_the_same_address() throws Exception {
        String address;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            address = postgres.url("bandeja");
            write(postgres, "first");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertEquals("first", read(postgres));
            assertEquals(address, postgres.url("bandeja"));
        }
    }

    @Test
    void a_stopped_server_leaves_no_process() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        postgres.close();
        postgres.close();
        assertFalse(server.isAlive());
    }

    @Test
    void the_data_is_durable_checked_and_sorted_the_same_on_every_machine() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertEquals("on", answer(postgres, "SHOW fsync"));
            assertEquals("on", answer(postgres, "SHOW synchronous_commit"));
            assertEquals("on", answer(postgres, "SHOW data_checksums"));
            assertEquals(
                    "b C.UTF-8",
                    answer(
                            postgres,
                            "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                                    + " WHERE datname = current_database()"));
            assertEquals("'arbol':1", answer(postgres, "SELECT to_tsvector('spanish', 'ÁRBOLES')::text"));
        }
    }

    @Test
    void only_a_password_opens_it_and_only_this_machine_reaches_it() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(postgres.url("bandeja"), "bandeja", "guess"));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(postgres.url("postgres"), "postgres", "guess"));
            assertEquals("127.0.0.1", answer(postgres, "SHOW listen_addresses"));
            assertTrue(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                    .get(4)
                    .isBlank());
            assertEquals("f", answer(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
        }
    }

    @Test
    void a_killed_server_is_started_again_with_all_that_was_committed() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            write(postgres, "before the kill");
            ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get(10, TimeUnit.SECONDS);
            assertEquals("before the kill", readAsSoonAsItAnswers(postgres));
            assertNotEquals(server.pid(), postgres.pid());
        }
    }

    @Test
    void a_killed_owner_leaves_a_server_that_the_next_owner_replaces() throws Exception {
        Process killed = Owner.of(folder);
        ProcessHandle orphan = Owner.server(killed);
        killed.destroyForcibly().waitFor();
        assertTrue(serves(orphan));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertFalse(serves(orphan));
            write(postgres, "the next owner");
            assertEquals("the next owner", read(postgres));
        }
    }

    @Test
    void an_owner_that_ends_in_order_stops_its_server() throws Exception {
        Process owner = Owner.of(folder);
        ProcessHandle server = Owner.server(owner);
        owner.getOutputStream().close();
        assertEquals(0, owner.waitFor());
        assertFalse(serves(server));
    }

    @Test
    void a_folder_has_one_owner_among_all_processes() throws Exception {
        Process owner = Owner.of(folder);
        ProcessHandle server = Owner.server(owner);
        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(folder));
        assertEquals("The database folder " + folder + " is in use by another Bandeja.", refusal.getMessage());
        assertTrue(server.isAlive());
        owner.getOutputStream().close();
        owner.waitFor();
    }

    @Test
    void a_folder_has_one_owner_within_a_process() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(folder));
            assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(folder));
            assertTrue(ProcessHandle.of(postgres.pid()).orElseThrow().isAlive());
        }
    }

    @Test
    void a_file_in_the_folder_s_place_is_refused_in_one_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(file));
        assertEquals(
                "The database folder " + file + " cannot be used: " + file + " is a file, not a folder.",
                refusal.getMessage());
    }

    @Test
    void data_of_another_version_is_refused_and_left_as_it_is() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path version = folder.resolve("data").resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(folder));
        assertTrue(refusal.getMessage().contains("was made by PostgreSQL 16"), refusal.getMessage());
        Files.writeString(version, "17\n");
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void a_first_start_that_was_interrupted_is_begun_anew() throws Exception {
        Files.delete(folder.resolve("server-" + Binaries.VERSION));
        Files.createDirectories(folder.resolve("server-unfinished").resolve("bin"));
        Files.createDirectories(folder.resolve("data-unfinished").resolve("base"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            write(postgres, "whole");
            assertEquals("whole", read(postgres));
        }
    }

    @Test
    void a_number_that_now_belongs_to_another_process_is_not_taken_for_the_server() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertNotEquals(ProcessHandle.current().pid(), postgres.pid());
        }
    }

    @Test
    void it_works_below_a_folder_that_is_closed_to_all_other_accounts() throws Exception {
        Folders.allow(folder, "rwx------");
        Path closed = Files.createDirectories(folder.resolve("inside"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(closed)) {
            write(postgres, "closed");
            assertEquals("closed", read(postgres));
        }
        Folders.allow(folder, "rwxr-xr-x");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(closed)) {
            assertEquals("closed", read(postgres));
        }
    }

    @Test
    void tests_copy_a_database_and_do_not_wait_for_the_disk() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
        assertEquals(postgres, EmbeddedPostgres.forTests());
        assertEquals("off", answer(postgres, "SHOW fsync"));
        postgres.createDatabase("original");
        execute(postgres, "original", "CREATE TABLE words (word text)", "INSERT INTO words VALUES ('copied')");
        postgres.createDatabase("copy", "original");
        assertEquals("copied", answer(postgres, "copy", "SELECT word FROM words"));
        postgres.dropDatabase("copy");
        postgres.dropDatabase("copy");
        postgres.dropDatabase("original");
        assertThrows(SQLException.class, () -> answer(postgres, "copy", "SELECT 1"));
    }

    /** Whether it works on this test's data: a process that has ended may still wait for its parent to notice. */
    private boolean serves(ProcessHandle process) throws IOException {
        return Cluster.isServerOf(folder.toRealPath().resolve("data"), process.info());
    }

    private static void write(EmbeddedPostgres postgres, String word) throws SQLException {
        execute(
                postgres,
                "bandeja",
                "CREATE TABLE IF NOT EXISTS words (word text)",
                "INSERT INTO words VALUES ('" + word + "')");
    }

    private static String read(EmbeddedPostgres postgres) throws SQLException {
        return answer(postgres, "SELECT word FROM words");
    }

    /** The wait for the server is inside the driver's refused connections; the test's own time limit ends it. */
    private static String readAsSoonAsItAnswers(EmbeddedPostgres postgres) {
        while (true) {
            try {
                return read(postgres);
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String database, String... statements) throws SQLException {
        try (Connection connection = postgres.dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answer(EmbeddedPostgres postgres, String query) throws SQLException {
        return answer(postgres, "bandeja", query);
    }

    private static String answer(EmbeddedPostgres postgres, String database, String query) throws SQLException {
        try (Connection connection = postgres.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
