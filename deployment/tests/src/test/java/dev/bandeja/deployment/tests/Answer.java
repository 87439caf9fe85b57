package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a server answered to one request. */
public record Answer(int status, HttpHeaders headers, String text) {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Sends the request and waits for the whole answer. */
    static Answer to(HttpRequest request) {
        try {
            return tried(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, where no answer at all is to be expected too. */
    static Answer tried(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** One header; empty text when it is absent. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Itself, when it has that status. */
    public Answer expect(int expected) {
        assertEquals(expected, status, text);
        return this;
    }
}
