package dev.bandeja.adapters.sandbox.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to the callback address. Facebook gives it five seconds. */
public final class CallbackClient implements AutoCloseable {

    /** After this the delivery counts as failed. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int THREADS = 4;

    /**
     * How the callback address answered.
     *
     * @param status HTTP status, -1 if no answer came
     * @param body what it said
     * @param error why no answer came, or empty
     * @param millis how long it took
     */
    public record Reply(int status, String body, String error, long millis) {}

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, threadFactory());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(threads)
            .build();

    private static ThreadFactory threadFactory() {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "sandbox-webhook-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Posts a body; the future never fails. */
    public CompletableFuture<Reply> post(String url, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Posts a form with one field; the future never fails. */
    public CompletableFuture<Reply> postForm(String url, String name, String value) {
        var body = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "facebookexternalua")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The verification call; good if the answer is the challenge. */
    public CompletableFuture<Reply> verify(String url, String verifyToken, String challenge) {
        var query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url + (url.contains("?") ? "&" : "?") + query))
                .timeout(PATIENCE)
                .GET();
        return send(request.build());
    }

    private CompletableFuture<Reply> send(HttpRequest request) {
        var begun = System.nanoTime();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, failure) -> {
                    var millis = (System.nanoTime() - begun) / 1_000_000;
                    return failure == null
                            ? new Reply(response.statusCode(), response.body(), "", millis)
                            : new Reply(-1, "", reason(failure), millis);
                });
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause() instanceof IOException inner ? inner : failure;
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
