package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.http.SandboxRequest;
import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import dev.bandeja.adapters.sandbox.world.SandboxSetup;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The sandbox inside the product, for the demonstration. Switched off, the address does not exist. */
@WebServlet(name = "sandbox", urlPatterns = "/sandbox/*", loadOnStartup = 100)
public final class SandboxServlet extends HttpServlet {

    private transient Sandbox sandbox;

    @Override
    public void init() {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue("bandeja.sandbox.enabled", Boolean.class).orElse(false)) {
            sandbox = new Sandbox(setup(config), Clock.systemUTC(), RandomGenerator.getDefault());
        }
    }

    static SandboxSetup setup(Config config) {
        var port = text(config, "bandeja.http.port", "8080");
        var publicUrl =
                text(config, "bandeja.public-url", "http://localhost:" + port).replaceAll("/+$", "");
        var folder = Path.of(text(config, "bandeja.data-folder", "./bandeja-data"));
        return new SandboxSetup(
                publicUrl + "/sandbox",
                publicUrl + "/webhooks/facebook",
                text(config, "bandeja.facebook.app-id", DemoWorld.APP_ID),
                text(config, "bandeja.facebook.app-secret", DemoWorld.APP_SECRET),
                text(config, "bandeja.facebook.verify-token", DemoWorld.VERIFY_TOKEN),
                folder.resolve("sandbox").resolve("journal.jsonl"));
    }

    private static String text(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }

    @Override
    public void destroy() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (sandbox == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getPathInfo() == null) {
            response.sendRedirect(request.getRequestURI() + "/");
        } else {
            send(request, response, sandbox.answer(read(request)));
        }
    }

    private static SandboxRequest read(HttpServletRequest request) throws IOException {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        var prefix = request.getContextPath() + request.getServletPath();
        return new SandboxRequest(
                request.getMethod(),
                request.getScheme() + "://" + headers.getOrDefault("host", "localhost"),
                request.getRequestURI().substring(prefix.length()),
                request.getQueryString() == null ? "" : request.getQueryString(),
                headers,
                request.getInputStream().readNBytes(SandboxRequest.LARGEST_BODY + 1));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, SandboxResponse answer)
            throws IOException {
        Arrival.awaitTurn(answer);
        answer.headers().forEach(response::setHeader);
        response.setStatus(answer.status());
        response.setContentLength(answer.body().length);
        if (answer.manner().lost()) {
            lose(response);
        } else if (!request.getMethod().equals("HEAD")) {
            Arrival.write(answer, response.getOutputStream());
        }
    }

    /** A servlet cannot cut the line; it promises a body and sends none, and the server closes the connection. */
    private static void lose(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.flushBuffer();
    }
}
