package dev.bandeja.deployment.tests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody who uses the REST API of a server, signed in or not. */
public final class Caller {
    public static final String ADMINISTRATOR = "admin@example.com";
    public static final String SUPERVISOR = "supervisor@example.com";
    static final String PASSWORD = "bandeja-demo";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BandejaServer server;
    private final String cookie;
    private final JsonObject me;

    private Caller(BandejaServer server, String cookie, JsonObject me) {
        this.server = server;
        this.cookie = cookie;
        this.me = me;
    }

    static Caller nobody(BandejaServer server) {
        return new Caller(server, "", JsonObject.EMPTY_JSON_OBJECT);
    }

    /** One of the demo company's agents, from 1. */
    public static Caller agent(BandejaServer server, int number) {
        return signedIn(server, "agent" + number + "@example.com");
    }

    /** Somebody of the demo company. */
    public static Caller signedIn(BandejaServer server, String email) {
        return signedIn(server, email, PASSWORD);
    }

    /** Somebody with a password of their own. */
    public static Caller signedIn(BandejaServer server, String email, String password) {
        Answer answer = nobody(server)
                .post("/session", Json.createObjectBuilder().add("email", email).add("password", password))
                .expect(200);
        String cookie = answer.header("Set-Cookie").split(";")[0];
        return new Caller(server, cookie, answer.json());
    }

    /** The same person at another server on the same database. */
    Caller at(BandejaServer other) {
        return new Caller(other, cookie, me);
    }

    public long id() {
        return me.getJsonNumber("id").longValue();
    }

    public String email() {
        return me.getString("email");
    }

    /** The first of the caller's roles. */
    String role() {
        return me.getJsonArray("roles").getString(0);
    }

    String cookie() {
        return cookie;
    }

    BandejaServer server() {
        return server;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer post(String path, JsonObjectBuilder body) {
        return send("POST", path, body.build().toString());
    }

    public Answer put(String path, JsonObjectBuilder body) {
        return send("PUT", path, body.build().toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any call below {@code /api/v1}, as our own screens make it. */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = request(path).header("X-Bandeja", "1");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return Answer.to(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** A call of the caller's that is still to be completed. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.at("/api/v1" + path)).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** All tickets of a box, page by page. */
    public List<JsonObject> tickets(String box) {
        List<JsonObject> all = new ArrayList<>();
        String after = "";
        do {
            JsonObject page =
                    get("/tickets?limit=100&box=" + box + after).expect(200).json();
            all.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            after = page.containsKey("next") ? "&after=" + encoded(page.getString("next")) : "";
        } while (!after.isEmpty());
        return all;
    }

    /** The newest ticket in which these words were said last. */
    public Optional<JsonObject> ticketSaying(String words) {
        return tickets("all").stream()
                .filter(ticket -> ticket.getString("excerpt").equals(words))
                .findFirst();
    }

    JsonObject ticket(long id) {
        return get("/tickets/" + id).expect(200).json();
    }

    /** All lines of a ticket, oldest first. */
    List<JsonObject> messages(long ticket) {
        List<JsonObject> all = new ArrayList<>();
        String before = "";
        do {
            JsonObject page = get("/tickets/" + ticket + "/messages?limit=100" + before)
                    .expect(200)
                    .json();
            all.addAll(0, page.getJsonArray("items").getValuesAs(JsonObject.class));
            before = page.containsKey("next") ? "&before=" + encoded(page.getString("next")) : "";
        } while (!before.isEmpty());
        return all;
    }

    /** What was said in a ticket, oldest first. */
    List<String> texts(long ticket) {
        return messages(ticket).stream()
                .map(message -> message.getString("text", ""))
                .toList();
    }

    /** Answers the customer of a ticket. */
    JsonObject reply(long ticket, String text) {
        return post("/tickets/" + ticket + "/messages", answering(text))
                .expect(202)
                .json();
    }

    /** An answer with a key of its own. */
    static JsonObjectBuilder answering(String text) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("key", UUID.randomUUID().toString());
    }

    public void close(long ticket) {
        post("/tickets/" + ticket + "/close").expect(200);
    }

    /** How far the answer with these words has come. */
    String delivery(long ticket, String words) {
        return messages(ticket).stream()
                .filter(message -> message.getString("text", "").equals(words))
                .map(message -> message.getJsonObject("delivery").getString("state"))
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
