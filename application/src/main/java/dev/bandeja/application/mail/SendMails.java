package dev.bandeja.application.mail;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.util.List;

/** Hands written-down mails to the mail server. */
@Worker
public class SendMails {
    /** Of several claimed together the last would wait for the others. */
    private static final int AT_ONCE = 1;

    private static final int KEPT_AT_ONCE = 100;

    private final RecordMail record;
    private final Mailbox mailbox;

    @Inject
    public SendMails(RecordMail record, Mailbox mailbox) {
        this.record = record;
        this.mailbox = mailbox;
    }

    /** @return whether there may be more to do */
    public boolean sendSome() {
        if (!mailbox.isSetUp()) {
            return record.keep(KEPT_AT_ONCE);
        }
        List<Mail> claimed = record.claim(AT_ONCE);
        claimed.forEach(mail -> record.record(mail, mailbox.send(mail)));
        return !claimed.isEmpty();
    }
}
