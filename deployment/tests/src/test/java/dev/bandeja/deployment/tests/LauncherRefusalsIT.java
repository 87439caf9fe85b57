package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where Bandeja cannot run it says why in one sentence and ends with an exit code that is not zero. */
@Timeout(300)
class LauncherRefusalsIT {
    @TempDir
    Path folder;

    @Test
    void a_port_in_use() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefuses(
                    "Port " + other.getLocalPort() + " of address 127.0.0.1 cannot be used",
                    "--demo",
                    "bandeja.http.port=" + other.getLocalPort());
        }
    }

    @Test
    void a_data_folder_that_is_a_file() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefuses("The data folder " + file + " cannot be written", "--demo", "bandeja.data-folder=" + file);
    }

    /** Nobody, not even root, makes folders in /proc. */
    @Test
    void a_data_folder_where_nobody_may_write() {
        assertRefuses("The data folder /proc/bandeja cannot be written", "--demo", "bandeja.data-folder=/proc/bandeja");
    }

    @Test
    void a_database_that_is_not_there() {
        int nobody = LaunchedProcess.freePort();
        assertRefuses(
                "The database at jdbc:postgresql://127.0.0.1:" + nobody + "/bandeja cannot be used",
                "--demo",
                "bandeja.database.url=jdbc:postgresql://127.0.0.1:" + nobody + "/bandeja");
    }

    @Test
    void a_database_that_knows_another_password() {
        String url = EmbeddedPostgres.forTests().url(EmbeddedPostgres.DATABASE);
        assertRefuses(
                Map.of("BANDEJA_DATABASE_PASSWORD", "wrong"),
                "password authentication failed",
                "--demo",
                "bandeja.database.user=bandeja",
                "bandeja.database.url=" + url);
    }

    @Test
    void a_database_of_another_kind() {
        assertRefuses("must begin with jdbc:postgresql:", "--demo", "bandeja.database.url=jdbc:h2:mem:bandeja");
    }

    @Test
    void the_demo_beside_the_real_facebook() {
        assertRefuses(
                "the demo never talks to https://graph.facebook.com",
                "--demo",
                "bandeja.facebook.graph-url=https://graph.facebook.com");
    }

    @Test
    void a_real_installation_without_a_secret_key() {
        assertRefuses("bandeja.secret-key is missing");
    }

    @Test
    void a_secret_on_the_command_line_where_all_can_read_it() {
        assertRefuses("bandeja.database.password is a secret", "bandeja.database.password=hush");
    }

    @Test
    void a_word_that_it_does_not_know() {
        assertRefuses("there is a key bandeja.http.prot that Bandeja does not know", "bandeja.http.prot=8080");
    }

    @Test
    void a_port_that_is_no_number() {
        assertRefuses("must be a port between 0 and 65535", "--demo", "bandeja.http.port=eighty");
    }

    @Test
    void a_web_archive_that_the_server_does_not_take() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path libraries = Files.createSymbolicLink(
                home.resolve("lib"), LaunchedProcess.home().resolve("lib"));
        Files.copy(LaunchedProcess.home().resolve("bandeja.jar"), home.resolve("bandeja.jar"));
        Path archive = Files.copy(LaunchedProcess.home().resolve("ROOT.war"), home.resolve("ROOT.war"));
        try (FileSystem inside = FileSystems.newFileSystem(archive)) {
            Files.writeString(inside.getPath("WEB-INF", "web.xml"), "<web-app");
        }
        assertRefuses(home, Map.of(), "Bandeja did not start: ", "--demo");
        Files.delete(libraries);
    }

    private void assertRefuses(String words, String... arguments) {
        assertRefuses(Map.of(), words, arguments);
    }

    private void assertRefuses(Map<String, String> environment, String words, String... arguments) {
        assertRefuses(LaunchedProcess.home(), environment, words, arguments);
    }

    private void assertRefuses(Path home, Map<String, String> environment, String words, String... arguments) {
        List<String> all = new ArrayList<>(List.of("bandeja.data-folder=" + folder.resolve("data")));
        if (List.of(arguments).stream().noneMatch(argument -> argument.startsWith("bandeja.http.port="))) {
            all.add("bandeja.http.port=0");
        }
        all.addAll(List.of(arguments));
        LaunchedProcess process = LaunchedProcess.product(home, all, environment);
        String said = process.awaitEnd();
        assertEquals(1, process.exitCode(), said);
        List<String> lines = said.lines()
                .filter(line -> !line.equals("Bandeja is starting."))
                .toList();
        assertEquals(1, lines.size(), "one sentence: " + said);
        assertTrue(lines.get(0).contains(words), said);
    }
}
