package dev.bandeja.domain.automation;

/** What happened to a ticket that automatic actions may follow. */
public enum Trigger {
    /** A customer's message opened it. */
    TICKET_CREATED,
    /** Its customer wrote again. */
    CUSTOMER_WROTE,
    /** Its campaign's queue was full. */
    QUEUE_FULL,
    /** A person closed it (decision D33). */
    CLOSED_BY_HAND,
    /** The page closed it because its customer stayed silent. */
    CLOSED_BY_SILENCE
}
