package dev.bandeja.deployment.tests.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy in front of a server as it goes wrong in practice: people reach everything, Facebook's webhooks do not get through. */
final class ProxyWithoutWebhook implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile URI product;

    ProxyWithoutWebhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/webhooks", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/", this::forward);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void leadsTo(URI address) {
        product = address;
    }

    private void forward(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(product + exchange.getRequestURI().toString()));
        for (String header : List.of("Cookie", "Accept", "Accept-Language")) {
            if (exchange.getRequestHeaders().containsKey(header)) {
                request.header(header, exchange.getRequestHeaders().getFirst(header));
            }
        }
        HttpResponse<byte[]> answer = sent(request.GET().build());
        for (String header : List.of("Content-Type", "Location")) {
            answer.headers()
                    .firstValue(header)
                    .map(value -> value.replace(product.toString(), url()))
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
