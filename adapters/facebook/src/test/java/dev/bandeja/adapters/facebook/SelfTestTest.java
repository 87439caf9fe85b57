package dev.bandeja.adapters.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfTestTest {
    private static final String SANDBOX = "http://127.0.0.1:1/v24.0";
    private static final String REAL = "https://graph.facebook.example/v24.0";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @AfterEach
    void close() {
        over.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void an_address_that_leads_to_us_is_fine_and_each_question_is_another_one() {
        String address = serves(exchange -> answer(
                exchange,
                200,
                HubSignature.selfTest(exchange.getRequestURI().getQuery().split("=")[1], secret())));

        assertEquals(
                HealthCheck.ok(Kind.PUBLIC_ADDRESS).withValue(address + "/webhooks/facebook"), test(address, SANDBOX));
        test(address + "/", SANDBOX);

        assertEquals(2, asked.size());
        assertEquals("/webhooks/facebook", asked.get(0).split("\\?")[0]);
        assertNotEquals(asked.get(0), asked.get(1));
    }

    @Test
    void another_installation_of_ours_is_somebody_else_too() {
        String address = serves(exchange -> answer(
                exchange,
                200,
                HubSignature.selfTest(exchange.getRequestURI().getQuery().split("=")[1], "another secret")));
        assertFails("SOMEBODY_ELSE:200", test(address, SANDBOX));
    }

    @Test
    void whoever_repeats_the_question_or_sends_us_on_is_somebody_else() {
        assertFails("SOMEBODY_ELSE:404", test(serves(exchange -> answer(exchange, 404, "")), SANDBOX));
        close();
        String elsewhere = serves(exchange -> {
            exchange.getResponseHeaders().set("Location", "/login");
            answer(exchange, 302, "");
        });
        assertFails("SOMEBODY_ELSE:302", test(elsewhere, SANDBOX));
        assertEquals(2, asked.size(), "nobody follows");
    }

    @Test
    void an_address_where_nobody_answers_is_unreachable_or_too_slow() {
        String nobody = serves(exchange -> {});
        server.stop(0);
        assertFails("UNREACHABLE", test(nobody, SANDBOX));
        assertFails("UNREACHABLE", test("http://bandeja.invalid", SANDBOX));

        String slow = serves(exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        assertFails("TIMED_OUT", test(slow, SANDBOX));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_wrong(@TempDir Path folder) throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        server = secure;
        server.createContext("/", exchange -> answer(exchange, 200, ""));
        server.start();
        assertFails(
                "WRONG_CERTIFICATE",
                test("https://localhost:" + server.getAddress().getPort(), SANDBOX));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, LOCAL_ADDRESS",
        "https://localhost, LOCAL_ADDRESS",
        "http://127.0.0.1:8080, LOCAL_ADDRESS",
        "https://192.168.1.20, LOCAL_ADDRESS",
        "https://10.0.0.3:8443, LOCAL_ADDRESS",
        "https://bandeja, LOCAL_ADDRESS",
        "https://bandeja.local, LOCAL_ADDRESS",
        "http://bandeja.example.com, NOT_HTTPS"
    })
    void the_real_facebook_reaches_only_addresses_of_the_world_and_over_https(String address, String reason) {
        assertFails(reason, test(address, REAL));
    }

    @Test
    void without_an_app_there_is_nothing_to_test() {
        FacebookSettings unset = new FacebookSettings(
                "", "", "", java.net.URI.create(SANDBOX), Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertFails("NOT_CONFIGURED", new SelfTest(new PublicAddress("http://localhost:1"), unset).run());
    }

    private static HealthCheck test(String address, String graph) {
        return new SelfTest(new PublicAddress(address), Webhooks.settings(graph), Duration.ofMillis(700)).run();
    }

    private static void assertFails(String reason, HealthCheck found) {
        assertEquals(Optional.of(reason), found.reason());
        assertEquals(Verdict.FAILING, found.verdict());
        assertEquals(Kind.PUBLIC_ADDRESS, found.kind());
    }

    private static String secret() {
        return Webhooks.settings(SANDBOX).appSecret();
    }

    private String serves(HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        server.createContext("/", handler);
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "self",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
