package dev.bandeja.application.mail;

/** What a mail tells; its words are made where it is sent, from its facts. */
public enum MailKind {
    /** A page's token ends soon: facts {@code page}, {@code endsAt}. */
    TOKEN_ENDS,
    /** A page's token does not work: facts {@code page}, {@code since}, {@code reason}. */
    TOKEN_INACTIVE,
    /** A page may not send for a while: facts {@code page}, {@code since}, {@code until}, {@code reason}. */
    PAGE_RESTRICTED,
    /** An administrator tries whether mails arrive. */
    TRIAL,
    /** Somebody gets an account: facts {@code name}, {@code email}; with a link that lets them in. */
    INVITATION,
    /** Somebody may choose another password: facts {@code name}, {@code email}; with a link that lets them in. */
    NEW_PASSWORD,
    /** A new ticket: facts {@code page}, {@code ticket}, {@code at}, {@code customer}, {@code words}, {@code important}. */
    TICKET_OPENED,
    /** A ticket became important; the same facts. */
    TICKET_IMPORTANT,
    /** A promise on a ticket was broken; the same facts. */
    TICKET_OVERDUE,
    /** Several of these: facts {@code page}, {@code count}, and for each that is listed its own with a number and a point. */
    TICKET_DIGEST,
    /** An administrator tries whether a page's notifications arrive: facts {@code page}, {@code at}. */
    NOTIFICATION_TRIAL
}
