package dev.bandeja.adapters.mail;

import dev.bandeja.application.mail.Mail;
import dev.bandeja.application.mail.MailOutcome;
import dev.bandeja.application.mail.MailWording;
import dev.bandeja.application.mail.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/** Hands mails to the configured mail server by SMTP, one connection a mail. */
@ApplicationScoped
public class SmtpMailbox implements Mailbox {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String CONNECT_WITHIN_MILLIS = "10000";
    private static final String ANSWER_WITHIN_MILLIS = "20000";

    private final MailSettings settings;
    private final MailWords wording;
    private final PublicAddress addresses;
    private final InstantSource time;

    @Inject
    public SmtpMailbox(MailSettings settings, MailWords wording, PublicAddress addresses, InstantSource time) {
        this.settings = settings;
        this.wording = wording;
        this.addresses = addresses;
        this.time = time;
    }

    @Override
    public boolean isSetUp() {
        return settings.host().isPresent();
    }

    @Override
    public MailOutcome send(Mail mail) {
        Thread worker = Thread.currentThread();
        ClassLoader before = worker.getContextClassLoader();
        // The mail library looks for its parts here, and must find those that came with it, not those of the archive.
        worker.setContextClassLoader(Transport.class.getClassLoader());
        try {
            handOver(message(mail));
            return new MailOutcome.Sent();
        } catch (MessagingException | UnsupportedEncodingException failed) {
            return SmtpTrouble.of(failed);
        } catch (RuntimeException faulty) {
            return SmtpTrouble.of(faulty);
        } finally {
            worker.setContextClassLoader(before);
        }
    }

    private void handOver(MimeMessage message) throws MessagingException {
        try (Transport transport = session().getTransport()) {
            transport.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.user().isPresent() ? settings.password() : null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Session session() {
        String protocol = settings.tls() ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", CONNECT_WITHIN_MILLIS);
        properties.setProperty(prefix + "timeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty(prefix + "writetimeout", ANSWER_WITHIN_MILLIS);
        properties.setProperty(prefix + "localhost", addresses.host());
        properties.setProperty("mail.mime.charset", CHARSET);
        return Session.getInstance(properties);
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MailWording.Words words = wording.words(mail.letter(), mail.link());
        MimeMessage message = new NumberedMessage(session(), number(mail) + "@" + addresses.host());
        message.setFrom(from());
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.letter().address(), true));
        message.setSubject(words.subject(), CHARSET);
        message.setSentDate(Date.from(time.instant()));
        message.setContentLanguage(new String[] {wording.language(mail.letter())});
        // Out-of-office answers would come back to nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        stoppable(mail, message);
        message.setContent(new MimeMultipart("alternative", part(words.text(), "plain"), part(words.html(), "html")));
        message.saveChanges();
        return message;
    }

    /** One click in the mail program itself, RFC 2369 and RFC 8058. */
    private void stoppable(Mail mail, MimeMessage message) throws MessagingException {
        Optional<String> stop = wording.stopAddress(mail);
        if (stop.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + stop.get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, subtype);
        return part;
    }

    private InternetAddress from() throws MessagingException, UnsupportedEncodingException {
        return settings.from().isPresent()
                ? new InternetAddress(settings.from().get(), true)
                : new InternetAddress("bandeja@" + addresses.host(), "Bandeja", CHARSET);
    }

    /** The same for every attempt, so that a mail program shows a mail once that had to be sent twice. */
    private static UUID number(Mail mail) {
        String content = mail.id() + " " + mail.letter().kind() + " "
                + mail.letter().address() + " " + new TreeMap<>(mail.letter().facts());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A message with a number of our own. */
    private static final class NumberedMessage extends MimeMessage {
        private final String number;

        NumberedMessage(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + number + ">");
        }
    }
}
