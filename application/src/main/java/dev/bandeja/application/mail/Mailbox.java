package dev.bandeja.application.mail;

/** The way out for mails: a mail server. One network, so never inside a transaction. */
public interface Mailbox {
    /** Whether a mail server is configured at all. */
    boolean isSetUp();

    /** Hands one mail over; tried exactly once, throws nothing. */
    MailOutcome send(Mail mail);
}
