package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that come with messages and go with answers, at the built product and the sandbox. */
@RunningBandeja
@Timeout(120)
class FilesIT {
    /** The smallest picture there is: one transparent point. */
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b");

    private final BandejaServer server;
    private final Facebook facebook;
    private final Caller administrator;

    FilesIT(BandejaServer server) {
        this.server = server;
        facebook = Facebook.in(server);
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
    }

    @Test
    void a_picture_is_copied_and_handed_out_safely_also_in_part() throws Exception {
        facebook.sendsFile(facebook.newCustomer("Elena Foto"), "gato negro.gif", "image/gif", PICTURE);
        JsonObject message = copied("Elena Foto");
        JsonObject file = attachment(message).getJsonObject("file");
        assertEquals("gato negro.gif", file.getString("name"));
        assertEquals("IMAGE", file.getString("kind"));

        HttpResponse<byte[]> whole = fetched(message, file, "");
        assertEquals(200, whole.statusCode());
        assertArrayEquals(PICTURE, whole.body());
        assertEquals("image/gif", header(whole, "Content-Type"));
        assertEquals("nosniff", header(whole, "X-Content-Type-Options"));
        assertEquals("inline; filename*=UTF-8''gato%20negro.gif", header(whole, "Content-Disposition"));
        assertTrue(whole.headers().allValues("Content-Security-Policy").stream()
                .anyMatch(each -> each.startsWith("sandbox")));

        HttpResponse<byte[]> part = fetched(message, file, "bytes=3-5");
        assertEquals(206, part.statusCode());
        assertEquals("89a", new String(part.body(), StandardCharsets.US_ASCII));
        assertEquals("bytes 3-5/" + PICTURE.length, header(part, "Content-Range"));
    }

    @Test
    void a_page_that_calls_itself_a_picture_is_only_handed_out() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        facebook.sendsFile(facebook.newCustomer("Mario Engaño"), "foto.png", "image/png", page);
        JsonObject message = copied("Mario Engaño");
        JsonObject file = attachment(message).getJsonObject("file");
        assertEquals("FILE", file.getString("kind"));

        HttpResponse<byte[]> answer = fetched(message, file, "");
        assertEquals("application/octet-stream", header(answer, "Content-Type"));
        assertTrue(header(answer, "Content-Disposition").startsWith("attachment;"));
    }

    @Test
    void an_address_of_ours_is_never_called_for_a_customer() {
        facebook.sends(
                facebook.newCustomer("Otto Espía"),
                "image",
                server.at("/api/v1/about").toString());
        assertEquals("NOT_OF_THE_NETWORK", attachment(copied("Otto Espía")).getString("lost"));
    }

    @Test
    void a_file_reaches_the_customer_once() {
        Caller writer = Caller.agent(server, 1);
        // What other tests have left must not make them full.
        writer.tickets("mine").forEach(left -> administrator.post("/tickets/" + id(left) + "/close"));
        String person = facebook.newCustomer("Rosa Archivo");
        facebook.says(person, "¿me envían la boleta?");
        long ticket = ticketOf(person, "¿me envían la boleta?");
        JsonObject file = handedIn(writer, ticket, "boleta de Rosa.gif");
        String answer = Json.createObjectBuilder()
                .add("file", file.getInt("id"))
                .add("key", "rosa-1")
                .build()
                .toString();
        JsonObject sent = writer.send("POST", "/tickets/" + ticket + "/messages", answer)
                .expect(202)
                .json();
        assertEquals(
                sent.getInt("id"),
                writer.send("POST", "/tickets/" + ticket + "/messages", answer)
                        .expect(202)
                        .json()
                        .getInt("id"));

        JsonObject arrived = Eventually.found("the file in the customer's chat", () -> filesFor(person).stream()
                .findFirst());
        JsonObject attached = arrived.getJsonArray("attachments").getJsonObject(0);
        assertEquals("image", attached.getString("type"));
        assertEquals("boleta de Rosa.gif", attached.getString("name"));
        administrator.close(ticket);
        assertEquals(1, filesFor(person).size());
    }

    private List<JsonObject> filesFor(String person) {
        return facebook.chat(person).stream()
                .filter(each -> each.getBoolean("fromPage"))
                .filter(each -> !each.getJsonArray("attachments").isEmpty())
                .toList();
    }

    @Test
    void a_canned_response_comes_filled_in() {
        String person = facebook.newCustomer("Sara Lista");
        facebook.says(person, "¿a qué hora abren?");
        long ticket = ticketOf(person, "¿a qué hora abren?");
        JsonObject card = administrator.ticket(ticket);
        String responses = "/campaigns/" + card.getJsonObject("campaign").getInt("id") + "/responses";
        JsonArray before = administrator.get(responses).expect(200).json().getJsonArray("items");
        JsonArray more = Json.createArrayBuilder(before)
                .add(Json.createObjectBuilder().add("title", "Sara").add("text", "Tu ticket es el {ticket}."))
                .build();
        replace(responses, before, more);
        List<String> filled = administrator
                .get("/tickets/" + ticket + "/responses")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("text"))
                .toList();
        replace(responses, more, before);
        administrator.close(ticket);
        assertTrue(filled.contains("Tu ticket es el " + card.getInt("number") + "."), filled.toString());
    }

    private void replace(String responses, JsonArray before, JsonArray items) {
        administrator
                .put(responses, Json.createObjectBuilder().add("before", before).add("items", items))
                .expect(200);
    }

    @Test
    void a_recording_follows_its_talk() {
        String person = facebook.newCustomer("Tomás Grabado");
        facebook.says(person, "primero lo primero");
        long ticket = ticketOf(person, "primero lo primero");
        facebook.says(person, "y después lo segundo");
        String recording = "/recordings/" + ticket;
        Eventually.holds("the second message", () -> administrator
                .get(recording + "/messages")
                .expect(200)
                .text()
                .contains("y después lo segundo"));
        JsonObject talk = administrator.get(recording).expect(200).json();
        assertEquals("CREATED", talk.getJsonArray("facts").getJsonObject(0).getString("kind"));
        assertEquals(
                1,
                administrator
                        .get(recording + "/openings")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .size());
        administrator.close(ticket);
        assertTrue(administrator.get(recording).expect(200).json().containsKey("endedAt"));
    }

    /** The message with what came with it, once that was copied or given up; its ticket gives way to those of other tests. */
    private JsonObject copied(String person) {
        JsonObject message = Eventually.found("the copy of what " + person + " sent", () -> ticketsOf(person)
                .flatMap(ticket -> administrator.messages(id(ticket)).stream())
                .filter(each -> !each.getJsonArray("attachments").isEmpty())
                .filter(each ->
                        attachment(each).containsKey("file") || attachment(each).containsKey("lost"))
                .findFirst());
        administrator.close(message.getJsonNumber("ticketId").longValue());
        return message;
    }

    private Stream<JsonObject> ticketsOf(String person) {
        return administrator.tickets("all").stream()
                .filter(ticket -> person.equals(ticket.getJsonObject("customer").getString("name")));
    }

    private long ticketOf(String person, String words) {
        return id(Eventually.found("the ticket of " + person, () -> administrator.ticketSaying(words)));
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }

    private static JsonObject attachment(JsonObject message) {
        return message.getJsonArray("attachments").getJsonObject(0);
    }

    private static JsonObject handedIn(Caller writer, long ticket, String name) {
        return Answer.to(writer.request("/tickets/" + ticket + "/files?name=" + name.replace(" ", "%20"))
                        .header("X-Bandeja", "1")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(PICTURE))
                        .build())
                .expect(201)
                .json();
    }

    private HttpResponse<byte[]> fetched(JsonObject message, JsonObject file, String range) throws Exception {
        HttpRequest.Builder request = administrator.request(
                "/tickets/" + message.getJsonNumber("ticketId") + "/files/" + file.getJsonNumber("id"));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return Answer.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
