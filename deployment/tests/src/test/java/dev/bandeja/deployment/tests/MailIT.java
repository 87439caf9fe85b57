package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The built product writes mails to a real SMTP server. */
@Timeout(120)
class MailIT {
    private static MailServer mails;
    private static BandejaServer server;
    private static Caller administrator;
    private static Facebook facebook;

    @BeforeAll
    static void a_company_with_a_mail_server() {
        mails = MailServer.started();
        server = mails.usedBy(BandejaServer.demo())
                .setting("bandeja.language", "pt")
                .start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        facebook = Facebook.in(server);
    }

    @AfterAll
    static void it_ends() {
        server.close();
        mails.close();
    }

    @Test
    void an_administrator_is_written_to_once_when_a_token_nears_its_end_and_once_when_it_dies() throws Exception {
        endsInAWeek();
        administrator.post("/channels/1/check").expect(200);
        administrator.post("/channels/1/check").expect(200);
        MimeMessage warning = mails.mail("está para vencer");
        assertEquals("A permissão de “Almacén del Sur” está para vencer", warning.getSubject());
        facebook.behaves();
        administrator
                .put("/session/language", Json.createObjectBuilder().add("language", "en"))
                .expect(204);

        Caller agent = Caller.agent(server, 1);
        long ticket = aTicketOf(agent);
        facebook.order("/tokens/revoke", "{'subcode':460}");
        agent.reply(ticket, "Sí, te leo.");
        MimeMessage bad = mails.mail("refuses its permission");
        administrator.post("/channels/1/check").expect(200);
        administrator.post("/channels/1/check").expect(200);

        assertEquals("“Almacén del Sur” can no longer answer: Facebook refuses its permission", bad.getSubject());
        assertTrue(words(bad).contains("the account changed its password"), words(bad));
        assertTrue(words(bad).contains(server.address() + "/channels"), words(bad));
        Eventually.holds("both are sent", () -> listed().stream()
                .allMatch(mail -> mail.getString("state").equals("SENT")));
        assertEquals(1, listed("TOKEN_ENDS").size());
        assertEquals(1, listed("TOKEN_INACTIVE").size());
        assertEquals("admin@example.com", listed("TOKEN_INACTIVE").get(0).getString("to"));
    }

    @Test
    void a_trial_arrives_and_its_words_can_be_read_on_the_screen() {
        long id = administrator
                .post("/mails/trial")
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        Eventually.found(
                "the trial", () -> Optional.of(administrator.get("/mails/" + id).json())
                        .filter(mail -> mail.getString("state").equals("SENT")));
        JsonObject whole = administrator.get("/mails/" + id).expect(200).json();
        assertFalse(whole.getString("text").isBlank());
        assertTrue(administrator.get("/mails").expect(200).json().getBoolean("setUp"));
        assertEquals(409, administrator.post("/mails/" + id + "/retry").status(), "it was sent");
    }

    @Test
    void an_address_hears_of_a_new_ticket_until_its_reader_stops_it_with_one_click_and_no_session() throws Exception {
        String notifications = "/channels/1/settings/notifications";
        administrator.get(notifications).expect(200);
        administrator.put(notifications, wishes("not an address")).expect(400);
        administrator.put(notifications, wishes("guardia@example.com")).expect(200);
        says("7600000000000003", "m_heard", "<b>¿Hay stock?</b>\r\nBcc: all@example.com");

        MimeMessage heard = mails.mail("Ticket nuevo en");
        assertEquals("guardia@example.com", heard.getAllRecipients()[0].toString());
        assertEquals(1, heard.getAllRecipients().length);
        assertTrue(words(heard).contains("Escribió: <b>¿Hay stock?</b> Bcc: all@example.com"), words(heard));
        assertFalse(html(heard).contains("<b>"), html(heard));
        assertEquals("List-Unsubscribe=One-Click", heard.getHeader("List-Unsubscribe-Post", null));
        URI stop = URI.create(heard.getHeader("List-Unsubscribe", null).replaceAll("[<>]", ""));
        assertTrue(words(heard).contains(stop.toString()), words(heard));

        assertTrue(Answer.to(HttpRequest.newBuilder(stop).build())
                .expect(200)
                .text()
                .contains("<form"));
        assertFalse(stopped(notifications), "a look stops nothing");
        HttpRequest click = HttpRequest.newBuilder(stop)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertFalse(Answer.to(click).expect(200).text().contains("<form"));
        assertTrue(stopped(notifications));
        assertEquals(409, administrator.post(notifications + "/trial", chosen()).status());
        Answer.to(HttpRequest.newBuilder(URI.create(stop + "x")).build()).expect(404);

        administrator.post(notifications + "/resume", chosen()).expect(200);
        assertFalse(stopped(notifications));
        administrator.post(notifications + "/trial", chosen()).expect(201);
        mails.mail("Prueba: notificaciones de «Almacén del Sur»");
        for (String language : List.of("es", "en", "pt")) {
            JsonObjectBuilder sample =
                    Json.createObjectBuilder().add("kind", "TICKET_DIGEST").add("language", language);
            String text = administrator
                    .post(notifications + "/preview", sample)
                    .expect(200)
                    .json()
                    .getString("text");
            assertTrue(text.contains("/inbox/"), text);
        }
        administrator.delete(notifications).expect(405);
    }

    private static JsonObjectBuilder chosen() {
        return Json.createObjectBuilder().add("address", "guardia@example.com");
    }

    private static JsonObjectBuilder wishes(String address) {
        return Json.createObjectBuilder()
                .add("version", 0)
                .add(
                        "addresses",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("address", address)
                                        .add("language", "es")
                                        .add("newTickets", true)))
                .add("gather", Json.createObjectBuilder().add("amount", 15).add("unit", "MINUTES"));
    }

    private static boolean stopped(String notifications) {
        return administrator
                .get(notifications)
                .expect(200)
                .json()
                .getJsonArray("addresses")
                .getJsonObject(0)
                .containsKey("stoppedAt");
    }

    private static void says(String person, String mid, String text) {
        Webhook.deliver(server, Webhook.of(Webhook.message(person, mid, text, System.currentTimeMillis())))
                .expect(200);
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
    }

    /** As far as anybody knows: Facebook does not answer when it is asked. */
    private static void endsInAWeek() throws SQLException {
        facebook.goesWrong("{'kind':'plain','status':503,'body':'away','path':'/debug_token'}");
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("update channel set expires_at = now() + interval '7 days' where id = 1");
        }
    }

    private static long aTicketOf(Caller agent) {
        says("7600000000000002", "m_mail", "¿Hay alguien?");
        return Eventually.found("the agent's ticket", () -> agent.tickets("mine").stream()
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
    }

    private static String words(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static List<JsonObject> listed() {
        return administrator
                .get("/mails")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> listed(String kind) {
        return listed().stream()
                .filter(mail -> mail.getString("kind").equals(kind))
                .toList();
    }
}
