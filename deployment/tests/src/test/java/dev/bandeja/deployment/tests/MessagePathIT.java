package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.sandbox.DemoWorld;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way of a message through the built product: from the customer to an agent's screen, and the answer back. */
@Timeout(120)
class MessagePathIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static BandejaServer server;
    private static Facebook facebook;
    private static Caller agent;

    @BeforeAll
    static void an_agent_waits_for_customers() {
        server = BandejaServer.demo().start();
        facebook = Facebook.in(server);
        agent = Caller.agent(server, 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The agent's five places are free for the next test. */
    @AfterEach
    void the_agent_closes_everything() {
        agent.tickets("mine").forEach(ticket -> agent.close(id(ticket)));
    }

    @Test
    void within_a_second_the_agent_has_what_a_customer_writes() {
        List<Duration> inTheList = new ArrayList<>();
        List<Duration> onTheScreen = new ArrayList<>();
        String customer = facebook.newCustomer("Ana Paz");
        try (LiveStream screen = LiveStream.of(agent)) {
            facebook.says(customer, "first, until everything is warm");
            long ticket = assigned("first, until everything is warm");
            for (int i = 0; i < 9; i++) {
                String words = "¿Hola? ¿Hay alguien? 💡 " + i;
                long before = System.nanoTime();
                int seen = screen.tickets().size();
                facebook.says(customer, words);
                Eventually.holds("the message in the list", () -> agent.tickets("mine").stream()
                        .anyMatch(mine -> mine.getString("excerpt").equals(words)));
                inTheList.add(Duration.ofNanos(System.nanoTime() - before));
                LiveStream.Event told = Eventually.found("a live update", () -> screen.tickets().stream()
                        .skip(seen)
                        .filter(event -> event.ticket() == ticket)
                        .findFirst());
                onTheScreen.add(Duration.ofNanos(told.at() - before));
            }
        }
        assertTrue(median(inTheList).compareTo(A_SECOND) < 0, "in the list after " + inTheList);
        assertTrue(median(onTheScreen).compareTo(A_SECOND) < 0, "on the screen after " + onTheScreen);
    }

    @Test
    void the_answer_is_in_the_customers_chat_exactly_once() {
        String customer = facebook.newCustomer("Bruno Díaz");
        facebook.says(customer, "¿Tienen lámparas?");
        long ticket = assigned("¿Tienen lámparas?");
        agent.reply(ticket, "Sí, de lino y de papel.");
        Eventually.holds(
                "sent", () -> agent.delivery(ticket, "Sí, de lino y de papel.").equals("SENT"));

        List<JsonObject> answers = facebook.chat(customer).stream()
                .filter(message -> message.getBoolean("fromPage"))
                .toList();
        assertEquals(1, answers.size());
        assertEquals("Sí, de lino y de papel.", answers.get(0).getString("text"));
        assertTrue(answers.get(0).getString("metadata").startsWith("bandeja:"), "our reference travels with it");
        assertEquals(
                List.of("¿Tienen lámparas?", "Sí, de lino y de papel."), agent.texts(ticket), "its echo is not a line");
        assertFalse(agent.ticket(ticket).getBoolean("awaitingReply"));
    }

    @Test
    void the_same_key_is_the_same_answer() {
        String customer = facebook.newCustomer("Carla Ríos");
        facebook.says(customer, "una vez");
        long ticket = assigned("una vez");
        String answer = Caller.answering("Solo una vez.").build().toString();
        JsonObject first = agent.send("POST", "/tickets/" + ticket + "/messages", answer)
                .expect(202)
                .json();
        JsonObject again = agent.send("POST", "/tickets/" + ticket + "/messages", answer)
                .expect(202)
                .json();
        assertEquals(id(first), id(again));
        Eventually.holds("sent", () -> agent.delivery(ticket, "Solo una vez.").equals("SENT"));
        assertEquals(List.of("Solo una vez."), facebook.received(customer));
    }

    @Test
    void answers_arrive_in_the_order_in_which_they_were_written() {
        String customer = facebook.newCustomer("Dora Luz");
        facebook.says(customer, "cuénteme");
        long ticket = assigned("cuénteme");
        List<String> answers = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            answers.add("paso " + i);
            agent.reply(ticket, "paso " + i);
        }
        Eventually.holds("all ten", () -> facebook.received(customer).size() >= 10);
        assertEquals(answers, facebook.received(customer));
    }

    @Test
    void a_comment_is_a_public_ticket_and_its_answer_a_comment_of_the_page() {
        String customer = facebook.newCustomer("Elena Sol");
        String comment = facebook.comments(customer, Facebook.lampsPost(), "¿Precio del grande?");
        JsonObject ticket = Eventually.found("the ticket", () -> agent.ticketSaying("¿Precio del grande?"));
        assertEquals("PUBLIC", ticket.getString("visibility"));
        assertEquals("Elena Sol", ticket.getJsonObject("customer").getString("name"));
        agent.reply(id(ticket), "Cuarenta y nueve mil.");
        JsonObject answer =
                Eventually.found("the page's comment", () -> facebook.commentsUnder(Facebook.lampsPost()).stream()
                        .filter(one -> one.getString("text").equals("Cuarenta y nueve mil."))
                        .findFirst());
        assertTrue(answer.getBoolean("byPage"));
        assertEquals(comment, answer.getString("parentId"));
        Eventually.holds("sent", () -> agent.delivery(id(ticket), "Cuarenta y nueve mil.")
                .equals("SENT"));
        assertEquals(List.of("¿Precio del grande?", "Cuarenta y nueve mil."), agent.texts(id(ticket)));
    }

    @Test
    void a_visitors_post_is_a_public_ticket() {
        String customer = facebook.newCustomer("Fabio Mar");
        String post = facebook.posts(customer, "Gracias por la atención de ayer.");
        JsonObject ticket =
                Eventually.found("the ticket", () -> agent.ticketSaying("Gracias por la atención de ayer."));
        assertEquals("PUBLIC", ticket.getString("visibility"));
        assertEquals(post, agent.ticket(id(ticket)).getJsonObject("post").getString("id"));
        agent.reply(id(ticket), "¡A usted!");
        Eventually.holds("the page's comment", () -> facebook.commentsUnder(post).stream()
                .anyMatch(one -> one.getString("text").equals("¡A usted!") && one.getBoolean("byPage")));
    }

    @Test
    void an_answer_typed_in_facebooks_own_inbox_is_in_the_talk_as_such() {
        String customer = facebook.newCustomer("Gina Paz");
        facebook.says(customer, "¿siguen ahí?");
        long ticket = assigned("¿siguen ahí?");
        facebook.answersFromInbox(customer, "Sí, desde el teléfono.");
        JsonObject line = Eventually.found("the echo", () -> agent.messages(ticket).stream()
                .filter(message -> message.getString("text", "").equals("Sí, desde el teléfono."))
                .findFirst());
        assertEquals("PAGE_INBOX", line.getJsonObject("author").getString("kind"));
        assertEquals("OUT", line.getString("direction"));
        assertFalse(line.containsKey("delivery"), "we did not send it");
        assertEquals(List.of("Sí, desde el teléfono."), facebook.received(customer), "and did not send it again");
    }

    @Test
    void a_picture_comes_with_its_address() {
        String customer = facebook.newCustomer("Hugo Sanz");
        String picture = "https://example.com/lamp.png?a=1&b=2";
        facebook.says(customer, "mire esto");
        long ticket = assigned("mire esto");
        facebook.sends(customer, "image", picture);
        JsonObject line = Eventually.found("the picture", () -> agent.messages(ticket).stream()
                .filter(message -> !message.getJsonArray("attachments").isEmpty())
                .findFirst());
        JsonObject attachment = line.getJsonArray("attachments").getJsonObject(0);
        assertEquals("image", attachment.getString("kind"));
        assertEquals(picture, attachment.getString("url"));
    }

    @Test
    void the_same_delivery_twice_is_one_message() {
        String customer = facebook.newCustomer("Inés Gil");
        long now = System.currentTimeMillis();
        String body = Webhook.of(Webhook.message(customer, "m_twice_" + customer, "solo una", now));
        Webhook.deliver(server, body).expect(200);
        Webhook.deliver(server, body).expect(200);
        long ticket = assigned("solo una");
        // The next message of the same customer is applied after both.
        Webhook.deliver(server, Webhook.of(Webhook.message(customer, "m_next_" + customer, "y otra", now + 1)));
        Eventually.holds("the next", () -> agent.texts(ticket).contains("y otra"));
        assertEquals(List.of("solo una", "y otra"), agent.texts(ticket));
    }

    @Test
    void messages_stand_in_the_order_of_facebooks_time_however_they_come() {
        String customer = facebook.newCustomer("Juan Cruz");
        facebook.says(customer, "cero");
        long ticket = assigned("cero");
        facebook.order("/webhooks/next", "{'reorder':5}");
        List<String> said = new ArrayList<>(List.of("cero"));
        for (String words : List.of("uno", "dos", "tres", "cuatro", "cinco")) {
            said.add(words);
            facebook.says(customer, words);
        }
        Eventually.holds("all", () -> agent.texts(ticket).size() >= said.size());
        assertEquals(said, agent.texts(ticket));
    }

    @Test
    void ids_may_be_numbers_and_times_may_be_seconds() {
        String customer = facebook.newCustomer("Karla Vera");
        facebook.says(customer, "en milisegundos");
        long ticket = assigned("en milisegundos");
        long second = Instant.now().getEpochSecond() + 60;
        JsonObject event = Json.createObjectBuilder()
                .add("sender", Json.createObjectBuilder().add("id", Long.parseLong(customer)))
                .add("recipient", Json.createObjectBuilder().add("id", Long.parseLong(DemoWorld.PAGE_ID)))
                .add("timestamp", second)
                .add(
                        "message",
                        Json.createObjectBuilder().add("mid", "m_" + customer).add("text", "en segundos"))
                .build();
        Webhook.deliver(server, Webhook.of(Webhook.messaging(Json.createObjectBuilder(event))))
                .expect(200);
        Eventually.holds("the second", () -> agent.texts(ticket).equals(List.of("en milisegundos", "en segundos")));
        assertEquals(
                Instant.ofEpochSecond(second),
                Instant.parse(agent.messages(ticket).get(1).getString("at")));
        agent.reply(ticket, "Recibido.");
        Eventually.holds("the answer", () -> facebook.received(customer).equals(List.of("Recibido.")));
    }

    private static long assigned(String words) {
        return id(Eventually.found("the agent's ticket \"" + words + "\"", () -> agent.ticketSaying(words)
                .filter(ticket ->
                        ticket.getJsonObject("place").getString("kind").equals("WITH_AGENT"))));
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }

    private static Duration median(List<Duration> all) {
        List<Duration> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
