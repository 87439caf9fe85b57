package dev.bandeja.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that agrees to everything but one command. */
final class MoodyServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));

    MoodyServer(String command, String answer) throws IOException {
        Thread thread = new Thread(() -> serve(command, answer));
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(String command, String answer) {
        try (Socket caller = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 moody\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean refused = line.startsWith(command);
                out.print((refused ? answer : line.startsWith("DATA") ? "354 go on" : "250 fine") + "\r\n");
                out.flush();
            }
        } catch (IOException ended) {
            // By the caller or by the test.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
