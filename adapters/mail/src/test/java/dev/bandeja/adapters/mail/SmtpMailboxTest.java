package dev.bandeja.adapters.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.Mail;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailOutcome;
import dev.bandeja.application.mail.MailTrouble;
import dev.bandeja.application.mail.MailTrouble.Reason;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real SMTP server in this process. */
class SmtpMailboxTest {
    private static final PublicAddress ADDRESS = new PublicAddress(Optional.of("https://bandeja.example"), 8080);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void a_mail_server_runs() {
        server.start();
    }

    @AfterEach
    void it_ends() {
        server.stop();
    }

    @Test
    void a_mail_arrives_as_text_and_html_in_its_language() throws Exception {
        assertInstanceOf(MailOutcome.Sent.class, mailbox(Optional.empty()).send(mail("alma@example.com")));

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertEquals("alma@example.com", arrived.getAllRecipients()[0].toString());
        assertEquals("Bandeja <bandeja@bandeja.example>", arrived.getFrom()[0].toString());
        assertEquals("El permiso de «Almacén Ñandú» está por vencer", arrived.getSubject());
        assertEquals("es", arrived.getContentLanguage()[0]);
        assertEquals("auto-generated", arrived.getHeader("Auto-Submitted", null));
        assertEquals(NOW, arrived.getSentDate().toInstant());
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertTrue(arrived.getContentType().startsWith("multipart/alternative"));
        assertTrue(parts.getBodyPart(0).getContentType().startsWith("text/plain"));
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/html"));
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("Almacén Ñandú"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_mail_arrives_in_every_language(MailKind kind) throws Exception {
        Map<String, String> facts = Map.ofEntries(
                Map.entry("page", "Almacén Ñandú"),
                Map.entry("name", "Alma"),
                Map.entry("email", "alma@example.com"),
                Map.entry("since", "2026-11-20T10:00:00Z"),
                Map.entry("until", "2026-11-20T14:00:00Z"),
                Map.entry("at", "2026-11-20T12:00:00Z"),
                Map.entry("endsAt", "2026-12-04T12:00:00Z"),
                Map.entry("reason", "190/460"),
                Map.entry("customer", "Lucía"),
                Map.entry("words", "¿Queda del azul? 你好"),
                Map.entry("ticket", "5"),
                Map.entry("count", "2"),
                Map.entry("recipient", "3"));
        List<String> languages = List.of("es", "en", "pt");
        for (String language : languages) {
            Letter letter = new Letter(kind, "alma@example.com", Optional.empty(), Optional.of(language), facts);
            assertInstanceOf(
                    MailOutcome.Sent.class,
                    mailbox(Optional.empty()).send(new Mail(7, letter, 1, Optional.of("/notifications/stop/abc"))));
        }

        Set<String> subjects = new HashSet<>();
        MimeMessage[] arrived = server.getReceivedMessages();
        assertEquals(languages.size(), arrived.length);
        for (int i = 0; i < arrived.length; i++) {
            String language = languages.get(i);
            assertEquals(language, arrived[i].getContentLanguage()[0]);
            subjects.add(arrived[i].getSubject());
            MimeMultipart parts = (MimeMultipart) arrived[i].getContent();
            String text = parts.getBodyPart(0).getContent().toString();
            String html = parts.getBodyPart(1).getContent().toString();
            assertFalse(text.isBlank());
            assertFalse((arrived[i].getSubject() + text).contains("{"), text);
            assertTrue(html.contains("lang=\"" + language + "\""), html);
        }
        assertEquals(languages.size(), subjects.size(), "each language has its own words: " + subjects);
    }

    @Test
    void a_mail_that_is_sent_twice_has_the_same_number_and_another_one_has_not() throws Exception {
        SmtpMailbox mailbox = mailbox(Optional.empty());
        mailbox.send(mail("alma@example.com"));
        mailbox.send(new Mail(7, letter("alma@example.com"), 2));
        mailbox.send(new Mail(8, letter("alma@example.com"), 1));

        MimeMessage[] arrived = server.getReceivedMessages();
        assertEquals(arrived[0].getMessageID(), arrived[1].getMessageID());
        assertFalse(arrived[0].getMessageID().equals(arrived[2].getMessageID()));
    }

    @Test
    void a_notification_can_be_stopped_with_one_click_in_the_mail_program_and_others_cannot() throws Exception {
        Letter letter = new Letter(
                MailKind.TICKET_OPENED,
                "guard@example.com",
                Optional.empty(),
                Optional.of("pt"),
                Map.of(
                        "page", "Almacén",
                        "customer", "Lucía\r\nBcc: all@example.com",
                        "words", "hola\r\n.\r\nQUIT",
                        "ticket", "5",
                        "at", "2026-11-20T12:00:00Z",
                        "recipient", "3"));
        mailbox(Optional.empty()).send(new Mail(7, letter, 1, Optional.of("/notifications/stop/abc")));
        mailbox(Optional.empty()).send(mail("alma@example.com"));

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertEquals("<https://bandeja.example/notifications/stop/abc>", arrived.getHeader("List-Unsubscribe", null));
        assertEquals("List-Unsubscribe=One-Click", arrived.getHeader("List-Unsubscribe-Post", null));
        assertEquals(null, arrived.getHeader("Bcc"));
        assertEquals(1, arrived.getAllRecipients().length);
        assertEquals("Novo ticket em “Almacén”: Lucía Bcc: all@example.com", arrived.getSubject());
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("hola . QUIT"));
        assertEquals(null, server.getReceivedMessages()[1].getHeader("List-Unsubscribe"));
        assertEquals(2, server.getReceivedMessages().length);
    }

    @Test
    void it_signs_in_where_a_user_is_given_and_says_when_the_password_is_wrong() {
        server.setUser("bandeja@example.com", "bandeja", "open sesame");
        server.getManagers().getUserManager().setAuthRequired(true);
        MailSettings right =
                settings(server.getSmtp().getPort(), Optional.of("bandeja"), Optional.of("open sesame"), false);
        assertInstanceOf(MailOutcome.Sent.class, mailbox(right).send(mail("alma@example.com")));

        MailSettings wrong = settings(server.getSmtp().getPort(), Optional.of("bandeja"), Optional.of("guess"), false);
        MailOutcome.TryAgain later =
                assertInstanceOf(MailOutcome.TryAgain.class, mailbox(wrong).send(mail("alma@example.com")));
        assertEquals(Reason.SIGN_IN, later.trouble().reason());
        assertFalse(later.toString().contains("guess"));
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void nothing_is_said_in_the_open_where_encryption_is_asked_for() {
        MailSettings encrypted = settings(server.getSmtp().getPort(), Optional.empty(), Optional.empty(), true);
        MailOutcome.TryAgain later =
                assertInstanceOf(MailOutcome.TryAgain.class, mailbox(encrypted).send(mail("alma@example.com")));
        assertEquals(Reason.ENCRYPTION, later.trouble().reason());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() {
        SmtpMailbox mailbox = mailbox(Optional.empty());
        server.stop();
        MailOutcome.TryAgain later =
                assertInstanceOf(MailOutcome.TryAgain.class, mailbox.send(mail("alma@example.com")));
        assertEquals(Reason.UNREACHABLE, later.trouble().reason());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 unknown, RECIPIENT, true",
        "RCPT, 450 4.2.1 mailbox full, RECIPIENT, false",
        "MAIL, 553 5.7.1 not yours, SENDER, true",
        "DATA, 554 5.7.1 looks like spam, REFUSED, true",
        "DATA, 451 4.3.0 try later, REFUSED, false"
    })
    void what_the_server_answers_decides_whether_it_is_given_up(
            String command, String answer, Reason reason, boolean givenUp) throws Exception {
        try (MoodyServer moody = new MoodyServer(command, answer)) {
            MailSettings settings = settings(moody.port(), Optional.empty(), Optional.empty(), false);
            MailOutcome outcome = mailbox(settings).send(mail("alma@example.com"));

            MailTrouble trouble = givenUp
                    ? assertInstanceOf(MailOutcome.Rejected.class, outcome).trouble()
                    : assertInstanceOf(MailOutcome.TryAgain.class, outcome).trouble();
            assertEquals(reason, trouble.reason());
            assertEquals(Optional.of(answer), trouble.answer());
        }
    }

    @Test
    void an_address_that_is_none_is_given_up() {
        MailOutcome.Rejected refused = assertInstanceOf(
                MailOutcome.Rejected.class, mailbox(Optional.empty()).send(mail("no address@@")));
        assertEquals(Reason.RECIPIENT, refused.trouble().reason());
    }

    @Test
    void the_sender_is_the_configured_one() throws Exception {
        mailbox(Optional.of("Atención <care@shop.example>")).send(mail("alma@example.com"));
        assertEquals(
                "care@shop.example",
                GreenMailUtil.getAddressList(server.getReceivedMessages()[0].getFrom())
                        .replaceAll(".*<|>.*", ""));
    }

    private SmtpMailbox mailbox(Optional<String> from) {
        return mailbox(new MailSettings(
                Optional.of("127.0.0.1"),
                server.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                from,
                false,
                false));
    }

    private static SmtpMailbox mailbox(MailSettings settings) {
        return new SmtpMailbox(
                settings, new MailWords(ADDRESS, ZoneId.of("America/Santiago"), "es"), ADDRESS, () -> NOW);
    }

    private static MailSettings settings(int port, Optional<String> user, Optional<String> password, boolean startTls) {
        return new MailSettings(Optional.of("127.0.0.1"), port, user, password, Optional.empty(), startTls, false);
    }

    private static Mail mail(String address) {
        return new Mail(7, letter(address), 1);
    }

    private static Letter letter(String address) {
        return new Letter(
                MailKind.TOKEN_ENDS,
                address,
                Optional.empty(),
                Optional.of("es"),
                Map.of("page", "Almacén Ñandú", "endsAt", "2026-12-04T12:00:00Z"));
    }
}
