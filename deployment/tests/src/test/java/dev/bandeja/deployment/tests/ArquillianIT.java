package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.deployment.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The built web archive on a plain Payara Micro, without our launcher, as somebody with a server of their own runs it. */
@ExtendWith({ArquillianIT.Settings.class, ArquillianExtension.class})
class ArquillianIT {
    private static final String DATABASE = "arquillian";

    @ArquillianResource
    private URL address;

    @Deployment(testable = false)
    static WebArchive theBuiltArchive() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, LaunchedProcess.home().resolve("ROOT.war").toFile());
    }

    @Test
    void it_is_ready_and_a_signed_webhook_becomes_a_ticket() {
        Eventually.holds("ready", () -> {
            Answer ready = Answer.to(HttpRequest.newBuilder(at("/health/ready")).build());
            return ready.status() == 200 && ready.text().contains("\"application\"");
        });
        String body =
                Webhook.of(Webhook.message(DemoWorld.LUCIA, "m_arquillian", "¿Hola?", System.currentTimeMillis()));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest delivery = HttpRequest.newBuilder(at("/webhooks/facebook"))
                .header(Webhook.SIGNATURE, Webhook.signature("HmacSHA256", DemoWorld.APP_SECRET, bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        Answer.to(delivery).expect(200);
        assertEquals("OPEN WAITING ¿Hola?", Eventually.found("the ticket", ArquillianIT::ticket));
    }

    private URI at(String path) {
        // Arquillian is told the machine's own address, but it listens on the loopback only.
        return URI.create("http://localhost:" + address.getPort() + path);
    }

    private static Optional<String> ticket() {
        try (Connection database =
                        EmbeddedPostgres.forTests().dataSource(DATABASE).getConnection();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select state || ' ' || place || ' ' || excerpt from ticket join customer c on c.id = customer_id"
                                + " where c.external_id = '" + DemoWorld.LUCIA + "'")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says what {@code arquillian.xml} asks for, before Arquillian reads it. */
    static final class Settings implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) throws IOException {
            EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
            Path folder =
                    Path.of(System.getProperty("bandeja.servers"), DATABASE).toAbsolutePath();
            Files.createDirectories(folder.resolve("data"));
            Map<String, String> settings = Map.of(
                    "bandeja.database.url",
                    postgres.createDatabase(DATABASE),
                    "bandeja.database.user",
                    EmbeddedPostgres.USER,
                    "bandeja.database.password",
                    postgres.password(),
                    "bandeja.data-folder",
                    folder.resolve("data").toString(),
                    "bandeja.secret-key",
                    Base64.getEncoder().encodeToString(new byte[32]),
                    "bandeja.demo.enabled",
                    "true",
                    "bandeja.facebook.app-id",
                    DemoWorld.APP_ID,
                    "bandeja.facebook.app-secret",
                    DemoWorld.APP_SECRET,
                    "bandeja.facebook.graph-url",
                    "http://127.0.0.1:1");
            System.setProperty(
                    "bandeja.arquillian.settings",
                    settings.entrySet().stream()
                            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining(" ")));
            Files.writeString(
                    folder.resolve("before-boot.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener."
                            + "http-listener.address=127.0.0.1\n");
            System.setProperty("bandeja.arquillian.folder", folder.toString());
            System.setProperty("bandeja.arquillian.server", server().toString());
        }

        /** The server that comes with the product. */
        private static Path server() throws IOException {
            try (Stream<Path> libraries = Files.list(LaunchedProcess.home().resolve("lib"))) {
                return libraries
                        .filter(library -> library.getFileName().toString().startsWith("payara-micro-"))
                        .findFirst()
                        .orElseThrow();
            }
        }
    }
}
