package dev.bandeja.deployment.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Payara Micro with Bandeja's web archive on it. */
final class WebServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 200;
    private static final String COMPRESSIBLE = "text/html,text/css,text/plain,text/javascript,application/javascript,"
            + "application/json,application/problem+json,application/manifest+json,application/yaml,image/svg+xml";

    private final PayaraMicroRuntime runtime;
    private final DataFolder folder;

    private WebServer(PayaraMicroRuntime runtime, DataFolder folder) {
        this.runtime = runtime;
        this.folder = folder;
    }

    /**
     * The port to listen at: the wanted one, which must be free, or any free one for 0.
     *
     * @throws CannotRun if somebody else listens there
     */
    static int freePort(String address, int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotRun(
                    "Port " + wanted + " of address " + address + " cannot be used (" + e.getMessage()
                            + "); stop the program that uses it, or name another one in bandeja.http.port.",
                    e);
        }
    }

    /**
     * Boots the server and returns when the application and its database are ready for people.
     *
     * @throws CannotRun if the server or the application does not start
     */
    static WebServer start(Path archive, DataFolder folder, Path logging, String address, int port)
            throws IOException, InterruptedException {
        Path root = folder.freshServerFolder();
        Path commands = Files.write(root.resolve("before-boot.txt"), settings(address));
        List<String> arguments = List.of(
                "--port",
                Integer.toString(port),
                "--rootdir",
                root.toString(),
                "--logproperties",
                logging.toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--deploy",
                archive.toString(),
                "--nohazelcast",
                "--disablephonehome");
        WebServer server = new WebServer(boot(arguments, folder), folder);
        server.awaitReadiness(address, port);
        return server;
    }

    @Override
    public void close() throws IOException, BootstrapException {
        runtime.shutdown();
        folder.removeServerFolder();
    }

    private static PayaraMicroRuntime boot(List<String> arguments, DataFolder folder) {
        try {
            return PayaraMicroLauncher.create(arguments.toArray(String[]::new)).getRuntime();
        } catch (Exception e) {
            throw failed(folder, e);
        }
    }

    private static List<String> settings(String address) {
        String http = "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        String listener = "set configs.config.server-config.network-config.network-listeners.network-listener."
                + "http-listener.";
        return List.of(
                http + "max-connections=-1",
                http + "compression=on",
                http + "compressable-mime-type=" + COMPRESSIBLE,
                http + "xpowered-by=false",
                http + "server-header=false",
                listener + "address=" + address,
                // Its servlet comes all the same, unless it belongs to a virtual server that there is not.
                "set-openapi-configuration --enabled=false --virtualservers=none");
    }

    private void awaitReadiness(String address, int port) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://" + reachable(address) + ":" + port + "/health/ready"))
                .timeout(PATIENCE)
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Answer answer = ask(client, question); answer != Answer.READY; answer = ask(client, question)) {
            if (answer == Answer.NO_APPLICATION || System.nanoTime() > end) {
                throw failed(folder, null);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static Answer ask(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
            // The server counts as ready without an application too: the application's own check has to be there.
            boolean applicationSpeaks = answer.body().contains("\"application\"");
            if (!applicationSpeaks) {
                return Answer.NO_APPLICATION;
            }
            return answer.statusCode() == 200 ? Answer.READY : Answer.NOT_YET;
        } catch (IOException e) {
            return Answer.NOT_YET;
        }
    }

    private enum Answer {
        READY,
        NOT_YET,
        NO_APPLICATION
    }

    private static CannotRun failed(DataFolder folder, Exception cause) {
        return new CannotRun(
                "Bandeja did not start: " + FirstFailure.sentence() + "; the whole story is in " + folder.log() + ".",
                cause);
    }

    static String reachable(String address) {
        return address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }
}
