package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.SandboxSetup;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A running sandbox with a callback address, and the calls that tests make to both of its APIs. */
final class Playground implements AutoCloseable {

    static final String TOKEN = DemoWorld.PAGE_TOKEN;

    final Receiver receiver;
    private final SandboxServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Playground() throws IOException {
        this(new Receiver(), null);
    }

    Playground(Receiver receiver, Path journal) throws IOException {
        this.receiver = receiver;
        var setup = SandboxSetup.demo("", receiver.url());
        this.server = SandboxServer.start(0, journal == null ? setup : setup.rememberedIn(journal));
    }

    String url() {
        return server.url();
    }

    /** What a call brought. */
    record Answer(int status, String text, HttpResponse<String> response) {

        JsonObject json() {
            return JsonText.readObject(text).orElseThrow(() -> new AssertionError(status + " " + text));
        }

        JsonValue value() {
            return JsonText.read(text);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** {@code code} or {@code code/subcode}; fails if there is no error. */
        String error() {
            var error = json().getJsonObject("error");
            var subcode = error.containsKey("error_subcode") ? "/" + error.getInt("error_subcode") : "";
            return error.getInt("code") + subcode;
        }
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(
                    request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line was cut. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(IOException cause) {
            super(cause);
        }
    }

    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path));
    }

    /** A control call that must succeed. */
    JsonObject control(String path, String json) {
        var answer = send(at("/control" + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    JsonObject control(String path) {
        var answer = send(at("/control" + path));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    /** The redirect address that is registered at first. */
    String returnAddress() {
        return receiver.url().replace("/webhooks/facebook", "/oauth/facebook/callback");
    }

    /** A Graph GET with any token; the query begins with {@code ?} or is empty. */
    Answer graphAs(String token, String pathAndQuery) {
        var separator = pathAndQuery.contains("?") ? "&" : "?";
        return send(at("/graph/v24.0" + braced(pathAndQuery) + separator + form("access_token", token)));
    }

    /** Somebody goes through the dialog without its screen; the code. */
    String logsIn(String json) {
        return control("/login", json).getString("code");
    }

    /** Exchanges a code as the app that was in the dialog. */
    Answer exchange(String code) {
        return send(at("/graph/v24.0/oauth/access_token?"
                + form(
                        "client_id",
                        DemoWorld.APP_ID,
                        "client_secret",
                        DemoWorld.APP_SECRET,
                        "redirect_uri",
                        returnAddress(),
                        "code",
                        code)));
    }

    /** A user token of somebody who allowed what the order says. */
    String userToken(String json) {
        return exchange(logsIn(json)).json().getString("access_token");
    }

    /** The long-lived token for a short-lived one. */
    String longLived(String token) {
        return send(at("/graph/oauth/access_token?"
                        + form(
                                "grant_type",
                                "fb_exchange_token",
                                "client_id",
                                DemoWorld.APP_ID,
                                "client_secret",
                                DemoWorld.APP_SECRET,
                                "fb_exchange_token",
                                token)))
                .json()
                .getString("access_token");
    }

    /** What {@code debug_token} says of a token. */
    JsonObject inspected(String token) {
        return graphAs(DemoWorld.APP_ID + "|" + DemoWorld.APP_SECRET, "/debug_token?" + form("input_token", token))
                .json()
                .getJsonObject("data");
    }

    String says(String person, String text) {
        return control(
                        "/say",
                        JsonText.object()
                                .add("person", person)
                                .add("text", text)
                                .build()
                                .toString())
                .getString("messageId");
    }

    String comments(String person, String text) {
        return control(
                        "/comments",
                        JsonText.object()
                                .add("person", person)
                                .add("text", text)
                                .build()
                                .toString())
                .getString("commentId");
    }

    void passes(Duration time) {
        control("/clock", "{'advanceSeconds':" + time.toSeconds() + "}");
    }

    /** A Graph GET with the page's token; the query begins with {@code ?} or is empty. */
    Answer graph(String pathAndQuery) {
        var separator = pathAndQuery.contains("?") ? "&" : "?";
        return send(at("/graph/v24.0" + braced(pathAndQuery) + separator + "access_token=" + TOKEN));
    }

    private static String braced(String query) {
        return query.replace("{", "%7B").replace("}", "%7D");
    }

    /** A Graph POST with a JSON body and the page's token in the query. */
    Answer graphPost(String path, String json) {
        return send(at("/graph/v24.0" + path + (path.contains("?") ? "&" : "?") + "access_token=" + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** A Graph POST with a form: names and values by turns. */
    Answer graphForm(String path, String... namesAndValues) {
        return send(at("/graph/v24.0" + path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(namesAndValues))));
    }

    static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1].replace('\'', '"'), StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** The page writes to a person. */
    Answer writes(String person, String text) {
        return graphPost(
                "/me/messages",
                "{'recipient':{'id':'" + person + "'},'messaging_type':'RESPONSE','message':{'text':'" + text + "'}}");
    }

    /** The newest Graph call that was received. */
    JsonObject lastCall() {
        var calls = control("/calls").getJsonArray("calls");
        return calls.getJsonObject(calls.size() - 1);
    }

    @Override
    public void close() {
        server.close();
        receiver.close();
    }

    /** Ends the sandbox, as if its process had died, and leaves the callback address. */
    void dies() {
        server.close();
    }
}
