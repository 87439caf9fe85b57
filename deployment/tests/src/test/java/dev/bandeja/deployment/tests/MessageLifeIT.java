package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of messages after they were written: delivered, read, edited, taken back. */
@Timeout(120)
class MessageLifeIT {
    private static BandejaServer server;
    private static Facebook facebook;

    /** The only one who is there, so that everything comes to them. */
    private static Caller agent;

    @BeforeAll
    static void the_demo_runs() {
        server = BandejaServer.demo().start();
        facebook = Facebook.in(server);
        agent = Caller.agent(server, 1);
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @Test
    void an_answer_is_delivered_and_read() {
        String person = facebook.newCustomer("Rosa");
        facebook.says(person, "¿Hay cortinas?");
        long ticket = ticket("¿Hay cortinas?");
        agent.reply(ticket, "Sí, varias.");
        Eventually.holds("it arrived", () -> facebook.received(person).contains("Sí, varias."));
        facebook.order("/delivered", "{'person':'" + person + "'}");
        Eventually.holds(
                "it was delivered", () -> agent.delivery(ticket, "Sí, varias.").equals("DELIVERED"));
        facebook.order("/read", "{'person':'" + person + "'}");
        Eventually.holds(
                "it was read", () -> agent.delivery(ticket, "Sí, varias.").equals("READ"));
    }

    @Test
    void an_edited_message_keeps_its_earlier_wording_and_a_withdrawn_one_keeps_nothing() throws SQLException {
        String person = facebook.newCustomer("Teresa");
        String mid = facebook.says(person, "mi clave es jacaranda");
        long ticket = ticket("mi clave es jacaranda");
        facebook.order("/edit", "{'messageId':'" + mid + "','text':'mi clave es magnolia'}");
        Eventually.holds("it was edited", () -> first(ticket).getInt("edits", 0) == 1);
        assertEquals("mi clave es magnolia", first(ticket).getString("text"));
        long line = first(ticket).getJsonNumber("id").longValue();
        JsonObject versions = agent.get("/tickets/" + ticket + "/messages/" + line + "/versions")
                .expect(200)
                .json();
        assertEquals(
                "mi clave es jacaranda",
                versions.getJsonArray("items").getJsonObject(0).getString("text"));

        facebook.order("/unsend", "{'messageId':'" + mid + "'}");
        Eventually.holds("it was taken back", () -> first(ticket).containsKey("withdrawnAt"));
        assertTrue(!first(ticket).containsKey("text"));
        assertEquals("", agent.ticket(ticket).getString("excerpt", ""));
        assertEquals(0, found("jacaranda"), "what was written is nowhere");
        assertEquals(0, found("magnolia"), "what it was changed to is nowhere");
    }

    @Test
    void a_comment_is_answered_privately_and_goes_on_in_messenger_on_the_same_ticket() throws SQLException {
        String person = facebook.newCustomer("Irene");
        facebook.comments(person, Facebook.lampsPost(), "¿Precio de la grande?");
        long ticket = ticket("¿Precio de la grande?");
        agent.post(
                        "/tickets/" + ticket + "/messages",
                        Caller.answering("Te escribo aquí.").add("visibility", "PRIVATE"))
                .expect(202);
        Eventually.holds("it arrived", () -> facebook.received(person).contains("Te escribo aquí."));
        agent.post(
                        "/tickets/" + ticket + "/messages",
                        Caller.answering("¿Hola?").add("visibility", "PRIVATE"))
                .expect(409);
        assertEquals(
                "PRIVATE_REPLY_MADE",
                agent.ticket(ticket).getJsonObject("mayReplyPrivately").getString("reason"));

        String goesOn = facebook.says(person, "Gracias, ¿y la chica azulina?");
        Eventually.holds("it goes on in the same ticket", () -> agent.messages(ticket).stream()
                .anyMatch(line -> line.getString("text", "").equals("Gracias, ¿y la chica azulina?")));
        assertEquals(
                List.of("PUBLIC", "PRIVATE", "PRIVATE"),
                agent.messages(ticket).stream()
                        .map(line -> line.getString("visibility"))
                        .toList());
        assertEquals(
                "RESPONSE",
                agent.ticket(ticket).getJsonObject("mayReplyPrivately").getString("as"));

        facebook.order("/unsend", "{'messageId':'" + goesOn + "'}");
        Eventually.holds("it was taken back", () -> agent.messages(ticket).stream()
                .anyMatch(line -> line.containsKey("withdrawnAt")));
        assertEquals(0, found("azulina"), "what was written is nowhere");
    }

    @Test
    void a_comment_that_its_author_edits_and_deletes_on_facebook_keeps_how_it_stood_before() {
        String person = facebook.newCustomer("Julia");
        String comment = facebook.comments(person, Facebook.lampsPost(), "¿Hay lámparas turquesa?");
        long ticket = ticket("¿Hay lámparas turquesa?");
        facebook.order("/wall/edit", "{'id':'" + comment + "','text':'¿Hay lámparas violeta?'}");
        Eventually.holds("it was edited", () -> first(ticket).getInt("edits", 0) == 1);
        assertEquals("¿Hay lámparas violeta?", first(ticket).getString("text"));
        facebook.order("/wall/remove", "{'id':'" + comment + "'}");
        Eventually.holds("it was deleted", () -> first(ticket).containsKey("withdrawnAt"));
        assertTrue(!first(ticket).containsKey("text"));
        assertEquals(
                List.of("EDITED ¿Hay lámparas turquesa?", "DELETED ¿Hay lámparas violeta?"),
                versions(ticket, first(ticket)));
    }

    @Test
    void a_comment_is_hidden_and_liked_from_its_ticket_and_what_facebook_tells_of_it_is_no_other_version() {
        String person = facebook.newCustomer("Berta");
        String comment = facebook.comments(person, Facebook.lampsPost(), "¡Qué mal servicio!");
        long ticket = ticket("¡Qué mal servicio!");
        agent.reply(ticket, "Lo sentimos mucho.");
        agent.put(moderation(ticket, first(ticket), "HIDE"), Json.createObjectBuilder())
                .expect(202);
        agent.put(moderation(ticket, first(ticket), "LIKE"), Json.createObjectBuilder())
                .expect(202);
        Eventually.holds(
                "it is hidden and liked",
                () -> first(ticket).containsKey("hiddenAt") && first(ticket).getBoolean("liked", false));
        assertTrue(onWall(comment).getBoolean("hidden"));
        assertTrue(onWall(comment).getBoolean("liked"));
        Eventually.holds(
                "Facebook has told of both",
                () -> facebook.deliveries().stream()
                                .filter(each ->
                                        each.getJsonArray("subjects").toString().contains(comment))
                                .count()
                        >= 3);
        facebook.order("/wall/unhide", "{'id':'" + comment + "'}");
        Eventually.holds("it is shown again", () -> !first(ticket).containsKey("hiddenAt"));
        assertEquals(List.of("HIDDEN ¡Qué mal servicio!", "SHOWN ¡Qué mal servicio!"), versions(ticket, first(ticket)));
    }

    @Test
    void a_deletion_is_taken_back_or_leaves_after_ten_seconds() {
        String person = facebook.newCustomer("Celia");
        String comment = facebook.comments(person, Facebook.lampsPost(), "¿Tienen repuestos?");
        long ticket = ticket("¿Tienen repuestos?");
        agent.reply(ticket, "No, lo sentimos.");
        Eventually.holds("it stands there", () -> agent.messages(ticket).stream()
                .anyMatch(line -> line.getString("direction").equals("OUT") && line.containsKey("moderation")));
        JsonObject answer = agent.messages(ticket).stream()
                .filter(line -> line.getString("direction").equals("OUT"))
                .findFirst()
                .orElseThrow();
        JsonObject waits = agent.put(moderation(ticket, first(ticket), "DELETE"), Json.createObjectBuilder())
                .expect(202)
                .json();
        assertTrue(waits.getJsonObject("moderation")
                .getJsonArray("orders")
                .getJsonObject(0)
                .containsKey("leavesAt"));
        agent.delete(moderation(ticket, first(ticket), "DELETE")).expect(200);
        assertEquals(
                "CANNOT_MODERATE",
                agent.put(moderation(ticket, answer, "HIDE"), Json.createObjectBuilder())
                        .expect(409)
                        .json()
                        .getString("reason"));
        agent.put(moderation(ticket, answer, "DELETE"), Json.createObjectBuilder())
                .expect(202);
        Eventually.holds("our own is deleted", () -> agent.messages(ticket).stream()
                .anyMatch(line -> line.getString("direction").equals("OUT") && line.containsKey("withdrawnAt")));
        assertEquals("¿Tienen repuestos?", onWall(comment).getString("text"), "this one was taken back");
        assertTrue(facebook.commentsUnder(Facebook.lampsPost()).stream()
                .noneMatch(each -> each.getString("text").equals("No, lo sentimos.")));
    }

    private static String moderation(long ticket, JsonObject line, String action) {
        return "/tickets/" + ticket + "/messages/" + line.getJsonNumber("id") + "/moderation/" + action;
    }

    /** What happened to a line, each with how it read before. */
    private static List<String> versions(long ticket, JsonObject line) {
        return agent
                .get("/tickets/" + ticket + "/messages/" + line.getJsonNumber("id") + "/versions")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("change") + " " + each.getString("text"))
                .toList();
    }

    private static JsonObject onWall(String comment) {
        return facebook.commentsUnder(Facebook.lampsPost()).stream()
                .filter(each -> each.getString("id").equals(comment))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_reaction_stands_on_its_message_until_it_is_taken_back() {
        String person = facebook.newCustomer("Nora");
        String mid = facebook.says(person, "¿Abren hoy domingo?");
        long ticket = ticket("¿Abren hoy domingo?");
        facebook.order("/react", "{'messageId':'" + mid + "','emoji':'❤'}");
        Eventually.holds(
                "it is shown", () -> first(ticket).getString("reaction", "").equals("❤"));
        facebook.order("/react", "{'messageId':'" + mid + "'}");
        Eventually.holds("it is gone", () -> !first(ticket).containsKey("reaction"));
    }

    @Test
    void a_conversation_that_metas_inbox_has_is_shown_and_taken_and_goes_on_here() {
        String person = facebook.newCustomer("Olga");
        facebook.says(person, "¿Tienen mesas redondas?");
        long ticket = ticket("¿Tienen mesas redondas?");
        assertTrue(!agent.ticket(ticket).containsKey("thread"));

        facebook.order("/thread-owner", "{'person':'" + person + "','appId':'inbox'}");
        Eventually.holds("the inbox has it", () -> owner(ticket).equals("PAGE_INBOX"));
        JsonObject thread = agent.ticket(ticket).getJsonObject("thread");
        assertEquals("TAKE", thread.getString("way"));
        assertTrue(thread.getBoolean("mayTake"));
        facebook.says(person, "¿Hola?");
        Eventually.holds("it is overheard", () -> agent.messages(ticket).size() == 2);

        agent.post("/tickets/" + ticket + "/thread/take").expect(200);
        assertEquals("US", owner(ticket));
        agent.post("/tickets/" + ticket + "/thread/take").expect(200);
        assertEquals(
                agent.id(),
                agent.ticket(ticket)
                        .getJsonObject("thread")
                        .getJsonObject("last")
                        .getJsonObject("by")
                        .getInt("id"));
        agent.reply(ticket, "Sí, dos.");
        Eventually.holds("it arrived", () -> facebook.received(person).contains("Sí, dos."));
    }

    @Test
    void where_bandeja_may_only_ask_the_outcome_comes_when_the_inbox_gives_the_conversation() {
        String person = facebook.newCustomer("Pilar");
        facebook.says(person, "¿Arreglan sillas?");
        long ticket = ticket("¿Arreglan sillas?");
        facebook.order("/app-role", "{'role':'secondary'}");
        try {
            facebook.order("/thread-owner", "{'person':'" + person + "','appId':'inbox'}");
            Eventually.holds(
                    "it can only be asked for",
                    () -> owner(ticket).equals("PAGE_INBOX")
                            && agent.ticket(ticket)
                                    .getJsonObject("thread")
                                    .getString("way")
                                    .equals("ASK"));
            JsonObject asked = agent.post("/tickets/" + ticket + "/thread/take")
                    .expect(200)
                    .json()
                    .getJsonObject("thread");
            assertTrue(asked.containsKey("askedAt"), asked.toString());
            assertEquals("PAGE_INBOX", asked.getString("owner"));
            facebook.order("/thread-owner", "{'person':'" + person + "','appId':'ours'}");
            Eventually.holds("it is given", () -> owner(ticket).equals("US"));
        } finally {
            facebook.order("/app-role", "{'role':'primary'}");
        }
    }

    private static String owner(long ticket) {
        JsonObject thread = agent.ticket(ticket).getJsonObject("thread");
        return thread == null ? "" : thread.getString("owner");
    }

    private static long ticket(String words) {
        return Eventually.found("the ticket", () -> agent.ticketSaying(words))
                .getJsonNumber("id")
                .longValue();
    }

    private static JsonObject first(long ticket) {
        return agent.messages(ticket).get(0);
    }

    /** How often a word is anywhere that messages are kept. */
    private static long found(String word) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet count =
                        statement.executeQuery("select (select count(*) from message where text like '%" + word
                                + "%') + (select count(*) from message_version where text like '%" + word
                                + "%') + (select count(*) from inbound_item where raw like '%" + word
                                + "%') + (select count(*) from delivery where position('" + word
                                + "' in encode(body::bytea, 'escape')) > 0) + (select count(*) from ticket where excerpt like '%"
                                + word + "%')")) {
            count.next();
            return count.getLong(1);
        }
    }
}
