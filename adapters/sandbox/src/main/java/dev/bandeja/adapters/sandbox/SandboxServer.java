package dev.bandeja.adapters.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.world.SandboxSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/**
 * The sandbox as a process of its own, on the loopback address: crash tests need a Facebook that survives the product.
 * Inside the product the same sandbox is reached through {@link SandboxServlet}.
 */
public final class SandboxServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Sandbox sandbox;

    static {
        // Without this every answer on a kept connection waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private SandboxServer(int port, SandboxSetup setup) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        sandbox = open(setup);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts a sandbox.
     *
     * @param port 0 = any free one
     * @param setup with an empty public address if it is to be {@code http://localhost:{port}/sandbox}
     * @throws IOException if the port is taken
     */
    public static SandboxServer start(int port, SandboxSetup setup) throws IOException {
        return new SandboxServer(port, setup);
    }

    /** Starts a sandbox and keeps running; the module's README lists the arguments. */
    public static void main(String[] arguments) {
        try {
            var options = ServerOptions.of(arguments, System.getenv());
            var server = start(options.port(), options.setup());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println("Sandbox ready: " + server.url());
        } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
            var why = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            System.err.println("The sandbox cannot start: " + why.getMessage());
            System.exit(1);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where it is reached, {@code http://localhost:{port}/sandbox}. */
    public String url() {
        return "http://localhost:" + port() + "/sandbox";
    }

    private Sandbox open(SandboxSetup setup) {
        try {
            var reached = setup.publicUrl().isEmpty() ? setup.reachedAt(url()) : setup;
            return new Sandbox(reached, Clock.systemUTC(), RandomGenerator.getDefault());
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getRawPath();
            if (path.equals("/sandbox/") || path.startsWith("/sandbox/")) {
                send(exchange, sandbox.answer(request(exchange)));
            } else {
                exchange.getResponseHeaders().set("Location", "/sandbox/");
                exchange.sendResponseHeaders(path.equals("/") || path.equals("/sandbox") ? 302 : 404, -1);
            }
        } catch (RuntimeException fault) {
            System.err.println(
                    "the sandbox could not answer " + exchange.getRequestURI().getRawPath());
            fault.printStackTrace();
            throw fault;
        }
    }

    private static SandboxRequest request(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new SandboxRequest(
                exchange.getRequestMethod(),
                "http://" + headers.getOrDefault("host", "localhost"),
                uri.getRawPath().substring("/sandbox".length()),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                exchange.getRequestBody().readNBytes(SandboxRequest.LARGEST_BODY + 1));
    }

    private static void send(HttpExchange exchange, SandboxResponse response) throws IOException {
        Arrival.awaitTurn(response);
        if (response.manner().lost()) {
            return;
        }
        response.headers().forEach(exchange.getResponseHeaders()::set);
        var empty = response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            Arrival.write(response, exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        sandbox.close();
    }
}
