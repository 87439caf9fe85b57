package dev.bandeja.application.mail;

/** How far a mail has come. */
public enum MailState {
    /** To be sent, or to be tried again. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server refused it, or did not take it for too long. */
    GIVEN_UP,
    /** Not sent, because no mail server is set up. */
    NO_SERVER
}
