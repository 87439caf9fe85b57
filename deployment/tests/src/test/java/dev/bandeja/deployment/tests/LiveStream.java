package dev.bandeja.deployment.tests;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A screen's live updates: everything that came since it was opened. */
final class LiveStream implements AutoCloseable {
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private volatile boolean ended;
    private volatile String lastId = "";

    private LiveStream(HttpResponse<Stream<String>> response) {
        lines = response.body();
        Thread reader = new Thread(this::read, "live-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** Listens from now on; returns when the server has said hello. */
    static LiveStream of(Caller caller) {
        return open(caller.request("/events"));
    }

    /** Continues behind the update with this id. */
    static LiveStream of(Caller caller, String lastEventId) {
        return open(caller.request("/events").header("Last-Event-ID", lastEventId));
    }

    private static LiveStream open(HttpRequest.Builder request) {
        try {
            HttpResponse<Stream<String>> response =
                    Answer.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError("no live updates: " + response.statusCode());
            }
            LiveStream stream = new LiveStream(response);
            stream.await("hello");
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything so far. */
    List<Event> events() {
        return List.copyOf(events);
    }

    /** What was told about tickets, in order. */
    List<Event> tickets() {
        return events.stream().filter(event -> event.name().equals("ticket")).toList();
    }

    /** Whether this happened to the ticket, as far as the screen was told. */
    boolean told(long ticket, String kind) {
        return tickets().stream()
                .anyMatch(event -> event.ticket() == ticket
                        && event.data().getString("kind").equals(kind));
    }

    /** Returns when an event of this name has come. */
    void await(String name) {
        Eventually.holds("live update " + name, () -> events.stream()
                .anyMatch(event -> event.name().equals(name)));
    }

    /** Whether the server has ended it. */
    boolean hasEnded() {
        return ended;
    }

    /** Where a screen that reconnects continues. */
    String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        String[] block = {"", ""};
        try {
            lines.forEach(line -> {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    block[0] = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    block[1] = line.substring(6);
                } else if (line.isEmpty() && !block[0].isEmpty()) {
                    events.add(new Event(lastId, block[0], Jsons.object(block[1]), System.nanoTime()));
                    block[0] = "";
                }
            });
        } catch (UncheckedIOException closed) {
            // The line was cut, by one side or the other.
        }
        ended = true;
    }

    /**
     * One update.
     *
     * @param at when it came, by {@link System#nanoTime()}
     */
    record Event(String id, String name, JsonObject data, long at) {
        long ticket() {
            return data.getJsonNumber("ticketId").longValue();
        }
    }
}
