package dev.bandeja.application.conversation;

/** What a network answers to a file that is to be sent; nothing has reached the customer yet, so that it may be repeated. */
public sealed interface Upload {
    /**
     * It has the file.
     *
     * @param id under which a message can carry it
     */
    record Done(String id) implements Upload {}

    /**
     * It does not have it.
     *
     * @param outcome what becomes of the message: never {@link SendOutcome.Sent} or {@link SendOutcome.Unknown}
     */
    record Failed(SendOutcome outcome) implements Upload {}
}
