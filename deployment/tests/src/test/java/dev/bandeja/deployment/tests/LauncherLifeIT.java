package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of a server: it is ready when it says so, it survives being killed, it leaves nothing when it ends. */
@Timeout(900)
class LauncherLifeIT {
    private static BandejaServer server;

    @BeforeAll
    static void start() {
        server = BandejaServer.demo().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void it_is_ready_when_it_says_so() throws Exception {
        HttpResponse<String> ready = get("/health/ready");
        assertEquals(200, ready.statusCode());
        assertTrue(ready.body().contains("{\"name\":\"application\",\"status\":\"UP\""), ready.body());
        assertTrue(ready.body().contains("{\"name\":\"database\",\"status\":\"UP\""), ready.body());
        assertEquals(200, get("/health/live").statusCode());
    }

    @Test
    void a_second_start_on_its_folder_is_refused_and_does_not_hurt_it() throws Exception {
        LaunchedProcess second = LaunchedProcess.product(
                List.of("--demo", "bandeja.http.port=0", "bandeja.data-folder=" + server.dataFolder()), Map.of());
        String said = second.awaitEnd();
        assertEquals(1, second.exitCode());
        assertTrue(said.startsWith("Another Bandeja works on the data folder " + server.dataFolder()), said);
        assertEquals(1, said.lines().count(), said);
        assertEquals(200, get("/health/ready").statusCode());
    }

    @Test
    void what_was_committed_survives_a_kill_and_an_orderly_end() throws Exception {
        execute("CREATE TABLE survives (word text)");
        execute("INSERT INTO survives VALUES ('the kill')");
        server.kill();
        server.start();
        assertEquals("the kill", answer("SELECT word FROM survives"));
        execute("UPDATE survives SET word = 'the end'");
        assertEquals(0, server.stop());
        assertFalse(databaseRuns());
        server.start();
        assertEquals("the end", answer("SELECT word FROM survives"));
    }

    @Test
    void a_database_that_dies_is_back_without_a_restart_of_the_server() throws Exception {
        ProcessHandle.of(databasePid()).orElseThrow().destroyForcibly();
        // Each question waits for the answer of the server, not for a time; the test's own limit ends it.
        while (get("/health/ready").statusCode() != 200) {
            assertEquals(200, get("/health/live").statusCode());
        }
        assertEquals("1", answer("SELECT 1"));
    }

    @Test
    void a_second_server_works_on_the_same_database() throws Exception {
        try (BandejaServer second = server.secondServer().start()) {
            assertEquals(200, get(second.at("/health/ready")).statusCode());
            assertFalse(Files.exists(second.dataFolder().resolve("postgres")));
        }
        assertEquals(200, get("/health/ready").statusCode());
    }

    @Test
    void the_end_of_the_process_that_started_it_ends_it_and_its_database() throws Exception {
        Path folder = server.dataFolder().resolveSibling("orphan");
        LaunchedProcess shell = LaunchedProcess.shellWithProduct(
                List.of("--demo", "bandeja.http.port=0", "bandeja.data-folder=" + folder));
        shell.awaitWords("Bandeja is starting");
        ProcessHandle product = shell.child().orElseThrow();
        shell.kill();
        product.onExit().get(60, TimeUnit.SECONDS);
        assertFalse(Files.exists(folder.resolve("postgres").resolve("data").resolve("postmaster.pid")));
        Folders.remove(folder);
    }

    @Test
    void only_this_machine_reaches_the_demo() throws IOException {
        for (InetAddress address : addressesForOthers()) {
            try (Socket socket = new Socket()) {
                InetSocketAddress there =
                        new InetSocketAddress(address, server.address().getPort());
                assertThrows(IOException.class, () -> socket.connect(there, 2_000), there + " answers");
            }
        }
    }

    private static List<InetAddress> addressesForOthers() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return get(server.at(path));
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(String query) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static boolean databaseRuns() {
        return Files.exists(pidFile());
    }

    private static long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }

    private static Path pidFile() {
        return server.dataFolder().resolve("postgres").resolve("data").resolve("postmaster.pid");
    }
}
