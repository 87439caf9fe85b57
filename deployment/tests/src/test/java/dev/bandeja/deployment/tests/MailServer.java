package dev.bandeja.deployment.tests;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real SMTP server on this machine, and what it has received. */
public final class MailServer implements AutoCloseable {
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private MailServer() {}

    public static MailServer started() {
        MailServer server = new MailServer();
        server.mails.start();
        return server;
    }

    /** That Bandeja sends its mails here. */
    public BandejaServer.Plan usedBy(BandejaServer.Plan plan) {
        return plan.setting("bandeja.mail.host", "127.0.0.1")
                .setting("bandeja.mail.port", Integer.toString(mails.getSmtp().getPort()))
                .setting("bandeja.mail.start-tls", "false");
    }

    /** Everything so far. */
    public List<MimeMessage> received() {
        return List.of(mails.getReceivedMessages());
    }

    /** The mail with these words in its subject, once it has arrived. */
    public MimeMessage mail(String subject) {
        return Eventually.found("a mail about " + subject, () -> received().stream()
                .filter(mail -> subjectOf(mail).contains(subject))
                .findFirst());
    }

    @Override
    public void close() {
        mails.stop();
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
