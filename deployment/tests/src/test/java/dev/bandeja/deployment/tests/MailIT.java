package dev.bandeja.deployment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The built product writes mails to a real SMTP server. */
@Timeout(120)
class MailIT {
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static BandejaServer server;
    private static Caller administrator;
    private static Facebook facebook;

    @BeforeAll
    static void a_company_with_a_mail_server() {
        MAILS.start();
        server = BandejaServer.demo()
                .setting("bandeja.mail.host", "127.0.0.1")
                .setting("bandeja.mail.port", Integer.toString(MAILS.getSmtp().getPort()))
                .setting("bandeja.mail.start-tls", "false")
                .setting("bandeja.language", "pt")
                .start();
        administrator = Caller.signedIn(server, Caller.ADMINISTRATOR);
        facebook = Facebook.in(server);
    }

    @AfterAll
    static void it_ends() {
        server.close();
        MAILS.stop();
    }

    @Test
    void an_administrator_is_written_to_once_when_a_token_nears_its_end_and_once_when_it_dies() throws Exception {
        endsInAWeek();
        administrator.post("/channels/1/check").expect(200);
        administrator.post("/channels/1/check").expect(200);
        MimeMessage warning = mail("está para vencer");
        assertEquals("A permissão de “Almacén del Sur” está para vencer", warning.getSubject());
        facebook.behaves();
        administrator
                .put("/session/language", Json.createObjectBuilder().add("language", "en"))
                .expect(204);

        Caller agent = Caller.agent(server, 1);
        long ticket = aTicketOf(agent);
        facebook.order("/tokens/revoke", "{'subcode':460}");
        agent.reply(ticket, "Sí, te leo.");
        MimeMessage bad = mail("refuses its permission");
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

    /** As far as anybody knows: Facebook does not answer when it is asked. */
    private static void endsInAWeek() throws SQLException {
        facebook.goesWrong("{'kind':'plain','status':503,'body':'away','path':'/debug_token'}");
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute("update channel set expires_at = now() + interval '7 days' where id = 1");
        }
    }

    private static long aTicketOf(Caller agent) {
        Webhook.deliver(
                        server,
                        Webhook.of(Webhook.message(
                                "7600000000000002", "m_mail", "¿Hay alguien?", System.currentTimeMillis())))
                .expect(200);
        return Eventually.found("the agent's ticket", () -> agent.tickets("mine").stream()
                        .findFirst())
                .getJsonNumber("id")
                .longValue();
    }

    /** The mail with these words in its subject, once it has arrived. */
    private static MimeMessage mail(String subject) {
        return Eventually.found("a mail about " + subject, () -> Arrays.stream(MAILS.getReceivedMessages())
                .filter(mail -> subjectOf(mail).contains(subject))
                .findFirst());
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
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
