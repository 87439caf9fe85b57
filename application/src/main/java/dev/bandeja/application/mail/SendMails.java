package dev.bandeja.application.mail;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.util.List;

/** Hands written-down mails to the mail server. */
@Worker
public class SendMails {
    /** Of several claimed together the last would wait for the others. */
    private static final int AT_ONCE = 1;

    private final RecordMail record;
    private final Mailbox mailbox;

    @Inject
    public SendMails(RecordMail record, Mailbox mailbox) {
        this.record = record;
        this.mailbox = mailbox;
    }

    /** @return whether there may be more to do */
    public boolean sendSome() {
        List<Mail> claimed = record.claim(AT_ONCE);
        claimed.forEach(this::send);
        return !claimed.isEmpty();
    }

    private void send(Mail mail) {
        if (mailbox.isSetUp()) {
            record.record(mail, mailbox.send(mail));
        } else {
            record.keep(mail);
        }
    }
}
