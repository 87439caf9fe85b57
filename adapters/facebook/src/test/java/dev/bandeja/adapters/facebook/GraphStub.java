package dev.bandeja.adapters.facebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Graph API of our own on the loopback address: answers calls one after the other with what it was told to, or behaves as
 * badly as a network can, and remembers every call it received.
 */
final class GraphStub implements AutoCloseable {
    private final ServerSocket server;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    GraphStub() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread thread = new Thread(this::serve, "graph-stub");
        thread.setDaemon(true);
        thread.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Graph's address with its version. */
    String address() {
        return origin() + "/graph/v24.0";
    }

    GraphStub answers(int status, String body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String text = head + "Content-Length: " + bytes.length + "\r\n\r\n" + body;
        return then(socket -> socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8)));
    }

    GraphStub answersError(int code, int subcode) {
        return answers(
                400,
                "{\"error\":{\"message\":\"(#" + code + ") no\",\"type\":\"OAuthException\",\"code\":" + code
                        + (subcode == 0 ? "" : ",\"error_subcode\":" + subcode) + ",\"fbtrace_id\":\"A\"}}");
    }

    /** Takes the call and never says anything. */
    GraphStub keepsSilent() {
        return then(open::add);
    }

    /** Takes the call and hangs up in the middle of the answer. */
    GraphStub hangsUpInTheMiddle() {
        return then(socket -> socket.getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"reci".getBytes(StandardCharsets.UTF_8)));
    }

    /** Begins to answer and never ends. */
    GraphStub neverEnds() {
        return then(socket -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"reci".getBytes(StandardCharsets.UTF_8));
            open.add(socket);
        });
    }

    /** Takes the call and hangs up without a word. */
    GraphStub hangsUp() {
        return then(socket -> {});
    }

    /** Takes the call and resets the connection. */
    GraphStub resets() {
        return then(socket -> socket.setSoLinger(true, 0));
    }

    private synchronized GraphStub then(Answer answer) {
        answers.add(answer);
        return this;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    Call onlyCall() {
        if (calls.size() != 1) {
            throw new AssertionError("expected one call, there were " + calls);
        }
        return calls.get(0);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                calls.add(read(socket.getInputStream()));
                next().give(socket);
                if (!open.contains(socket)) {
                    socket.close();
                }
            } catch (IOException closed) {
                // The caller went away, or the test is over.
            }
        }
    }

    private synchronized Answer next() {
        Answer answer = answers.poll();
        return answer == null ? socket -> {} : answer;
    }

    private static Call read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("no complete request");
            }
            head.write(octet);
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        String[] request = lines[0].split(" ");
        return new Call(request[0], request[1], headers, body);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Answer {
        void give(Socket socket) throws IOException;
    }

    /** A call as it came. */
    record Call(String method, String target, Map<String, String> headers, String body) {
        String path() {
            return target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        }

        /** Parameters of the address, and of the form if there is one. */
        Map<String, String> parameters() {
            Map<String, String> parameters = new TreeMap<>();
            String query = target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
            for (String pair : (query + "&" + body).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            return parameters;
        }
    }
}
