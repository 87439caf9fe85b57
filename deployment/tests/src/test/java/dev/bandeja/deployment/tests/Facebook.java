package dev.bandeja.deployment.tests;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The other end of the line: the sandbox, played through its control API. */
public final class Facebook {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI control;

    private Facebook(URI control) {
        this.control = control;
    }

    /** The sandbox inside a server. */
    public static Facebook in(BandejaServer server) {
        return new Facebook(server.at("/sandbox/control"));
    }

    /** The sandbox that is a process of its own. */
    static Facebook in(SandboxProcess sandbox) {
        return new Facebook(sandbox.at("/control"));
    }

    /** So many new customers of the page; their ids. */
    List<String> newCustomers(int count) {
        return post("/people", Json.createObjectBuilder().add("count", count))
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(person -> person.getString("id"))
                .toList();
    }

    public String newCustomer(String name) {
        return post("/people", Json.createObjectBuilder().add("name", name))
                .getJsonArray("people")
                .getJsonObject(0)
                .getString("id");
    }

    /** A customer writes to the page; the message's id. */
    public String says(String person, String text) {
        return post("/say", Json.createObjectBuilder().add("person", person).add("text", text))
                .getString("messageId");
    }

    /** A customer sends a file that lies at this address. */
    String sends(String person, String type, String url) {
        JsonObjectBuilder attachment =
                Json.createObjectBuilder().add("type", type).add("url", url);
        return post(
                        "/say",
                        Json.createObjectBuilder()
                                .add("person", person)
                                .add("attachments", Json.createArrayBuilder().add(attachment)))
                .getString("messageId");
    }

    /** A customer sends a file of theirs. */
    String sendsFile(String person, String name, String contentType, byte[] bytes) {
        JsonObjectBuilder file = Json.createObjectBuilder()
                .add("name", name)
                .add("contentType", contentType)
                .add("base64", Base64.getEncoder().encodeToString(bytes));
        return post(
                        "/say",
                        Json.createObjectBuilder()
                                .add("person", person)
                                .add("attachments", Json.createArrayBuilder().add(file)))
                .getString("messageId");
    }

    /** Somebody comments on a post or answers a comment; the comment's id. */
    String comments(String person, String parent, String text) {
        return post(
                        "/comments",
                        Json.createObjectBuilder()
                                .add("person", person)
                                .add("parent", parent)
                                .add("text", text))
                .getString("commentId");
    }

    /** A visitor writes on the page's wall; the post's id. */
    String posts(String person, String text) {
        return post("/posts", Json.createObjectBuilder().add("person", person).add("text", text))
                .getString("postId");
    }

    /** The company answers from Facebook's own inbox. */
    String answersFromInbox(String person, String text) {
        return post(
                        "/inbox-reply",
                        Json.createObjectBuilder().add("person", person).add("text", text))
                .getString("messageId");
    }

    /** The private talk with a person, oldest message first. */
    List<JsonObject> chat(String person) {
        return get("/chats/" + person).getJsonArray("messages").getValuesAs(JsonObject.class);
    }

    /** What the page wrote to a person, in order. */
    List<String> received(String person) {
        return chat(person).stream()
                .filter(message -> message.getBoolean("fromPage"))
                .map(message -> message.getString("text"))
                .toList();
    }

    /** The names of the files that the page sent to a person, in order. */
    public List<String> files(String person) {
        return chat(person).stream()
                .filter(message -> message.getBoolean("fromPage"))
                .flatMap(message -> message.getJsonArray("attachments").getValuesAs(JsonObject.class).stream())
                .map(attachment -> attachment.getString("name"))
                .toList();
    }

    /** All comments below a post. */
    List<JsonObject> commentsUnder(String post) {
        return get("/posts").getJsonArray("posts").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(post))
                .flatMap(one -> one.getJsonArray("comments").getValuesAs(JsonObject.class).stream())
                .toList();
    }

    /** The calls to Graph whose path contains this, oldest first. */
    List<JsonObject> calls(String path) {
        return get("/calls?limit=100000&path=" + path).getJsonArray("calls").getValuesAs(JsonObject.class);
    }

    /** How deliveries to the product ended, oldest first. */
    List<JsonObject> deliveries() {
        return get("/deliveries?limit=100000").getJsonArray("deliveries").getValuesAs(JsonObject.class);
    }

    /** Posts a body to the product at once, signed as asked; what the product answered. */
    JsonObject delivers(JsonObject body, String signature) {
        return post(
                "/webhooks/raw", Json.createObjectBuilder().add("body", body).add("signature", signature));
    }

    /** Something goes wrong from now on: an order of the control API, in single quotes. */
    public void goesWrong(String fault) {
        post("/faults", Json.createObjectBuilder(Jsons.object(fault)));
    }

    /** Nothing goes wrong any more. */
    public void behaves() {
        send(HttpRequest.newBuilder(at("/faults")).DELETE());
    }

    /** What shall happen to the next webhooks, or a switch; an order of the control API, in single quotes. */
    public JsonObject order(String path, String order) {
        return post(path, Json.createObjectBuilder(Jsons.object(order)));
    }

    /** The newer of the page's two posts. */
    static String lampsPost() {
        return DemoWorld.LAMPS_POST;
    }

    JsonObject get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private JsonObject post(String path, JsonObjectBuilder order) {
        return send(HttpRequest.newBuilder(at(path))
                .POST(BodyPublishers.ofString(order.build().toString())));
    }

    private static JsonObject send(HttpRequest.Builder request) {
        return Answer.to(request.timeout(PATIENCE).build()).expect(200).json();
    }

    private URI at(String path) {
        return URI.create(control + path);
    }
}
