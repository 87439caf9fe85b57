package dev.bandeja.adapters.sandbox;

import dev.bandeja.adapters.sandbox.http.SandboxResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Lets an answer arrive as late and as slowly as it was asked to. */
final class Arrival {

    private static final int PIECES = 10;

    private Arrival() {}

    /** Waits as long as nothing is to be sent. */
    static void awaitTurn(SandboxResponse response) throws IOException {
        pause(response.manner().waitMs());
    }

    /** Writes the body, at once or in pieces. */
    static void write(SandboxResponse response, OutputStream out) throws IOException {
        var body = response.body();
        var pieces = response.manner().trickleMs() > 0 ? PIECES : 1;
        for (int piece = 0; piece < pieces; piece++) {
            int from = body.length * piece / pieces;
            int to = body.length * (piece + 1) / pieces;
            pause(response.manner().trickleMs() / pieces);
            out.write(body, from, to - from);
            out.flush();
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the sandbox is being closed");
        }
    }
}
