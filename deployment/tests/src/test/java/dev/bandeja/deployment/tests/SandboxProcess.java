package dev.bandeja.deployment.tests;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.SandboxServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sandbox as a process of its own: a Facebook that survives when the product is killed. */
public final class SandboxProcess implements AutoCloseable {
    static final String APP_ID = DemoWorld.APP_ID;
    static final String APP_SECRET = DemoWorld.APP_SECRET;
    static final String VERIFY_TOKEN = DemoWorld.VERIFY_TOKEN;

    private final int port;
    private final LaunchedProcess process;

    private SandboxProcess(int port, LaunchedProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it, remembering everything in a journal file.
     *
     * @param callback where its webhooks go: a server's {@code /webhooks/facebook}
     */
    public static SandboxProcess start(URI callback, Path journal) {
        int port = LaunchedProcess.freePort();
        LaunchedProcess process = LaunchedProcess.java(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxServer.class.getName(),
                        "--port=" + port,
                        "--callback-url=" + callback,
                        "--journal=" + journal),
                Map.of());
        process.awaitWords("Sandbox ready");
        return new SandboxProcess(port, process);
    }

    /** An address of the sandbox, e.g. {@code /control/people}. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + "/sandbox" + path);
    }

    @Override
    public void close() {
        process.close();
    }
}
