package dev.bandeja.deployment.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    private static final String DEFAULTS =
            """
            bandeja.http.port=8080
            bandeja.http.address=
            bandeja.public-url=
            bandeja.language=es
            bandeja.data-folder=./bandeja-data
            bandeja.database.url=
            bandeja.database.password=
            bandeja.facebook.app-id=
            bandeja.facebook.app-secret=
            bandeja.facebook.verify-token=
            bandeja.facebook.graph-url=https://graph.facebook.com
            bandeja.facebook.dialog-url=https://www.facebook.com/v24.0/dialog/oauth
            bandeja.secret-key=
            bandeja.sandbox.enabled=false
            bandeja.demo.enabled=false
            """;

    @TempDir
    Path folder;

    private final Properties properties = new Properties();
    private Path archive;

    @BeforeEach
    void an_archive_with_defaults() throws IOException {
        archive = folder.resolve("ROOT.war");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/META-INF/microprofile-config.properties"));
            zip.write(DEFAULTS.getBytes());
        }
    }

    @Test
    void the_nearer_word_wins() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        String dataFolder = "bandeja.data-folder=" + data;
        assertEquals("8080", port(Map.of(), dataFolder));
        Files.writeString(data.resolve("bandeja.properties"), "bandeja.http.port=1");
        assertEquals("1", port(Map.of(), dataFolder));
        assertEquals("2", port(Map.of("BANDEJA_HTTP_PORT", "2"), dataFolder));
        properties.put("bandeja.http.port", "3");
        assertEquals("3", port(Map.of("BANDEJA_HTTP_PORT", "2"), dataFolder));
        assertEquals("4", port(Map.of("BANDEJA_HTTP_PORT", "2"), dataFolder, "bandeja.http.port=4"));
    }

    @Test
    void an_empty_word_is_no_word() {
        assertTrue(read(Map.of("BANDEJA_DATABASE_URL", ""))
                .value("bandeja.database.url")
                .isEmpty());
    }

    @Test
    void a_misspelt_key_in_a_file_is_refused_and_names_the_file() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("bandeja.properties"), "bandeja.http.prot=1");
        CannotRun refusal = assertThrows(CannotRun.class, () -> read(Map.of(), "bandeja.data-folder=" + data));
        assertTrue(refusal.getMessage().startsWith("In the file " + data.resolve("bandeja.properties")));
    }

    @Test
    void the_demo_talks_to_its_own_sandbox_and_only_this_machine_to_it() {
        Settings settings = complete(read(Map.of(), "--demo"), 9000);
        assertEquals("http://localhost:9000", said(settings, "bandeja.public-url"));
        assertEquals("http://127.0.0.1:9000/sandbox/graph", said(settings, "bandeja.facebook.graph-url"));
        assertEquals("http://127.0.0.1:9000/sandbox/dialog/oauth", said(settings, "bandeja.facebook.dialog-url"));
        assertEquals("127.0.0.1", Configuration.address(settings));
        assertEquals("true", said(settings, "bandeja.demo.history"));
    }

    @Test
    void an_address_that_was_said_stays_also_with_the_demo() {
        Settings settings =
                read(Map.of(), "--demo", "bandeja.http.address=0.0.0.0", "bandeja.public-url=https://b.example/");
        assertEquals("0.0.0.0", Configuration.address(settings));
        assertEquals("https://b.example", said(complete(settings, 9000), "bandeja.public-url"));
    }

    @Test
    void without_the_playthings_it_listens_everywhere_and_talks_to_facebook() {
        Settings settings = read(Map.of("BANDEJA_SECRET_KEY", "key"));
        assertEquals("0.0.0.0", Configuration.address(settings));
        assertEquals("https://graph.facebook.com", said(complete(settings, 9000), "bandeja.facebook.graph-url"));
    }

    @Test
    void the_demo_accepts_a_sandbox_of_its_own_process_and_nothing_farther_away() {
        Settings near = read(Map.of(), "--demo", "bandeja.facebook.graph-url=http://127.0.0.1:9100/sandbox/graph");
        assertEquals("http://127.0.0.1:9100/sandbox/graph", said(complete(near, 9000), "bandeja.facebook.graph-url"));
        Settings far = read(Map.of(), "--demo", "bandeja.facebook.graph-url=https://graph.facebook.com");
        assertThrows(CannotRun.class, () -> complete(far, 9000));
    }

    @Test
    void the_demo_makes_a_key_once_that_only_its_owner_can_read() throws IOException {
        String first = said(complete(read(Map.of(), "--demo"), 9000), "bandeja.secret-key");
        assertEquals(first, said(complete(read(Map.of(), "--demo"), 9000), "bandeja.secret-key"));
        Path kept = folder.resolve("mine").resolve("generated").resolve("secret-key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
    }

    @Test
    void a_real_installation_brings_its_key_itself() {
        Settings settings = read(Map.of());
        assertThrows(CannotRun.class, () -> complete(settings, 9000));
        assertFalse(Files.exists(folder.resolve("mine").resolve("generated")));
    }

    private String port(Map<String, String> environment, String... arguments) {
        return said(read(environment, arguments), "bandeja.http.port");
    }

    private static String said(Settings settings, String key) {
        return settings.value(key).orElseThrow();
    }

    private Settings read(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("bandeja.data-folder=" + folder.resolve("mine")));
        all.addAll(Arrays.asList(arguments));
        return Configuration.of(all, properties, environment, archive);
    }

    private Settings complete(Settings settings, int port) {
        try (DataFolder data = DataFolder.open(folder.resolve("mine"))) {
            Configuration.complete(settings, data, port);
            return settings;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
