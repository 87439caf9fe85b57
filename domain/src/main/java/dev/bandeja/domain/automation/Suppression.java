package dev.bandeja.domain.automation;

/** Why an automatic action that matched did nothing, or its text did not leave. */
public enum Suppression {
    SWITCHED_OFF,
    /** It was said in public; nobody is answered there by itself (P35). */
    PUBLIC_CONTENT,
    /** The ticket has had that text. */
    ALREADY_SENT,
    /** An agent who is there has the ticket. */
    BEING_SERVED,
    /** It would have been so late that it would only confuse. */
    TOO_LATE,
    /** What it is about had ended before it could be sent. */
    NO_LONGER_TRUE,
    /** The page cannot send. */
    TOKEN_INACTIVE,
    /** Another program has the private talk; no automatic text takes it away. */
    OWNED_ELSEWHERE,
    /** The network does not let automatic texts reach the customer now. */
    WINDOW_CLOSED,
    /** The comment has had its one private reply. */
    PRIVATE_REPLY_MADE,
    /** The comment is too old for a private reply. */
    PRIVATE_REPLY_LATE,
    /** Another action comes first, and the page sends only one. */
    LOWER_PRECEDENCE,
    /** The ticket is parked: nothing ends it meanwhile (decision D32). */
    PARKED
}
