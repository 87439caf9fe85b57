package dev.bandeja.domain.conversation;

/** From the customer, to the customer, or among colleagues. */
public enum Direction {
    IN,
    OUT,
    /** Internal: never leaves the house. */
    NOTE
}
