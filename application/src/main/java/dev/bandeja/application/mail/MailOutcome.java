package dev.bandeja.application.mail;

/** What became of handing a mail over. */
public sealed interface MailOutcome {

    /** The mail server has it. */
    record Sent() implements MailOutcome {}

    /** Not taken now; it may be later. */
    record TryAgain(MailTrouble trouble) implements MailOutcome {}

    /** Not taken, and never will be. */
    record Rejected(MailTrouble trouble) implements MailOutcome {}
}
