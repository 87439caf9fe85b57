package dev.bandeja.deployment.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The running server process: starts, is watched over, starts again after an accident, stops. */
final class Server {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 500;
    private static final long LOOK_MILLIS = 20;
    private static final long REPEAT_MILLIS = 5_000;

    private final Cluster cluster;
    private int port;
    private Process process;
    private boolean addressKnown;
    private boolean closed;

    Server(Cluster cluster) {
        this.cluster = cluster;
    }

    synchronized int port() {
        return port;
    }

    synchronized long pid() {
        return process.pid();
    }

    /** Returns when the server takes connections, at the port it had before if that is still free. */
    synchronized void start() throws IOException, InterruptedException {
        if (cluster.orphan().isPresent()) {
            cluster.stop();
        }
        Path remembered = cluster.portFile();
        port = Files.exists(remembered)
                ? Integer.parseInt(Files.readString(remembered).strip())
                : freePort();
        run();
        addressKnown = true;
        Files.writeString(remembered, Integer.toString(port));
    }

    /** Stops the server in order and waits for its end. */
    synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        notifyAll();
        try {
            cluster.stop();
            if (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int attempt = 1; !launch(); attempt++) {
            String why = Folders.lastWords(cluster.log());
            if (attempt == ATTEMPTS || !passes(why)) {
                throw new CannotStart("The embedded PostgreSQL did not start: " + why + ".");
            }
            wait(PAUSE_MILLIS);
            if (closed) {
                return;
            }
        }
        process.onExit().thenAcceptAsync(ended -> startAgain(), Server::inBackground);
    }

    private boolean launch() throws IOException, InterruptedException {
        if (!addressKnown && !isFree(port)) {
            port = freePort();
        }
        process = cluster.launch(port);
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (PidFile.of(cluster.data()).filter(this::isReady).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isReady(PidFile file) {
        return file.pid() == process.pid() && file.ready();
    }

    /** The killed server's last workers are still leaving, or somebody was quicker at the port. */
    private static boolean passes(String why) {
        return why.contains("shared memory block") || why.contains("TCP/IP sockets");
    }

    private synchronized void startAgain() {
        while (!closed && !process.isAlive()) {
            LOG.log(System.Logger.Level.WARNING, "The embedded PostgreSQL ended unexpectedly and is started again.");
            try {
                runOrWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void runOrWait() throws InterruptedException {
        try {
            run();
        } catch (IOException | CannotStart e) {
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
            wait(REPEAT_MILLIS);
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "embedded-postgres-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
