package dev.bandeja.application.mail;

/** What a mail tells; its words are made where it is sent, from its facts. */
public enum MailKind {
    /** A page's token ends soon: facts {@code page}, {@code endsAt}. */
    TOKEN_ENDS,
    /** A page's token does not work: facts {@code page}, {@code since}, {@code reason}. */
    TOKEN_INACTIVE,
    /** An administrator tries whether mails arrive. */
    TRIAL,
    /** Somebody gets an account: facts {@code name}, {@code email}; with a link that lets them in. */
    INVITATION,
    /** Somebody may choose another password: facts {@code name}, {@code email}; with a link that lets them in. */
    NEW_PASSWORD
}
