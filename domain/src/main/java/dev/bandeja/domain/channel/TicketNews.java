package dev.bandeja.domain.channel;

/** What may happen to a ticket that a page's addresses hear of by mail. */
public enum TicketNews {
    /** A customer wrote, and a new ticket was opened for it. */
    OPENED,
    /** A ticket became important. */
    IMPORTANT,
    /** A promise on a ticket was broken. */
    OVERDUE
}
