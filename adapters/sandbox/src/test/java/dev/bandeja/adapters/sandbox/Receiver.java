package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bandeja.adapters.sandbox.http.FormText;
import dev.bandeja.adapters.sandbox.world.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A callback address that writes down what it is told and answers as a test wants. */
final class Receiver implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> nextStatuses = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> challenges = new LinkedBlockingQueue<>();
    private volatile int usualStatus = 200;
    private volatile boolean consenting = true;

    /** One POST. */
    record Told(byte[] body, String sha256, String sha1, String contentType, int answered) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonObject json() {
            return JsonText.readObject(text()).orElseThrow();
        }

        JsonObject entry(int i) {
            return json().getJsonArray("entry").getJsonObject(i);
        }

        /** The first messaging item. */
        JsonObject item() {
            return entry(0).getJsonArray("messaging").getJsonObject(0);
        }

        /** The value of the first change. */
        JsonObject change() {
            return entry(0).getJsonArray("changes").getJsonObject(0).getJsonObject("value");
        }

        String messageText() {
            return item().getJsonObject("message").getString("text");
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/webhooks/facebook";
    }

    /** The next answers have these statuses, then 200 again; 0 = none within the time Facebook waits. */
    Receiver answering(int... statuses) {
        for (var status : statuses) {
            nextStatuses.add(status);
        }
        return this;
    }

    /** From now on every answer has this status. */
    void alwaysAnswering(int status) {
        usualStatus = status;
    }

    /** Gives another answer than the challenge. */
    Receiver withoutConsent() {
        consenting = false;
        return this;
    }

    /** The next POST. */
    Told next() throws InterruptedException {
        var next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, "nothing was told");
        return next;
    }

    /** The next POST about a message, past deliveries and reads. */
    Told nextMessage() throws InterruptedException {
        for (var next = next(); ; next = next()) {
            if (next.text().contains("\"message\":{")) {
                return next;
            }
        }
    }

    /** Nothing comes for a while. */
    void hearsNothingFor(int millis) throws InterruptedException {
        var something = told.poll(millis, TimeUnit.MILLISECONDS);
        assertNull(something, () -> "was told " + something.text());
    }

    /** The query of the next verification call. */
    String nextChallenge() throws InterruptedException {
        var query = challenges.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(query, "was not asked");
        return query;
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var query = exchange.getRequestURI().getRawQuery();
            challenges.add(query);
            answer(exchange, 200, consenting ? FormText.read(query).get("hub.challenge") : "something else");
            return;
        }
        var body = exchange.getRequestBody().readAllBytes();
        var next = nextStatuses.poll();
        var status = next == null ? usualStatus : next;
        var headers = exchange.getRequestHeaders();
        told.add(new Told(
                body,
                headers.getFirst("X-Hub-Signature-256"),
                headers.getFirst("X-Hub-Signature"),
                headers.getFirst("Content-Type"),
                status));
        if (status > 0) {
            answer(exchange, status, "EVENT_RECEIVED");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
